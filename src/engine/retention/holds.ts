import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { cleanLine } from '../../fields/clean-text.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { tableName } from '../schema/table.ts';
import { demandDuty, noteSetting } from '../settings/duty.ts';

/** A record of which nothing is erased for now. */
export interface Hold {
  readonly id: string;
  readonly type: string;
  readonly recordId: string;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: string;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
}

const shortestReason = 4;

/** The holds of an office, those in force first; of the ended ones the last fifty. */
export async function listHolds(tx: Transaction): Promise<Hold[]> {
  const rows = await tx.query(
    compile(sql`SELECT h.id, h.type, h.record_id, h.reason, h.set_at, h.ended_at, a.name AS set_by, e.name AS ended_by
      FROM legal_hold h JOIN account a ON a.office_id = h.office_id AND a.id = h.set_by
      LEFT JOIN account e ON e.office_id = h.office_id AND e.id = h.ended_by
      WHERE h.office_id = ${tx.officeId} ORDER BY h.ended_at IS NOT NULL, h.set_at DESC LIMIT 250`),
  );
  const iso = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : null);
  return rows.map((row) => ({
    id: String(row.id),
    type: String(row.type),
    recordId: String(row.record_id),
    reason: String(row.reason),
    setBy: String(row.set_by),
    setAt: iso(row.set_at) ?? '',
    endedBy: row.ended_by === null ? null : String(row.ended_by),
    endedAt: iso(row.ended_at),
  }));
}

/**
 * Keeps a record from being erased until the hold is ended. Only that it exists is looked at: the security administrator
 * sees no business.
 * @throws not-allowed, reason-required, not-found, hold-stands
 */
export async function setHold(
  machine: Machine,
  actor: Actor,
  given: { readonly type: string; readonly recordId: string; readonly reason: string },
): Promise<void> {
  demandDuty(machine, actor, 'security', '暂缓清除');
  const reason = cleanLine(given.reason);
  if (reason.length < shortestReason) throw new WutongError('reason-required', { min: shortestReason });
  const { type } = given;
  if (!machine.registry.findType(type)) throw new WutongError('not-found');
  const now = machine.clock.now();
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const [found] = await tx.query(
      compile(
        sql`SELECT id FROM ${sql.table(tableName(type))} WHERE office_id = ${actor.officeId} AND id = ${given.recordId}`,
      ),
    );
    if (!found) throw new WutongError('not-found');
    const [made] = await tx.query(
      compile(sql`INSERT INTO legal_hold (office_id, id, type, record_id, reason, set_by, set_at)
        VALUES (${actor.officeId}, ${newId(now.getTime())}, ${type}, ${given.recordId}, ${reason}, ${actor.userId}, ${now})
        ON CONFLICT (office_id, type, record_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`),
    );
    if (!made) throw new WutongError('hold-stands');
    await noteSetting(tx, actor, {
      type: 'hold',
      action: 'set',
      id: given.recordId,
      reason,
      before: null,
      after: type,
    });
  });
}

/** Ends a hold; what is due is erased by the next run. @throws not-allowed, not-found */
export async function endHold(machine: Machine, actor: Actor, id: string): Promise<void> {
  demandDuty(machine, actor, 'security', '结束暂缓清除');
  const now = machine.clock.now();
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const [row] = await tx.query(
      compile(sql`UPDATE legal_hold SET ended_by = ${actor.userId}::uuid, ended_at = ${now}::timestamptz
        WHERE office_id = ${actor.officeId} AND id = ${id} AND ended_at IS NULL RETURNING type, record_id`),
    );
    if (!row) throw new WutongError('not-found');
    await noteSetting(tx, actor, {
      type: 'hold',
      action: 'end',
      id: String(row.record_id),
      before: row.type,
      after: null,
    });
  });
}
