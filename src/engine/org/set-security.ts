import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { demandDuty } from '../settings/duty.ts';
import { findClash } from './administrators.ts';
import { noteAccount } from './note-account.ts';
import { readSecurity, securityName, type SecuritySettings } from './security-settings.ts';
import { writeOfficeSetting } from '../settings/office-setting.ts';

/** What the office demands now. */
export function getSecurity(machine: Machine, actor: Actor): Promise<SecuritySettings> {
  demandDuty(machine, actor, 'health', '查看安全设置');
  return machine.db.inOffice(actor.officeId, readSecurity, { reading: true });
}

/**
 * Sets what the office demands. Three administrators are asked for again only when nobody is two of them.
 * @throws not-allowed, preset-in-use
 */
export async function setSecurity(machine: Machine, actor: Actor, given: SecuritySettings): Promise<void> {
  demandDuty(machine, actor, 'security', '修改安全设置');
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const before = await readSecurity(tx);
    if (given.preset === 'three' && before.preset === 'five') await demandApart(tx, machine);
    await writeOfficeSetting(tx, securityName, given, { by: actor.userId, at: machine.clock.now() });
    await noteAccount(tx, actor, {
      type: 'security',
      action: 'set',
      id: actor.officeId,
      before,
      after: given,
    });
  });
}

async function demandApart(tx: Transaction, { registry }: Machine): Promise<void> {
  const rows = await tx.query(
    compile(
      sql`SELECT a.name, array_agg(r.role) AS roles FROM account_role r
        JOIN account a ON a.office_id = r.office_id AND a.id = r.account_id AND a.active
        WHERE r.office_id = ${tx.officeId} GROUP BY a.id, a.name`,
    ),
  );
  for (const row of rows)
    if (findClash(registry.roles, row.roles as string[], 'three'))
      throw new WutongError('preset-in-use', { name: String(row.name) });
}
