import type { TreeNode, TreeRecord } from '../../model/tree.ts';

/** A node as it stands on the page, in the order of the lines. */
export interface TreeRow<R extends TreeRecord = TreeRecord> {
  readonly node: TreeNode<R>;
  readonly parent: string | undefined;
  /** Its place among its neighbours, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
}

/** The lines that show: what stands below a closed node is left out. */
export function visibleRows<R extends TreeRecord>(
  nodes: readonly TreeNode<R>[],
  closed: ReadonlySet<string>,
  parent?: string,
): TreeRow<R>[] {
  return nodes.flatMap((node, i) => [
    { node, parent, place: i + 1, of: nodes.length },
    ...(closed.has(node.record.id) ? [] : visibleRows(node.below, closed, node.record.id)),
  ]);
}

/**
 * What is closed at first on the page of a record: every branch but those that lead to it and its own, so that its
 * entries are not far below. At the root everything is open.
 */
export function closedAtFirst(nodes: readonly TreeNode[], current: string): ReadonlySet<string> {
  const closed = new Set<string>();
  const walk = (node: TreeNode): boolean => {
    const isCurrent = node.record.id === current;
    const leads = node.below.map(walk).includes(true);
    if (!isCurrent && !leads && node.below.length > 0) closed.add(node.record.id);
    return isCurrent || leads;
  };
  for (const node of nodes) walk(node);
  return nodes.some((node) => node.record.id === current) ? new Set() : closed;
}

/** What a key does to a tree. */
export interface TreeMove {
  readonly focus?: string;
  readonly close?: string;
  readonly open?: string;
  /** Goes to the page of the record. */
  readonly enter?: string;
}

/**
 * The keys of a tree, as everywhere: up and down through the lines, right opens and goes in, left closes and goes out,
 * Home and End, Enter opens the record.
 */
export function treeMove(
  rows: readonly TreeRow[],
  closed: ReadonlySet<string>,
  at: string,
  key: string,
): TreeMove | undefined {
  const i = rows.findIndex(({ node }) => node.record.id === at);
  const row = rows[i];
  if (!row) return undefined;
  const idAt = (n: number): string | undefined => rows[n]?.node.record.id;
  const focus = (id: string | undefined): TreeMove => (id === undefined ? {} : { focus: id });
  const has = row.node.below.length > 0;
  const isClosed = closed.has(at);
  switch (key) {
    case 'ArrowDown':
      return focus(idAt(i + 1));
    case 'ArrowUp':
      return focus(idAt(i - 1));
    case 'Home':
      return focus(idAt(0));
    case 'End':
      return focus(idAt(rows.length - 1));
    case 'ArrowRight':
      if (!has) return {};
      return isClosed ? { open: at } : focus(row.node.below[0]?.record.id);
    case 'ArrowLeft':
      return has && !isClosed ? { close: at } : focus(row.parent);
    case 'Enter':
      return { enter: at };
    default:
      return undefined;
  }
}
