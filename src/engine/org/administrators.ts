import { sql } from 'kysely';
import { WutongError } from '../../model/errors.ts';
import type { Role } from '../../model/registry.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import type { SecuritySettings } from './security-settings.ts';

/**
 * Two roles of one account that the separation of the three administrators forbids; undefined when there are none. An
 * administrator has no business of the office at the same account, and is none of the others. In the preset for an
 * office of five, system and security may be one; audit never is.
 */
export function findClash(
  roles: readonly Role[],
  held: readonly string[],
  preset: SecuritySettings['preset'],
): readonly [Role, Role] | undefined {
  const all = roles.filter(({ name }) => held.includes(name));
  const mayMeet = (one: Role, other: Role): boolean => {
    if (one.administers === undefined && other.administers === undefined) return true;
    const powers = [one.administers, other.administers];
    return preset === 'five' && powers.includes('system') && powers.includes('security');
  };
  for (const [i, one] of all.entries())
    for (const other of all.slice(i + 1)) if (!mayMeet(one, other)) return [one, other];
  return undefined;
}

/**
 * Refuses what would leave the office without one of its administrators.
 * @throws last-administrator
 */
export async function demandNotLast(
  tx: Transaction,
  { registry }: Pick<Machine, 'registry'>,
  accountId: string,
  only?: string,
): Promise<void> {
  const powers = registry.roles.filter(
    (role) => role.administers !== undefined && (only === undefined || role.name === only),
  );
  const names = powers.map(({ name }) => name);
  if (names.length === 0) return;
  const rows = await tx.query(
    compile(
      sql`SELECT r.role, bool_or(r.account_id <> ${accountId}::uuid) AS another, bool_or(r.account_id = ${accountId}::uuid) AS own
        FROM account_role r JOIN account a ON a.office_id = r.office_id AND a.id = r.account_id AND a.active
        WHERE r.office_id = ${tx.officeId} AND r.role = ANY(${names}::text[]) AND r.to_on IS NULL GROUP BY r.role`,
    ),
  );
  const last = rows.find((row) => row.own === true && row.another !== true);
  const role = powers.find(({ name }) => name === last?.role);
  if (role) throw new WutongError('last-administrator', { role: role.label });
}
