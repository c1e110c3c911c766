import type pg from 'pg';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import type { Registry } from '../../model/registry.ts';
import { noteByCommandLine } from '../audit/command-line.ts';
import { hashPassword } from '../secrets/password.ts';
import { oneTimeHours, oneTimePassword } from './accounts.ts';
import { spellLogin } from './sign-in.ts';

/** A new office by its code and names. */
export interface OfficeEntry {
  readonly code: string;
  readonly name: string;
  readonly en: string;
  readonly level: string;
}

/** An account with its one-time password, which is shown this once. */
export interface FoundedAccount {
  readonly login: string;
  readonly label: string;
  readonly password: string;
}

const levels = ['province', 'city', 'district', 'subdistrict'];

/**
 * Founds an office: its root unit and one account for each of the three administrators, who do all else. This is the
 * machine's owner's to do, past the app role.
 * @throws bad-request, office-taken
 */
export async function foundOffice(
  owner: pg.Client,
  registry: Pick<Registry, 'roles'>,
  entry: OfficeEntry,
  now: Date,
): Promise<FoundedAccount[]> {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(entry.code)) throw new WutongError('bad-request', { detail: '--code' });
  if (entry.name.trim() === '') throw new WutongError('bad-request', { detail: '--name' });
  if (!levels.includes(entry.level))
    throw new WutongError('bad-request', { detail: `--level ${levels.join('|')}` });
  const [officeId, unitId] = [newId(), newId()];
  const made: FoundedAccount[] = [];
  await owner.query('BEGIN');
  try {
    const { rowCount } = await owner.query(
      `INSERT INTO office (id, code, name, en, level, sort) SELECT $1, $2, $3, $4, $5, coalesce(max(sort), 0) + 1 FROM office
       ON CONFLICT (code) DO NOTHING`,
      [officeId, entry.code, entry.name.trim(), entry.en.trim() || entry.code, entry.level],
    );
    if (rowCount === 0) throw new WutongError('office-taken', { office: entry.code });
    await owner.query(`INSERT INTO unit (office_id, id, name, kind) VALUES ($1, $2, $3, 'office')`, [
      officeId,
      unitId,
      entry.name.trim(),
    ]);
    for (const { name, label } of registry.roles.filter(({ administers }) => administers !== undefined)) {
      const id = newId();
      const password = oneTimePassword();
      await owner.query(
        `INSERT INTO account (office_id, id, login, name, unit_id, password_hash, created_at, must_change)
         VALUES ($1, $2, $3, $4, $5, $6, $7, true)`,
        [officeId, id, name, label, unitId, await hashPassword(oneTimePassword()), now],
      );
      await owner.query(
        'INSERT INTO account_role (office_id, account_id, role, unit_id, set_at) VALUES ($1, $2, $3, $4, $5)',
        [officeId, id, name, unitId, now],
      );
      await setOneTime(owner, officeId, id, password, now);
      await noteByCommandLine(owner, officeId, { type: 'account', action: 'found', id, after: name });
      made.push({ login: name, label, password });
    }
    await owner.query('COMMIT');
    return made;
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

/**
 * Gives an administrator who lost password or second factor a way back, where the office has nobody left to confirm a
 * reset. Whoever owns the machine can do anything to its data; done in this way it is in the audit.
 * @throws unknown-office, not-found for an account that administers nothing
 */
export async function rescueAdministrator(
  owner: pg.Client,
  registry: Pick<Registry, 'roles'>,
  given: { readonly office: string; readonly login: string },
  now: Date,
): Promise<FoundedAccount> {
  const offices = await owner.query<{ id: string }>('SELECT id FROM office WHERE code = $1', [given.office]);
  const officeId = offices.rows[0]?.id;
  if (officeId === undefined) throw new WutongError('unknown-office', { office: given.office.slice(0, 60) });
  const powers = registry.roles
    .filter(({ administers }) => administers !== undefined)
    .map(({ name }) => name);
  const { rows } = await owner.query<{ id: string; login: string; name: string }>(
    `SELECT a.id, a.login, a.name FROM account a WHERE a.office_id = $1 AND a.login = $2 AND a.active
       AND EXISTS (SELECT 1 FROM account_role r WHERE r.office_id = $1 AND r.account_id = a.id AND r.role = ANY($3))`,
    [officeId, spellLogin(given.login), powers],
  );
  const [account] = rows;
  if (!account) throw new WutongError('not-found');
  const password = oneTimePassword();
  await owner.query('BEGIN');
  try {
    await setOneTime(owner, officeId, account.id, password, now);
    for (const table of ['session', 'second_factor', 'recovery_code'])
      await owner.query(`DELETE FROM ${table} WHERE office_id = $1 AND account_id = $2`, [
        officeId,
        account.id,
      ]);
    await owner.query('DELETE FROM sign_in_guard WHERE office_id = $1 AND login = $2', [
      officeId,
      account.login,
    ]);
    await noteByCommandLine(owner, officeId, {
      type: 'account',
      action: 'rescue',
      id: account.id,
      after: account.login,
    });
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
  return { login: account.login, label: account.name, password };
}

async function setOneTime(
  owner: pg.Client,
  officeId: string,
  accountId: string,
  password: string,
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + oneTimeHours * 3_600_000);
  await owner.query(
    `UPDATE account SET password_hash = $3, password_set_at = $4, password_until = $5, must_change = true
     WHERE office_id = $1 AND id = $2`,
    [officeId, accountId, await hashPassword(password), now, until],
  );
}
