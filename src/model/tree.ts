import type { CivilDate } from './date.ts';
import type { Field, Values } from './field.ts';

/**
 * Records of one type that stand below each other: 轮次 → 方面 → 问题 → 措施. The machine says on which level a record
 * stands, refuses rings and records below the last level, and adds up what the last level has done.
 */
export interface Tree {
  /** The reference to the record above, of the same type; empty at the root. */
  readonly parent: string;
  /** The derived choice that says on which level a record stands; its choices are the levels, the root first. */
  readonly level: string;
  /** The states in which a record of the last level is done, and those in which it no longer counts. */
  readonly done: readonly string[];
  readonly void?: readonly string[];
  /** The number entry, 0–100, that says how far a record of the last level is. */
  readonly progress?: string;
  /** The date entry by which a record of the last level must be done. */
  readonly due?: string;
  /** The number entry by which neighbours stand in order; without it, and where it is empty, as they were entered. */
  readonly order?: string;
  /** What is shown beside the name in the tree. */
  readonly columns: readonly string[];
}

/** The names of the levels, the root first. */
export function levelsOf({ level }: Pick<Tree, 'level'>, fields: Readonly<Record<string, Field>>): string[] {
  const { choices = {} } = (fields[level]?.options ?? {}) as { readonly choices?: object };
  return Object.keys(choices);
}

/** What does not hold together in the declaration of a tree, in words. */
export function* treeFaults(
  tree: Tree,
  type: { readonly name: string; readonly fields: Readonly<Record<string, Field>> },
): Generator<string> {
  const { fields, name } = type;
  const parent = fields[tree.parent];
  if (parent?.kind.refersTo?.(parent.options) !== name)
    yield `tree: “${tree.parent}” is no link to “${name}”`;
  if (fields[tree.level]?.kind.name !== 'choice' || fields[tree.level]?.written !== 'derived')
    yield `tree: “${tree.level}” is not a derived choice`;
  if (levelsOf(tree, fields).length < 2) yield 'tree: two levels are needed';
  for (const number of [tree.progress, tree.order])
    if (number !== undefined && fields[number]?.kind.name !== 'number')
      yield `tree: “${number}” is not a number`;
  if (tree.due !== undefined && fields[tree.due]?.kind.name !== 'date')
    yield `tree: “${tree.due}” is no date`;
  for (const column of tree.columns) if (!fields[column]) yield `tree: no field “${column}”`;
}

/** A record as a tree sees it. */
export interface TreeRecord {
  readonly id: string;
  readonly state: string;
  readonly values: Values;
}

/** What the records of the last level below a node add up to. */
export interface TreeSums {
  /** How many there are, without those that no longer count. */
  readonly total: number;
  readonly done: number;
  /** Not done, and its day is over. */
  readonly late: number;
  /** How far they are together, 0–100, rounded down: a tree that is not done never says 100. */
  readonly percent: number;
}

export interface TreeNode<R extends TreeRecord = TreeRecord> {
  readonly record: R;
  readonly depth: number;
  readonly sums: TreeSums;
  readonly below: readonly TreeNode<R>[];
}

/**
 * Makes the trees of some records, in the order in which they are given, and adds up from the last level to the root.
 * A record whose parent is not among them stands at the top: whoever reads may not see everything.
 */
export function buildTree<R extends TreeRecord>(
  tree: Tree,
  levels: readonly string[],
  records: readonly R[],
  today: CivilDate,
): TreeNode<R>[] {
  const known = new Set(records.map(({ id }) => id));
  const children = new Map<string, R[]>();
  const tops: R[] = [];
  for (const record of records) {
    const parent = record.values[tree.parent];
    if (typeof parent === 'string' && known.has(parent))
      children.set(parent, [...(children.get(parent) ?? []), record]);
    else tops.push(record);
  }
  const last = levels.at(-1);
  const make = (record: R, depth: number): TreeNode<R> & { readonly points: number } => {
    const below = (children.get(record.id) ?? []).map((child) => make(child, depth + 1));
    const own =
      record.values[tree.level] === last && !(tree.void ?? []).includes(record.state)
        ? leafSums(tree, record, today)
        : { total: 0, done: 0, late: 0, points: 0 };
    const add = (key: 'total' | 'done' | 'late' | 'points'): number =>
      below.reduce((sum, node) => sum + (key === 'points' ? node.points : node.sums[key]), own[key]);
    const [total, points] = [add('total'), add('points')];
    const percent = total === 0 ? 0 : Math.floor(points / total + 1e-9);
    return { record, depth, below, points, sums: { total, done: add('done'), late: add('late'), percent } };
  };
  return tops.map((record) => make(record, 0));
}

function leafSums(tree: Tree, { state, values }: TreeRecord, today: CivilDate) {
  const done = tree.done.includes(state);
  const due = tree.due === undefined ? undefined : values[tree.due];
  const said = tree.progress === undefined ? 0 : Number(values[tree.progress] ?? 0);
  return {
    total: 1,
    done: done ? 1 : 0,
    late: !done && typeof due === 'string' && due < today ? 1 : 0,
    points: done ? 100 : said,
  };
}
