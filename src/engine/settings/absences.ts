import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf, type CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { cleanLine } from '../../fields/clean-text.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { hasDuty, noteSetting } from './duty.ts';

/** That somebody is or was away, and who stands in. */
export interface AbsenceRow {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly substitute: { readonly id: string; readonly name: string } | null;
  readonly note: string;
  readonly setBy: string;
  readonly setAt: string;
  readonly ended: boolean;
}

const kept = 200;

/** The absences of the office, the latest first. */
export function listAbsences(machine: Machine, actor: Actor): Promise<AbsenceRow[]> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const rows = await tx.query(
        compile(
          sql`SELECT b.id, b.account_id, p.name AS person, b.from_on, b.to_on, b.substitute_id, s.name AS substitute, b.note,
              b.set_at, b.ended_at, w.name AS set_by
            FROM absence b
            JOIN account p ON p.office_id = b.office_id AND p.id = b.account_id
            LEFT JOIN account s ON s.office_id = b.office_id AND s.id = b.substitute_id
            LEFT JOIN account w ON w.office_id = b.office_id AND w.id = b.set_by
            WHERE b.office_id = ${actor.officeId} ORDER BY b.to_on DESC, b.id DESC LIMIT ${kept}`,
          'absences-list',
        ),
      );
      return rows.map(toRow);
    },
    { reading: true },
  );
}

function toRow(row: Row): AbsenceRow {
  return {
    id: String(row.id),
    person: { id: String(row.account_id), name: String(row.person) },
    from: String(row.from_on),
    to: String(row.to_on),
    substitute:
      row.substitute_id === null ? null : { id: String(row.substitute_id), name: String(row.substitute) },
    note: String(row.note),
    setBy: String(row.set_by ?? ''),
    setAt: row.set_at instanceof Date ? row.set_at.toISOString() : String(row.set_at),
    ended: row.ended_at !== null,
  };
}

/**
 * Registers an absence. Open steps need nothing: who acts is found at the moment of each act.
 * @throws not-allowed, not-an-active-person, absence-out-of-order, absence-own-substitute
 */
export async function setAbsence(
  machine: Machine,
  actor: Actor,
  given: {
    readonly person: string;
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly substitute: string | null;
    readonly note: string;
  },
): Promise<void> {
  const own = given.person === actor.userId;
  if (!own && !hasDuty(machine, actor, 'absences'))
    throw new WutongError('not-allowed', { action: '登记外出' });
  const now = machine.clock.now();
  if (given.to < given.from || given.to < civilDateOf(now)) throw new WutongError('absence-out-of-order');
  if (given.substitute === given.person) throw new WutongError('absence-own-substitute');
  await machine.db.inOffice(actor.officeId, async (tx) => {
    await demandActive(tx, [given.person, ...(given.substitute === null ? [] : [given.substitute])]);
    const id = newId(now.getTime());
    await Promise.all([
      tx.query(
        compile(
          sql`INSERT INTO absence (office_id, id, account_id, from_on, to_on, substitute_id, note, set_by, set_at)
            VALUES (${actor.officeId}, ${id}, ${given.person}, ${given.from}::date, ${given.to}::date, ${given.substitute}, ${cleanLine(given.note)}, ${actor.userId}, ${now})`,
        ),
      ),
      noteSetting(tx, actor, { type: 'absence', action: 'set', id, before: null, after: given }),
    ]);
  });
}

/** @throws not-found, not-allowed */
export async function endAbsence(machine: Machine, actor: Actor, id: string): Promise<void> {
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const [row] = await tx.query(
      compile(
        sql`SELECT account_id FROM absence WHERE office_id = ${actor.officeId} AND id = ${id} AND ended_at IS NULL FOR UPDATE`,
      ),
    );
    if (!row) throw new WutongError('not-found');
    if (row.account_id !== actor.userId && !hasDuty(machine, actor, 'absences'))
      throw new WutongError('not-allowed', { action: '结束外出' });
    const now = machine.clock.now();
    await Promise.all([
      tx.query(
        compile(
          sql`UPDATE absence SET ended_at = ${now}::timestamptz WHERE office_id = ${actor.officeId} AND id = ${id}`,
        ),
      ),
      noteSetting(tx, actor, { type: 'absence', action: 'end', id, before: 'open', after: 'ended' }),
    ]);
  });
}

/** @throws not-an-active-person */
export async function demandActive(tx: Transaction, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const rows = await tx.query(
    compile(
      sql`SELECT id FROM account WHERE office_id = ${tx.officeId} AND id = ANY(${wanted}::uuid[]) AND active`,
      'active-people',
    ),
  );
  if (rows.length < wanted.length) throw new WutongError('not-an-active-person');
}
