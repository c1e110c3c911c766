import { sql } from 'kysely';
import type { ChannelKind } from '../../model/messages/channel-kinds.ts';
import { mostTries, pauseAfter } from '../../model/messages/retry.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Handed } from './ways/ways.ts';

/** Longer than anything that sending may take: a parcel whose sender is silent for so long is taken up by another. */
export const leaseMs = 120_000;

/** A parcel that somebody holds to send it. */
export interface Parcel {
  readonly id: string;
  readonly channel: ChannelKind;
  readonly accountId: string | null;
  readonly urgent: boolean;
  readonly body: Uint8Array | null;
  /** This try included. */
  readonly attempts: number;
}

/**
 * Takes the parcel that has been due for longest, or whose sender has gone; two that ask at once never get the same.
 * The row stays locked until the end of the transaction.
 */
export async function takeParcel(
  tx: Transaction,
  now: Date,
  without: readonly ChannelKind[],
): Promise<Parcel | undefined> {
  const [row] = await tx.query(
    compile(
      sql`SELECT id, channel, account_id, urgent, body, attempts FROM parcel WHERE office_id = ${tx.officeId}
        AND ((state = 'waiting' AND due_at <= ${now}::timestamptz) OR (state = 'sending' AND lease_until < ${now}::timestamptz))
        AND channel <> ALL(${[...without]}::text[]) ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      'parcel-next',
    ),
  );
  if (!row) return undefined;
  return {
    id: String(row.id),
    channel: String(row.channel) as ChannelKind,
    accountId: row.account_id === null ? null : String(row.account_id),
    urgent: row.urgent === true,
    body: row.body instanceof Uint8Array ? row.body : null,
    attempts: Number(row.attempts) + 1,
  };
}

/** Says that this process sends it now. */
export async function holdParcel(tx: Transaction, now: Date, { id, attempts }: Parcel): Promise<void> {
  await tx.query(
    compile(
      sql`UPDATE parcel SET state = 'sending', attempts = ${attempts}, lease_until = ${new Date(now.getTime() + leaseMs)}::timestamptz
        WHERE office_id = ${tx.officeId} AND id = ${id}::uuid`,
      'parcel-hold',
    ),
  );
}

/** Puts it off without counting a try. */
export async function putOffParcel(tx: Transaction, id: string, until: Date): Promise<void> {
  await tx.query(
    compile(
      sql`UPDATE parcel SET state = 'waiting', due_at = ${until}::timestamptz, lease_until = NULL
        WHERE office_id = ${tx.officeId} AND id = ${id}::uuid`,
      'parcel-later',
    ),
  );
}

/** Ends it unsent: a dead letter that an administrator sees, or one that has lost its reader. */
export async function endParcel(
  tx: Transaction,
  now: Date,
  id: string,
  state: 'dead' | 'discarded',
  fault: string,
): Promise<void> {
  await tx.query(
    compile(
      sql`UPDATE parcel SET state = ${state}, fault = ${fault}, lease_until = NULL, settled_at = ${now}::timestamptz,
        body = CASE WHEN ${state === 'discarded'} THEN NULL ELSE body END
        WHERE office_id = ${tx.officeId} AND id = ${id}::uuid`,
      'parcel-end',
    ),
  );
}

/**
 * Marks what became of it, if it is still ours: whoever was thought dead and was not must not undo what the next one
 * found. The text of a mail to a guest goes when it was sent.
 * @returns the state that it is in now
 */
export async function settleParcel(
  tx: Transaction,
  now: Date,
  parcel: Parcel,
  handed: Handed,
  random: () => number,
): Promise<'sent' | 'dead' | 'waiting'> {
  const dead = !handed.sent && (handed.final || parcel.attempts >= mostTries);
  const state = handed.sent ? 'sent' : dead ? 'dead' : 'waiting';
  const due = new Date(now.getTime() + pauseAfter(parcel.attempts, random));
  await tx.query(
    compile(
      sql`UPDATE parcel SET state = ${state}, lease_until = NULL, fault = ${handed.sent ? null : handed.answer}::text,
        due_at = CASE WHEN ${state === 'waiting'} THEN ${due}::timestamptz ELSE due_at END,
        settled_at = CASE WHEN ${state === 'waiting'} THEN NULL ELSE ${now}::timestamptz END,
        body = CASE WHEN ${state === 'sent'} THEN NULL ELSE body END
        WHERE office_id = ${tx.officeId} AND id = ${parcel.id}::uuid AND state = 'sending' AND attempts = ${parcel.attempts}`,
      'parcel-settle',
    ),
  );
  return state;
}
