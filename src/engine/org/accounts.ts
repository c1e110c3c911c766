import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { cleanLine } from '../../fields/clean-text.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { forgetContacts } from '../messages/contact-seal.ts';
import { hashPassword } from '../secrets/password.ts';
import { demandDuty } from '../settings/duty.ts';
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
    if (!given.active) await Promise.all([endSessions(tx, id), forgetContacts(tx, id)]);
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
