import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { cleanLine } from '../../fields/clean-text.ts';
import { compile } from '../database/compile.ts';
import type { Machine } from '../machine.ts';
import { demandActive } from './absences.ts';
import { demandDuty, noteSetting } from './duty.ts';

/** Somebody who can be asked, with what tells people of one name apart. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly away: boolean;
}

/** Active accounts by a few characters of name, login or post; the office's own people first, in order of rank. */
export function findPeople(machine: Machine, actor: Actor, q: string): Promise<FoundPerson[]> {
  const pattern = `%${cleanLine(q).replace(/[\\%_]/g, '\\$&')}%`;
  const today = civilDateOf(machine.clock.now());
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const rows = await tx.query(
        compile(
          sql`SELECT a.id, a.name, coalesce(p.name, '') AS post, u.name AS unit,
              EXISTS (SELECT 1 FROM absence b WHERE b.office_id = ${actor.officeId} AND b.account_id = a.id AND b.ended_at IS NULL
                AND b.from_on <= ${today}::date AND b.to_on >= ${today}::date) AS away
            FROM account a JOIN unit u ON u.office_id = a.office_id AND u.id = a.unit_id
            LEFT JOIN post p ON p.office_id = a.office_id AND p.id = a.post_id
            WHERE a.office_id = ${actor.officeId} AND a.active AND (a.name LIKE ${pattern} OR a.login LIKE ${pattern.toLowerCase()} OR p.name LIKE ${pattern} OR u.name LIKE ${pattern})
            ORDER BY u.kind = 'applicant', p.sort NULLS LAST, a.name COLLATE "zh-x-icu", a.id LIMIT 20`,
          'people-find',
        ),
      );
      return rows.map((row) => ({
        id: String(row.id),
        name: String(row.name),
        post: String(row.post),
        unit: String(row.unit),
        away: row.away === true,
      }));
    },
    { reading: true },
  );
}

/** Who writes for a leader. */
export interface SecretaryRow {
  readonly leader: { readonly id: string; readonly name: string };
  readonly secretary: { readonly id: string; readonly name: string };
  readonly decides: boolean;
}

/** The secretaries of the office. */
export function listSecretaries(machine: Machine, actor: Actor): Promise<SecretaryRow[]> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const rows = await tx.query(
        compile(
          sql`SELECT w.leader_id, l.name AS leader, w.secretary_id, s.name AS secretary, w.decides FROM secretary w
            JOIN account l ON l.office_id = w.office_id AND l.id = w.leader_id
            JOIN account s ON s.office_id = w.office_id AND s.id = w.secretary_id
            WHERE w.office_id = ${actor.officeId} ORDER BY w.set_at, w.leader_id`,
          'secretaries-list',
        ),
      );
      return rows.map((row) => ({
        leader: { id: String(row.leader_id), name: String(row.leader) },
        secretary: { id: String(row.secretary_id), name: String(row.secretary) },
        decides: row.decides === true,
      }));
    },
    { reading: true },
  );
}

/**
 * Lets somebody write for a leader, or no longer. A leader may choose the own secretary; else it is a duty.
 * @throws not-allowed, not-an-active-person
 */
export async function setSecretary(
  machine: Machine,
  actor: Actor,
  given: {
    readonly leader: string;
    readonly secretary: string;
    readonly decides: boolean;
    readonly remove: boolean;
  },
): Promise<void> {
  if (given.leader !== actor.userId) demandDuty(machine, actor, 'chains', '设置秘书');
  if (given.leader === given.secretary) throw new WutongError('absence-own-substitute');
  await machine.db.inOffice(actor.officeId, async (tx) => {
    if (!given.remove) await demandActive(tx, [given.leader, given.secretary]);
    const office = actor.officeId;
    const now = machine.clock.now();
    await Promise.all([
      tx.query(
        given.remove
          ? compile(
              sql`DELETE FROM secretary WHERE office_id = ${office} AND leader_id = ${given.leader} AND secretary_id = ${given.secretary}`,
            )
          : compile(
              sql`INSERT INTO secretary (office_id, leader_id, secretary_id, decides, set_by, set_at)
                VALUES (${office}, ${given.leader}, ${given.secretary}, ${given.decides}, ${actor.userId}, ${now})
                ON CONFLICT (office_id, leader_id, secretary_id) DO UPDATE SET decides = excluded.decides, set_by = excluded.set_by, set_at = excluded.set_at`,
            ),
      ),
      noteSetting(tx, actor, {
        type: 'secretary',
        action: given.remove ? 'end' : 'set',
        id: given.leader,
        before: null,
        after: given,
      }),
    ]);
  });
}
