import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { sourceTitle } from '../../model/source.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { demandDuty, hasDuty, noteSetting } from '../settings/duty.ts';
import { countDue } from './find-due.ts';
import { listHolds, type Hold } from './holds.ts';
import { daysOf, readRetentionDays, retentionKey, retentionName, retentionRules } from './rules.ts';
import { retentionRunName } from './run.ts';
import { readOfficeSetting, writeOfficeSetting } from '../settings/office-setting.ts';

/** A rule as the page shows it: numbers and names of entries, and no business. */
export interface RetentionLine {
  readonly type: string;
  readonly rule: string;
  readonly entries: readonly string[];
  readonly from: string;
  /** What holds, and what the declaration allows at most. */
  readonly days: number;
  readonly most: number;
  readonly clause: string;
  /** Records whose time is over and that the next run takes. */
  readonly due: number;
}

/** Everything that the page of retention shows. */
export interface RetentionPage {
  readonly maySet: boolean;
  readonly lines: readonly RetentionLine[];
  readonly holds: readonly Hold[];
  readonly lastRun: { readonly at: string; readonly records: number } | null;
}

/** @throws not-allowed */
export function readRetention(machine: Machine, actor: Actor): Promise<RetentionPage> {
  demandDuty(machine, actor, 'health', '查看保存期限');
  const today = civilDateOf(machine.clock.now());
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const set = await readRetentionDays(tx);
      const lines = retentionRules(machine.registry).map(async (declared): Promise<RetentionLine> => {
        const { type, rule } = declared;
        const days = daysOf(declared, set);
        const source = sourceTitle(machine.registry.getSource(rule.clause.source));
        return {
          type: type.name,
          rule: rule.name,
          entries: rule.entries,
          from: rule.from,
          days,
          most: rule.days,
          clause: `${source}${rule.clause.article}`,
          due: await countDue(tx, declared, { days, today }),
        };
      });
      const [shown, holds, lastRun] = await Promise.all([Promise.all(lines), listHolds(tx), readLastRun(tx)]);
      return { maySet: hasDuty(machine, actor, 'security'), lines: shown, holds, lastRun };
    },
    { reading: true },
  );
}

async function readLastRun(tx: Transaction): Promise<RetentionPage['lastRun']> {
  const value = await readOfficeSetting(tx, retentionRunName);
  return (value as RetentionPage['lastRun'] | undefined) ?? null;
}

/**
 * Sets after how many days a rule erases in this office: as many as it allows, or fewer.
 * @throws not-allowed, not-found, retention-too-long
 */
export async function setRetention(
  machine: Machine,
  actor: Actor,
  given: { readonly type: string; readonly rule: string; readonly days: number },
): Promise<void> {
  demandDuty(machine, actor, 'security', '修改保存期限');
  const declared = retentionRules(machine.registry).find(
    ({ type, rule }) => type.name === given.type && rule.name === given.rule,
  );
  if (!declared) throw new WutongError('not-found');
  const most = declared.rule.days;
  if (given.days > most) throw new WutongError('retention-too-long', { days: most });
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const set = await readRetentionDays(tx);
    const value = { ...set, [retentionKey(declared)]: given.days };
    await writeOfficeSetting(tx, retentionName, value, { by: actor.userId, at: machine.clock.now() });
    await noteSetting(tx, actor, {
      type: 'retention',
      action: 'set',
      id: actor.officeId,
      before: { ...given, days: daysOf(declared, set) },
      after: given,
    });
  });
}
