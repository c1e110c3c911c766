import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { cleanLine } from '../../fields/clean-text.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { demandDuty, hasDuty } from '../settings/duty.ts';

/** A role as the administration shows it. */
export interface HeldRole {
  readonly role: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly extent: 'role' | 'unit' | 'division' | 'people';
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly from: string | null;
  readonly to: string | null;
  readonly inForce: boolean;
}

/** An account as the administration shows it. */
export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly post: string;
  readonly active: boolean;
  readonly lastSignedInAt: string | null;
  readonly lockedUntil: string | null;
  readonly secondFactor: boolean;
  readonly mustChange: boolean;
  readonly sessions: number;
  readonly roles: readonly HeldRole[];
}

const most = 500;

/**
 * The accounts of the office by a few characters of name, login, unit or post, at most 500.
 * @throws not-allowed
 */
export async function listAccounts(
  machine: Machine,
  actor: Actor,
  q: string,
): Promise<{ readonly accounts: AccountRow[]; readonly total: number }> {
  if (!hasDuty(machine, actor, 'accounts') && !hasDuty(machine, actor, 'security'))
    demandDuty(machine, actor, 'roles', '查看用户');
  const now = machine.clock.now();
  const office = actor.officeId;
  const pattern = `%${cleanLine(q).replace(/[\\%_]/g, '\\$&')}%`;
  return machine.db.inOffice(
    office,
    async (tx) => {
      const rows = await tx.query(
        compile(
          sql`SELECT a.id, a.login, a.name, a.unit_id, u.name AS unit, coalesce(p.name, '') AS post, a.active, a.must_change,
              a.last_signed_in_at, g.locked_until, count(*) OVER () AS total,
              EXISTS (SELECT 1 FROM second_factor f WHERE f.office_id = ${office} AND f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS second_factor,
              (SELECT count(*) FROM session s WHERE s.office_id = ${office} AND s.account_id = a.id AND s.expires_at > ${now}) AS sessions
            FROM account a JOIN unit u ON u.office_id = ${office} AND u.id = a.unit_id
            LEFT JOIN post p ON p.office_id = ${office} AND p.id = a.post_id
            LEFT JOIN sign_in_guard g ON g.office_id = ${office} AND g.login = a.login AND g.locked_until > ${now}
            WHERE a.office_id = ${office} AND (a.name LIKE ${pattern} OR a.login LIKE ${pattern.toLowerCase()} OR u.name LIKE ${pattern} OR p.name LIKE ${pattern})
            ORDER BY a.active DESC, u.kind = 'applicant', u.sort, p.sort NULLS LAST, a.name COLLATE "zh-x-icu", a.id LIMIT ${most}`,
          'accounts-list',
        ),
      );
      const held = await readHeld(
        tx,
        rows.map(({ id }) => String(id)),
        civilDateOf(now),
      );
      return {
        total: Number(rows[0]?.total ?? 0),
        accounts: rows.map((row) => ({
          id: String(row.id),
          login: String(row.login),
          name: String(row.name),
          unit: { id: String(row.unit_id), name: String(row.unit) },
          post: String(row.post),
          active: row.active === true,
          lastSignedInAt: iso(row.last_signed_in_at),
          lockedUntil: iso(row.locked_until),
          secondFactor: row.second_factor === true,
          mustChange: row.must_change === true,
          sessions: Number(row.sessions),
          roles: held.get(String(row.id)) ?? [],
        })),
      };
    },
    { reading: true },
  );
}

async function readHeld(
  tx: Transaction,
  ids: readonly string[],
  today: string,
): Promise<Map<string, HeldRole[]>> {
  const rows = await tx.query(
    compile(
      sql`SELECT r.account_id, r.role, r.unit_id, u.name AS unit, r.extent, r.from_on, r.to_on,
          (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) ORDER BY a.name) FROM account a
            WHERE a.office_id = ${tx.officeId} AND a.id = ANY(r.people)) AS people
        FROM account_role r JOIN unit u ON u.office_id = r.office_id AND u.id = r.unit_id
        WHERE r.office_id = ${tx.officeId} AND r.account_id = ANY(${[...ids]}::uuid[]) ORDER BY r.role, u.sort`,
      'roles-held',
    ),
  );
  const held = new Map<string, HeldRole[]>();
  for (const row of rows) {
    const [from, to] = [day(row.from_on), day(row.to_on)];
    const one: HeldRole = {
      role: String(row.role),
      unit: { id: String(row.unit_id), name: String(row.unit) },
      extent: row.extent as HeldRole['extent'],
      people: (row.people as { id: string; name: string }[] | null) ?? [],
      from,
      to,
      inForce: (from === null || from <= today) && (to === null || to >= today),
    };
    const account = String(row.account_id);
    held.set(account, [...(held.get(account) ?? []), one]);
  }
  return held;
}

const iso = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : null);
const day = (value: unknown): string | null => (typeof value === 'string' ? value : null);
