import type { Actor } from '../../model/actor.ts';
import type { CivilDate } from '../../model/date.ts';
import type { Transaction } from '../database/database.ts';
import { packsName, packsOffIn } from './pack-switches.ts';
import { officeSettingColumn } from '../settings/office-setting.ts';
import { grantsColumn, heldRoles, readGrants } from './actor-grants.ts';

/**
 * Somebody of the office as an actor, with units and roles as they are on a day: what goes on in a person's name after
 * they left the page is judged by what they may do when it happens. Undefined when the account is no longer active.
 */
export async function readActor(
  tx: Transaction,
  accountId: string,
  today: CivilDate,
): Promise<Actor | undefined> {
  const [row] = await tx.query({
    name: 'actor-read',
    text: `${heldRoles('$2', '$3')}
      SELECT a.id, a.name, a.unit_id, ${grantsColumn},
        ${officeSettingColumn(packsName)} AS packs
      FROM account a WHERE a.office_id = $1 AND a.id = $2 AND a.active`,
    values: [tx.officeId, accountId, today],
  });
  if (!row) return undefined;
  return {
    officeId: tx.officeId,
    userId: String(row.id),
    name: String(row.name),
    unitId: String(row.unit_id),
    ...readGrants(row.grants),
    packsOff: packsOffIn(row.packs),
  };
}
