import { sql } from 'kysely';
import { columnName } from '../../model/field.ts';
import { labelOf, type Labelled } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import { levelsOf } from '../../model/tree.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { tableName } from '../schema/table.ts';
import type { Referred } from './references.ts';
import type { Passage } from './save-request.ts';

/** The records that are moved and have others below them. */
export type TreeFacts = ReadonlySet<string>;

/** Reads what a tree must know: nothing for a new record, and nothing for one that stays where it is. */
export async function readTreeFacts(
  tx: Transaction,
  type: RecordType,
  passages: readonly Passage[],
): Promise<TreeFacts> {
  const { tree } = type;
  if (!tree) return new Set();
  const moved = passages.filter(
    ({ before, values }) => before && before.values[tree.parent] !== values[tree.parent],
  );
  if (moved.length === 0) return new Set();
  const parent = sql.ref(columnName(tree.parent));
  const rows = await tx.query(
    compile(
      sql`SELECT DISTINCT ${parent} AS id FROM ${sql.table(tableName(type.name))}
        WHERE office_id = ${tx.officeId} AND ${parent} = ANY(${moved.map(({ id }) => id)}::uuid[])`,
      `tree-below-${type.name}`,
    ),
  );
  return new Set(rows.map(({ id }) => String(id)));
}

/**
 * Says on which level a record stands: one below the record above it. Only a record without others below it may be
 * moved, so that no ring can come about and no level goes wrong.
 */
export function placeInTree(
  type: RecordType,
  passage: Passage,
  referred: ReadonlyMap<string, Referred>,
  below: TreeFacts,
): void {
  const { tree } = type;
  if (!tree) return;
  const levels = levelsOf(tree, type.fields);
  const parent = passage.values[tree.parent];
  const label = type.fields[tree.parent]?.label ?? '';
  if (below.has(passage.id) || parent === passage.id)
    passage.findings.push({ path: tree.parent, code: 'tree-not-movable', params: { label } });
  const above = typeof parent === 'string' ? referred.get(parent)?.row[columnName(tree.level)] : undefined;
  const level = typeof parent === 'string' ? levels[levels.indexOf(String(above)) + 1] : levels[0];
  if (level === undefined) {
    const { choices = {} } = (type.fields[tree.level]?.options ?? {}) as {
      readonly choices?: Readonly<Record<string, Labelled>>;
    };
    const last = levels.at(-1) ?? '';
    const named = choices[last] ?? { label: last };
    passage.findings.push({
      path: tree.parent,
      code: 'tree-too-deep',
      params: { label, level: named.label, levelEn: labelOf(last, named, 'en').toLowerCase() },
    });
  } else passage.values = { ...passage.values, [tree.level]: level };
}
