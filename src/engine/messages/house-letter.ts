import { sql } from 'kysely';
import { silentText } from '../../model/messages/silent-text.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import type { Letter } from './ways/letter.ts';
import { readMessageSettings } from './message-settings.ts';

/** Writes what a parcel says to a person of the house: how much waits for them, and nothing of it. */
export async function writeHouseLetter(
  tx: Transaction,
  { registry }: Pick<Machine, 'registry'>,
  { id, to, at }: Pick<Letter, 'id' | 'to' | 'at'>,
): Promise<Letter> {
  const [rows, { nameBusiness }] = await Promise.all([
    tx.query(
      compile(
        sql`SELECT o.kind, o.type, o.record_id FROM delivery d JOIN outbox o ON o.office_id = d.office_id AND o.id = d.entry_id
          WHERE d.office_id = ${tx.officeId} AND d.parcel_id = ${id}::uuid ORDER BY o.id`,
        'parcel-events',
      ),
    ),
    readMessageSettings(tx),
  ]);
  const text = silentText(
    rows.map(({ kind, type, record_id: recordId }) => ({
      kind: String(kind),
      business: registry.findType(String(type))?.type.label ?? null,
      recordId: recordId === null ? null : String(recordId),
    })),
    nameBusiness,
  );
  return { id, to, at, text, subject: text.split('，')[0] ?? text, count: rows.length };
}
