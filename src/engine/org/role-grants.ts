import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { demandDuty } from '../settings/duty.ts';
import { getAccount } from './accounts.ts';
import { demandNotLast, findClash } from './administrators.ts';
import type { HeldRole } from './list-accounts.ts';
import { noteAccount } from './note-account.ts';
import { readSecurity } from './security-settings.ts';
import { endSessions } from './sessions.ts';
import { demandUnit } from './units.ts';

export interface GivenRole {
  readonly role: string;
  readonly unit: string;
  readonly extent: HeldRole['extent'];
  /** Of the extent `people`: whose records it reaches. */
  readonly people: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Gives somebody a role in a unit, or changes how far and how long it holds. Nobody gives one to themselves, and no
 * account gets two powers that are kept apart.
 * @throws not-allowed, not-found, own-roles, account-closed, unknown-role, unit-not-usable, dates-reversed, roles-clash,
 * not-an-active-person
 */
export async function giveRole(
  machine: Machine,
  actor: Actor,
  accountId: string,
  given: GivenRole,
): Promise<void> {
  demandDuty(machine, actor, 'roles', '授权');
  if (accountId === actor.userId) throw new WutongError('own-roles');
  const role = machine.registry.roles.find(({ name }) => name === given.role);
  if (!role) throw new WutongError('unknown-role', { role: given.role });
  if (given.from !== null && given.to !== null && given.to < given.from)
    throw new WutongError('dates-reversed');
  // An administrator's power is the office's or none.
  const extent = role.administers === undefined ? given.extent : 'role';
  const people = extent === 'people' ? [...new Set(given.people)] : [];
  if (extent === 'people' && people.length === 0) throw new WutongError('not-an-active-person');
  await machine.db.inOffice(actor.officeId, async (tx) => {
    // The account is locked first: two roles given at once are judged one after the other.
    const account = await getAccount(tx, accountId, true);
    if (account.active !== true) throw new WutongError('account-closed');
    const unit = await demandUnit(tx, given.unit);
    await demandPeople(tx, people);
    const [settings, held] = await Promise.all([readSecurity(tx), readRoles(tx, accountId)]);
    const clash = findClash(machine.registry.roles, [...held, role.name], settings.preset);
    if (clash) throw new WutongError('roles-clash', { one: clash[0].label, other: clash[1].label });
    if (given.to !== null) await demandNotLast(tx, machine, accountId, role.name);
    const now = machine.clock.now();
    await tx.query(
      compile(
        sql`INSERT INTO account_role (office_id, account_id, role, unit_id, extent, people, from_on, to_on, set_by, set_at)
          VALUES (${actor.officeId}, ${accountId}, ${role.name}, ${given.unit}, ${extent}, ${people}::uuid[],
            ${given.from}::date, ${given.to}::date, ${actor.userId}, ${now})
          ON CONFLICT (office_id, account_id, role, unit_id) DO UPDATE SET extent = excluded.extent, people = excluded.people,
            from_on = excluded.from_on, to_on = excluded.to_on, set_by = excluded.set_by, set_at = excluded.set_at`,
      ),
    );
    // What was open under other rights is opened anew.
    if (role.administers !== undefined) await endSessions(tx, accountId);
    await noteAccount(tx, actor, {
      type: 'role',
      action: 'give',
      id: accountId,
      after: { role: role.label, to: account.login, unit, extent, people, from: given.from, until: given.to },
    });
  });
}

/**
 * Takes a role away.
 * @throws not-allowed, not-found, own-roles, last-administrator
 */
export async function takeRole(
  machine: Machine,
  actor: Actor,
  accountId: string,
  taken: { readonly role: string; readonly unit: string },
): Promise<void> {
  demandDuty(machine, actor, 'roles', '收回授权');
  if (accountId === actor.userId) throw new WutongError('own-roles');
  await machine.db.inOffice(actor.officeId, async (tx) => {
    await getAccount(tx, accountId, true);
    await demandNotLast(tx, machine, accountId, taken.role);
    const rows = await tx.query(
      compile(
        sql`DELETE FROM account_role WHERE office_id = ${actor.officeId} AND account_id = ${accountId}
          AND role = ${taken.role} AND unit_id = ${taken.unit} RETURNING role`,
      ),
    );
    if (rows.length === 0) throw new WutongError('not-found');
    await noteAccount(tx, actor, { type: 'role', action: 'take', id: accountId, before: taken });
  });
}

async function readRoles(tx: Transaction, accountId: string): Promise<string[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT role FROM account_role WHERE office_id = ${tx.officeId} AND account_id = ${accountId}`,
    ),
  );
  return rows.map((row) => String(row.role));
}

async function demandPeople(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.query(
    compile(sql`SELECT id FROM account WHERE office_id = ${tx.officeId} AND id = ANY(${[...ids]}::uuid[])`),
  );
  if (rows.length < ids.length) throw new WutongError('not-an-active-person');
}
