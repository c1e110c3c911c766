import { sql } from 'kysely';
import type { Values } from '../../model/field.ts';
import { newId } from '../../model/id.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { planDeliveries } from './plan-deliveries.ts';

/** Something that a person should hear. It says that there is something, never what: the content stays inside. */
export interface OutboxEntry {
  /** One message of one event: a second entry of the same key is none. */
  readonly key: string;
  /** `task`, `reminder`, `due`, `overdue`, `escalated`, `returned`, `ended`, `supplement`, `suspension`, `comment`. */
  readonly kind: string;
  readonly accountId: string;
  readonly recordId: string;
  readonly type: string;
  readonly content: Values;
}

/** Writes what is to be sent into the transaction that gave the reason for it. */
export async function putIntoOutbox(
  tx: Transaction,
  at: Date,
  entries: readonly OutboxEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    id: newId(at.getTime()),
    key: entry.key,
    kind: entry.kind,
    account_id: entry.accountId,
    record_id: entry.recordId,
    type: entry.type,
    content: entry.content,
  }));
  await tx.query(
    compile(
      sql`INSERT INTO outbox (office_id, id, key, kind, account_id, record_id, type, content, due_at)
        SELECT ${tx.officeId}::uuid, v.id, v.key, v.kind, v.account_id, v.record_id, v.type, v.content, ${at}::timestamptz
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v (id uuid, key text, kind text, account_id uuid, record_id uuid, type text, content jsonb)
        ON CONFLICT (office_id, key) DO NOTHING`,
      'outbox-put',
    ),
  );
}

/**
 * Brings what is due into the in-app messages of whom it is for, and writes down what is to leave the house. A message
 * has the id of its entry, so that an entry that is relayed twice, after a crash, is one message.
 * @returns how many entries were relayed
 */
export async function relayOutbox(tx: Transaction, now: Date, most = 500): Promise<number> {
  const rows = await tx.query(
    compile(
      sql`SELECT id, account_id, kind FROM outbox WHERE office_id = ${tx.officeId} AND sent_at IS NULL AND due_at <= ${now}
        ORDER BY due_at, id LIMIT ${most} FOR UPDATE SKIP LOCKED`,
      'outbox-due',
    ),
  );
  const ids = rows.map(({ id }) => String(id));
  if (ids.length === 0) return 0;
  await Promise.all([
    tx.query(
      compile(
        sql`INSERT INTO message (office_id, id, account_id, kind, record_id, type, content, at)
          SELECT office_id, id, account_id, kind, record_id, type, content, ${now}::timestamptz FROM outbox
          WHERE office_id = ${tx.officeId} AND id = ANY(${ids}::uuid[]) AND account_id IS NOT NULL
          ON CONFLICT (office_id, id) DO NOTHING`,
        'outbox-relay',
      ),
    ),
    tx.query(
      compile(
        sql`UPDATE outbox SET sent_at = ${now}::timestamptz WHERE office_id = ${tx.officeId} AND id = ANY(${ids}::uuid[])`,
        'outbox-sent',
      ),
    ),
    planDeliveries(tx, now, rows),
  ]);
  return ids.length;
}
