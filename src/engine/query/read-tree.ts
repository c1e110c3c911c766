import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { columnName } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { levelsOf, type Tree } from '../../model/tree.ts';
import { compile, type Sql } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readableBy } from '../process/principals.ts';
import { readRecords } from '../record/read-records.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { tableName } from '../schema/table.ts';
import { getRecord } from './record-page.ts';
import { readTitles } from './titles.ts';

/** More than this no tree of an office has; what lies beyond is said to be left out. */
const most = 2_000;

/** A whole tree, from its root down, as far as the person may read it. */
export interface TreePage {
  readonly rows: readonly StoredRecord[];
  readonly titles: Readonly<Record<string, string>>;
  /** There are more than are given. */
  readonly more: boolean;
}

/**
 * The tree in which a record stands.
 * @throws not-found, also where the type has no tree
 */
export function getTree(machine: Machine, actor: Actor, type: string, id: string): Promise<TreePage> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const bundle = machine.registry.getType(type);
      if (!bundle.type.tree) throw new WutongError('not-found');
      const record = await getRecord(tx, machine, actor, type, id);
      const where = await readableBy(tx, machine, bundle, actor);
      const { rows, more } = await readTree(tx, bundle, bundle.type.tree, record, where);
      return { rows, more, titles: await readTitles(tx, machine.registry, rows) };
    },
    { reading: true },
  );
}

// Neighbours by their number, then as they were entered; of one moment, by id, so that nothing jumps.
function inOrder({ order = '' }: Tree): (a: StoredRecord, b: StoredRecord) => number {
  const place = ({ values }: StoredRecord): number => Number(values[order] ?? Number.MAX_SAFE_INTEGER);
  return (a, b) => place(a) - place(b) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
}

/** Everything below the root above a record, neighbours in order. The levels are few, so each is one statement. */
export async function readTree(
  tx: Transaction,
  { type }: TypeBundle,
  tree: Tree,
  record: StoredRecord,
  where: Sql,
): Promise<{ readonly rows: readonly StoredRecord[]; readonly more: boolean }> {
  let root = record;
  for (;;) {
    const above = root.values[tree.parent];
    const [found] = typeof above === 'string' ? await readRecords(tx, type, [above], { where }) : [];
    if (!found) break;
    root = found;
  }
  const table = sql.table(tableName(type.name));
  const parent = sql.ref(columnName(tree.parent));
  const ids = [root.id];
  let last = [root.id];
  for (let depth = 1; depth < levelsOf(tree, type.fields).length && last.length > 0; depth++) {
    const rows = await tx.query(
      compile(
        sql`SELECT id FROM ${table} WHERE office_id = ${tx.officeId} AND ${parent} = ANY(${last}::uuid[])
          AND ${where} ORDER BY id LIMIT ${most + 1}`,
      ),
    );
    last = rows.map(({ id }) => String(id));
    ids.push(...last);
  }
  const kept = [...new Set(ids)].slice(0, most);
  const records = await readRecords(tx, type, kept, { where });
  return {
    rows: [...records].sort(inOrder(tree)),
    more: ids.length > most,
  };
}
