import { sql } from 'kysely';
import { publicActor } from '../../model/registers.ts';
import type { Registry } from '../../model/registry.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { pointersOf, readReferred } from '../save/references.ts';

/**
 * The titles of everything that records point to, and the names of who entered and changed them. Whoever may read a
 * record may read these names: they are part of it.
 */
export async function readTitles(
  tx: Transaction,
  registry: Registry,
  records: readonly StoredRecord[],
): Promise<Record<string, string>> {
  const pointers = records.flatMap((record) => pointersOf(registry.getType(record.type).type, record.values));
  const units = records.map((record) => ({ target: 'unit', id: record.unitId }));
  const people = [...new Set(records.flatMap((record) => [record.createdBy, record.updatedBy]))];
  const [referred, accounts] = await Promise.all([
    readReferred(tx, registry, [...pointers, ...units]),
    people.length === 0
      ? Promise.resolve([])
      : tx.query(
          compile(
            sql`SELECT id, name FROM account WHERE office_id = ${tx.officeId} AND id = ANY(${people}::uuid[])`,
            'titles-accounts',
          ),
        ),
  ]);
  return Object.fromEntries([
    ...[...referred.values()].map(({ id, title }) => [id, title]),
    [publicActor.id, publicActor.name],
    ...accounts.map((row) => [String(row.id), String(row.name)]),
  ]);
}
