import { sql } from 'kysely';
import { newId } from '../../model/id.ts';
import type { ChannelKind } from '../../model/messages/channel-kinds.ts';
import { isMessageKind } from '../../model/messages/message-kinds.ts';
import { isUrgent, leavesAt, wants } from '../../model/messages/preferences.ts';
import { readCalendar } from '../calendar/office-calendar.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { contactOf, listEnabled } from './channels.ts';
import { readChoices } from './choices.ts';

const mostAtOnce = 2_000;

/**
 * Puts what may leave now into parcels: one for each person and channel, so that many events are one message. Whoever
 * holds the row of a channel gathers for it; a second server passes it by, so that no parcel is split. What the person
 * does not want any more goes, what falls into a quiet time waits for its end.
 */
export async function gatherParcels(tx: Transaction, now: Date): Promise<void> {
  for (const channel of await listEnabled(tx)) await gatherChannel(tx, now, channel);
}

async function gatherChannel(tx: Transaction, now: Date, channel: ChannelKind): Promise<void> {
  const rows = await tx.query(
    compile(
      sql`SELECT entry_id, account_id, kind FROM delivery WHERE office_id = ${tx.officeId} AND channel = ${channel}
        AND parcel_id IS NULL AND due_at <= ${now}::timestamptz ORDER BY due_at, entry_id LIMIT ${mostAtOnce}`,
      'delivery-due-look',
    ),
  );
  if (rows.length === 0) return;
  const [held] = await tx.query(
    compile(
      sql`SELECT kind FROM message_channel WHERE office_id = ${tx.officeId} AND kind = ${channel} FOR UPDATE SKIP LOCKED`,
      'message-channel-hold',
    ),
  );
  if (!held) return;
  // Read again under the lock: somebody else may have gathered since.
  const due = await tx.query(
    compile(
      sql`SELECT entry_id, account_id, kind FROM delivery WHERE office_id = ${tx.officeId} AND channel = ${channel}
        AND parcel_id IS NULL AND due_at <= ${now}::timestamptz ORDER BY due_at, entry_id LIMIT ${mostAtOnce} FOR UPDATE`,
      'delivery-due',
    ),
  );
  const people = due.map((row) => String(row.account_id));
  const [choices, calendar] = await Promise.all([readChoices(tx, people), readCalendar(tx)]);
  const gone: string[] = [];
  const later: { entry_id: string; due_at: Date }[] = [];
  const parcels = new Map<string, { id: string; account_id: string; urgent: boolean; entries: string[] }>();
  for (const row of due) {
    const [entry, account, kind] = [String(row.entry_id), String(row.account_id), String(row.kind)];
    const of = choices.get(account);
    if (
      !of?.reached.has(contactOf(channel)) ||
      !isMessageKind(kind) ||
      !wants(of.preferences, channel, kind)
    ) {
      gone.push(entry);
      continue;
    }
    // A digest that is due is due; what counts now is whether it is quiet.
    const leaves = leavesAt({ ...of.preferences, digestAt: null }, calendar, kind, now);
    if (leaves > now) {
      later.push({ entry_id: entry, due_at: leaves });
      continue;
    }
    const urgent = isUrgent(of.preferences, kind);
    const key = `${account} ${urgent}`;
    const parcel = parcels.get(key) ?? { id: newId(now.getTime()), account_id: account, urgent, entries: [] };
    parcel.entries.push(entry);
    parcels.set(key, parcel);
  }
  await Promise.all([
    drop(tx, channel, gone),
    putOff(tx, channel, later),
    keep(tx, now, channel, [...parcels.values()]),
  ]);
}

async function drop(tx: Transaction, channel: ChannelKind, entries: readonly string[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    compile(
      sql`DELETE FROM delivery WHERE office_id = ${tx.officeId} AND channel = ${channel} AND entry_id = ANY(${entries}::uuid[])`,
      'delivery-drop',
    ),
  );
}

async function putOff(
  tx: Transaction,
  channel: ChannelKind,
  later: readonly { readonly entry_id: string; readonly due_at: Date }[],
): Promise<void> {
  if (later.length === 0) return;
  await tx.query(
    compile(
      sql`UPDATE delivery d SET due_at = v.due_at FROM jsonb_to_recordset(${JSON.stringify(later)}::jsonb) AS v (entry_id uuid, due_at timestamptz)
        WHERE d.office_id = ${tx.officeId} AND d.channel = ${channel} AND d.entry_id = v.entry_id`,
      'delivery-later',
    ),
  );
}

async function keep(
  tx: Transaction,
  now: Date,
  channel: ChannelKind,
  parcels: readonly { id: string; account_id: string; urgent: boolean; entries: string[] }[],
): Promise<void> {
  if (parcels.length === 0) return;
  await tx.query(
    compile(
      sql`INSERT INTO parcel (office_id, id, channel, account_id, urgent, state, due_at, made_at)
        SELECT ${tx.officeId}::uuid, v.id, ${channel}, v.account_id, v.urgent, 'waiting', ${now}::timestamptz, ${now}::timestamptz
        FROM jsonb_to_recordset(${JSON.stringify(parcels)}::jsonb) AS v (id uuid, account_id uuid, urgent boolean)`,
      'parcel-gather',
    ),
  );
  const taken = parcels.flatMap(({ id, entries }) => entries.map((entry) => ({ id, entry })));
  await tx.query(
    compile(
      sql`UPDATE delivery d SET parcel_id = v.id FROM jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) AS v (id uuid, entry uuid)
        WHERE d.office_id = ${tx.officeId} AND d.channel = ${channel} AND d.entry_id = v.entry`,
      'delivery-take-along',
    ),
  );
}
