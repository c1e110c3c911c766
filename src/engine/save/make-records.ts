import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { columnName } from '../../model/field.ts';
import { targetOf } from '../../model/registry.ts';
import { covers, reachOf } from '../access/reach.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { getRecord } from '../query/record-page.ts';
import { readRecords } from '../record/read-records.ts';
import { tableName } from '../schema/table.ts';
import { getState } from './action-stage.ts';
import { saveIn } from './save-many.ts';

export interface MadeRecord {
  readonly id: string;
  readonly title: string;
}

/**
 * Makes the records of a type that are made from another record and are not there yet. What they are made from is
 * locked meanwhile: of two people who ask at the same moment, the second finds nothing missing.
 * @returns those that were made; none where none was missing
 * @throws not-found, not-allowed, action-not-possible where the record's state offers it not, and everything of `saveIn`
 */
export function makeRecords(
  machine: Machine,
  actor: Actor,
  from: { readonly type: string; readonly id: string },
  made: string,
): Promise<MadeRecord[]> {
  const { type } = machine.registry.getType(made);
  const { madeFrom } = type;
  if (!madeFrom || targetOf(type, madeFrom.reference) !== from.type) throw new WutongError('not-found');
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const source = await getRecord(tx, machine, actor, from.type, from.id);
    const place = { unitId: source.unitId, createdBy: actor.userId };
    if (!covers(reachOf(actor, type, 'create'), actor, place))
      throw new WutongError('not-allowed', { action: madeFrom.label });
    await tx.query(
      compile(
        sql`SELECT 1 FROM ${sql.table(tableName(from.type))} WHERE office_id = ${tx.officeId} AND id = ${from.id}::uuid FOR UPDATE`,
        `make-from-${from.type}`,
      ),
    );
    const { label } = getState(machine.registry.getType(from.type), source.state);
    if (!madeFrom.states.includes(source.state))
      throw new WutongError('action-not-possible', { state: label, action: madeFrom.label });
    const before = await readMade(tx, machine, made, madeFrom.reference, from.id);
    const missing = madeFrom.make(source.values, before);
    if (missing.length === 0) return [];
    const items = missing.map((values) => ({ values: { ...values, [madeFrom.reference]: from.id } }));
    const saved = await saveIn(tx, machine, { actor, type: made, items });
    return saved.map(({ id, record }) => ({ id, title: String(record.values[type.title] ?? '') }));
  });
}

async function readMade(tx: Transaction, machine: Machine, made: string, reference: string, id: string) {
  const rows = await tx.query(
    compile(
      sql`SELECT id FROM ${sql.table(tableName(made))}
        WHERE office_id = ${tx.officeId} AND ${sql.ref(columnName(reference))} = ${id}::uuid ORDER BY id`,
      `made-${made}`,
    ),
  );
  const { type } = machine.registry.getType(made);
  return readRecords(
    tx,
    type,
    rows.map((row) => String(row.id)),
  );
}
