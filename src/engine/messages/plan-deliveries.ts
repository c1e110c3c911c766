import { sql } from 'kysely';
import { isMessageKind } from '../../model/messages/message-kinds.ts';
import { leavesAt, wants } from '../../model/messages/preferences.ts';
import { readCalendar } from '../calendar/office-calendar.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import { contactOf, listEnabled } from './channels.ts';
import { readChoices } from './choices.ts';

/**
 * Writes down, in the transaction that brings an entry to its in-app reader, over which channels it goes to that person
 * and when it may leave. A row of an entry and a channel is there once, however often this runs.
 */
export async function planDeliveries(tx: Transaction, now: Date, entries: readonly Row[]): Promise<void> {
  const channels = await listEnabled(tx);
  const told = entries.filter(({ account_id: id }) => id !== null);
  if (channels.length === 0 || told.length === 0) return;
  const [choices, calendar] = await Promise.all([
    readChoices(
      tx,
      told.map(({ account_id: id }) => String(id)),
    ),
    readCalendar(tx),
  ]);
  const rows = told.flatMap((entry) => {
    const kind = String(entry.kind);
    const of = choices.get(String(entry.account_id));
    if (!of || !isMessageKind(kind)) return [];
    return channels
      .filter((channel) => of.reached.has(contactOf(channel)) && wants(of.preferences, channel, kind))
      .map((channel) => ({
        entry_id: entry.id,
        channel,
        account_id: entry.account_id,
        kind,
        due_at: leavesAt(of.preferences, calendar, kind, now),
      }));
  });
  if (rows.length === 0) return;
  await tx.query(
    compile(
      sql`INSERT INTO delivery (office_id, entry_id, channel, account_id, kind, due_at)
        SELECT ${tx.officeId}::uuid, v.entry_id, v.channel, v.account_id, v.kind, v.due_at
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v (entry_id uuid, channel text, account_id uuid, kind text, due_at timestamptz)
        ON CONFLICT (office_id, entry_id, channel) DO NOTHING`,
      'delivery-plan',
    ),
  );
}
