import type { Actor } from '../../model/actor.ts';
import { baseChoices, type BaseChoice } from '../../model/indicator.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { demandDuty, noteSetting } from '../settings/duty.ts';
import { readOfficeSetting, writeOfficeSetting } from '../settings/office-setting.ts';

const settingName = 'figure-base';

/** What the office compares with where it has both: what its report of last year said, unless it chose its records. */
export async function readBaseChoice(tx: Transaction): Promise<BaseChoice> {
  const value = await readOfficeSetting(tx, settingName);
  return baseChoices.find((choice) => choice === value) ?? 'told';
}

/** Chooses it, for the whole office and every period. @throws not-allowed */
export async function setBaseChoice(machine: Machine, actor: Actor, first: BaseChoice): Promise<void> {
  demandDuty(machine, actor, 'figures', '选择同比基数');
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const before = await readBaseChoice(tx);
    if (before === first) return;
    await writeOfficeSetting(tx, settingName, first, { by: actor.userId, at: machine.clock.now() });
    await noteSetting(tx, actor, { type: settingName, action: 'set', before, after: first });
  });
}
