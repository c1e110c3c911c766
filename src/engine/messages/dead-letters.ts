import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { compile } from '../database/compile.ts';
import type { Machine } from '../machine.ts';
import { noteAccount } from '../org/note-account.ts';
import { demandDuty } from '../settings/duty.ts';

/** A message that did not get out, or is being tried again: to whom and why, never what. */
export interface StuckLetter {
  readonly id: string;
  readonly channel: string;
  /** The person of the office; null for a guest. */
  readonly person: string | null;
  readonly state: 'dead' | 'waiting';
  readonly attempts: number;
  readonly madeAt: string;
  /** The next try of one that waits. */
  readonly dueAt: string;
  readonly fault: string;
}

const mostShown = 200;

/** The dead letters of an office, and those that failed and are tried again. @throws not-allowed */
export function listStuck(machine: Machine, actor: Actor): Promise<{ dead: number; letters: StuckLetter[] }> {
  demandDuty(machine, actor, 'messages', '查看未送达的消息');
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const [[count], rows] = await Promise.all([
        tx.query(
          compile(
            sql`SELECT count(*) AS dead FROM parcel WHERE office_id = ${actor.officeId} AND state = 'dead'`,
          ),
        ),
        tx.query(
          compile(
            sql`SELECT p.id, p.channel, p.state, p.attempts, p.made_at, p.due_at, p.fault, a.name FROM parcel p
              LEFT JOIN account a ON a.office_id = p.office_id AND a.id = p.account_id
              WHERE p.office_id = ${actor.officeId} AND (p.state = 'dead' OR (p.state IN ('waiting', 'sending') AND p.fault IS NOT NULL))
              ORDER BY (p.state = 'dead') DESC, p.made_at DESC, p.id DESC LIMIT ${mostShown}`,
          ),
        ),
      ]);
      return {
        dead: Number(count?.dead ?? 0),
        letters: rows.map((row) => ({
          id: String(row.id),
          channel: String(row.channel),
          person: row.name === null ? null : String(row.name),
          state: row.state === 'dead' ? 'dead' : 'waiting',
          attempts: Number(row.attempts),
          madeAt: (row.made_at as Date).toISOString(),
          dueAt: (row.due_at as Date).toISOString(),
          fault: String(row.fault ?? ''),
        })),
      };
    },
    { reading: true },
  );
}

/**
 * Sends dead letters again, under their old ids, or gives them up; without ids all of them. It is in the audit.
 * @returns how many there were
 * @throws not-allowed
 */
export function settleDead(
  machine: Machine,
  actor: Actor,
  wish: 'resend' | 'discard',
  ids: readonly string[] | undefined,
): Promise<number> {
  demandDuty(machine, actor, 'messages', '处理未送达的消息');
  const now = machine.clock.now();
  const again = wish === 'resend';
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const rows = await tx.query(
      compile(
        sql`UPDATE parcel SET state = ${again ? 'waiting' : 'discarded'}, due_at = ${now}::timestamptz,
          attempts = CASE WHEN ${again} THEN 0 ELSE attempts END, body = CASE WHEN ${again} THEN body ELSE NULL END,
          settled_at = CASE WHEN ${again} THEN NULL ELSE ${now}::timestamptz END
          WHERE office_id = ${actor.officeId} AND state = 'dead' AND (${ids === undefined} OR id = ANY(${[...(ids ?? [])]}::uuid[]))
          RETURNING id`,
      ),
    );
    if (rows.length > 0)
      await noteAccount(tx, actor, {
        type: 'letter',
        action: wish,
        id: actor.officeId,
        after: { letters: rows.length },
      });
    return rows.length;
  });
}
