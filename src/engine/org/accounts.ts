import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { cleanLine } from '../../fields/clean-text.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { hashPassword } from '../secrets/password.ts';
import { demandDuty, hasDuty } from '../settings/duty.ts';
import { demandNotLast } from './administrators.ts';
import { noteAccount } from './note-account.ts';
import { endSessions } from './sessions.ts';
import { spellLogin } from './sign-in.ts';
import { demandUnit } from './units.ts';

/** How long a one-time password opens anything, in hours. */
export const oneTimeHours = 72;

/** A password to be said once and changed at once: four groups that can be read out over the telephone. */
export function oneTimePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz';
  const group = (set: string, length: number): string =>
    Array.from({ length }, () => set[randomInt(set.length)]).join('');
  return [group(letters.toUpperCase(), 4), group(letters, 4), group('23456789', 4), group(letters, 4)].join(
    '-',
  );
}

/** @throws account-closed, not-found */
export async function getAccount(tx: Transaction, id: string, lock = false): Promise<Row> {
  const [row] = await tx.query(
    compile(
      sql`SELECT id, login, name, unit_id, post_id, active, demo, password_hash FROM account
        WHERE office_id = ${tx.officeId} AND id = ${id} ${lock ? sql`FOR UPDATE` : sql``}`,
    ),
  );
  if (!row) throw new WutongError('not-found');
  return row;
}

/**
 * Makes an account without any role, with a one-time password.
 * @returns its id and the password, which is shown this once
 * @throws not-allowed, bad-login, login-taken, unit-not-usable
 */
export async function createAccount(
  machine: Machine,
  actor: Actor,
  given: { readonly login: string; readonly name: string; readonly unit: string; readonly post: string },
): Promise<{ readonly id: string; readonly password: string }> {
  demandDuty(machine, actor, 'accounts', '新建用户');
  const login = spellLogin(given.login);
  const name = cleanLine(given.name);
  if (!/^[a-z][a-z0-9._-]{1,39}$/.test(login)) throw new WutongError('bad-login');
  if (name === '') throw new WutongError('required', { label: '姓名' });
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  const now = machine.clock.now();
  const id = newId(now.getTime());
  const until = new Date(now.getTime() + oneTimeHours * 3_600_000);
  await machine.db.inOffice(actor.officeId, async (tx) => {
    await demandUnit(tx, given.unit);
    const post = await postOf(tx, given.unit, given.post);
    const made = await tx.query(
      compile(
        sql`INSERT INTO account (office_id, id, login, name, unit_id, post_id, password_hash, created_at, password_set_at, password_until, must_change)
          VALUES (${actor.officeId}, ${id}, ${login}, ${name}, ${given.unit}, ${post}, ${hash}, ${now}, ${now}, ${until}, true)
          ON CONFLICT (office_id, login) DO NOTHING RETURNING id`,
      ),
    );
    if (made.length === 0) throw new WutongError('login-taken', { login });
    await noteAccount(tx, actor, {
      type: 'account',
      action: 'create',
      id,
      after: { login, name, unit: given.unit, post: cleanLine(given.post) },
    });
  });
  return { id, password };
}

/**
 * Changes name, place and post, closes an account or opens it again. Closing ends its sessions at once.
 * @throws not-allowed, not-found, own-roles, last-administrator, unit-not-usable
 */
export async function changeAccount(
  machine: Machine,
  actor: Actor,
  id: string,
  given: { readonly name: string; readonly unit: string; readonly post: string; readonly active: boolean },
): Promise<void> {
  demandDuty(machine, actor, 'accounts', '修改用户');
  const name = cleanLine(given.name);
  if (name === '') throw new WutongError('required', { label: '姓名' });
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const before = await getAccount(tx, id, true);
    if (id === actor.userId && !given.active) throw new WutongError('own-roles');
    if (before.active === true && !given.active) await demandNotLast(tx, machine, id);
    if (given.unit !== before.unit_id) await demandUnit(tx, given.unit);
    const post = await postOf(tx, given.unit, given.post);
    await tx.query(
      compile(
        sql`UPDATE account SET name = ${name}, unit_id = ${given.unit}, post_id = ${post}, active = ${given.active}
          WHERE office_id = ${actor.officeId} AND id = ${id}`,
      ),
    );
    if (!given.active) await endSessions(tx, id);
    await noteAccount(tx, actor, {
      type: 'account',
      action: before.active === given.active ? 'save' : given.active ? 'open' : 'close',
      id,
      before: { name: before.name, unit: before.unit_id, active: before.active },
      after: { name, unit: given.unit, post: cleanLine(given.post), active: given.active },
    });
  });
}

// Posts are kept by unit; one that is named for the first time is made.
async function postOf(tx: Transaction, unitId: string, name: string): Promise<string | null> {
  const wanted = cleanLine(name);
  if (wanted === '') return null;
  const [known] = await tx.query(
    compile(
      sql`SELECT id FROM post WHERE office_id = ${tx.officeId} AND unit_id = ${unitId} AND name = ${wanted} ORDER BY sort LIMIT 1`,
    ),
  );
  if (known) return String(known.id);
  const id = newId();
  await tx.query(
    compile(
      sql`INSERT INTO post (office_id, id, unit_id, name, rank, sort) VALUES (${tx.officeId}, ${id}, ${unitId}, ${wanted}, 'staff', 900)`,
    ),
  );
  return id;
}

/**
 * Ends all sessions of somebody else, or lifts the lock of their login.
 * @throws not-allowed, not-found
 */
export async function guardAccount(
  machine: Machine,
  actor: Actor,
  id: string,
  what: 'end-sessions' | 'unlock',
): Promise<void> {
  demandDuty(machine, actor, 'security', what === 'unlock' ? '解除锁定' : '强制下线');
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const { login } = await getAccount(tx, id);
    if (what === 'end-sessions') await endSessions(tx, id);
    else
      await tx.query(
        compile(
          sql`DELETE FROM sign_in_guard WHERE office_id = ${actor.officeId} AND login = ${String(login)}`,
        ),
      );
    await noteAccount(tx, actor, { type: 'session', action: what, id });
  });
}

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
