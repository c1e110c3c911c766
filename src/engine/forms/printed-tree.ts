import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import type { PrintedNode } from '../../model/form.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { buildTree, levelsOf, type TreeNode } from '../../model/tree.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readableBy } from '../process/principals.ts';
import { readTree } from '../query/read-tree.ts';
import { readTitles } from '../query/titles.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { printedRecord } from './printed-record.ts';

/** The tree of a record as forms read it, as far as the person may; nothing for a type without one. */
export async function readPrintedTree(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  bundle: TypeBundle,
  record: StoredRecord,
): Promise<PrintedNode[]> {
  const { type } = bundle;
  if (!type.tree) return [];
  const where = await readableBy(tx, machine, bundle, actor);
  const { rows } = await readTree(tx, bundle, type.tree, record, where);
  const titles = await readTitles(tx, machine.registry, rows);
  const today = civilDateOf(machine.clock.now());
  const flat = (node: TreeNode<StoredRecord>): PrintedNode[] => [
    {
      record: printedRecord(type, node.record, titles),
      depth: node.depth,
      sums: node.sums,
      movedOn: civilDateOf(new Date(node.record.updatedAt)),
    },
    ...node.below.flatMap(flat),
  ];
  return buildTree(type.tree, levelsOf(type.tree, type.fields), rows, today).flatMap(flat);
}
