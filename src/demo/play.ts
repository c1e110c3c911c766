import type { Actor } from '../model/actor.ts';
import { noonOf, type CivilDate } from '../model/date.ts';
import type { Machine } from '../engine/machine.ts';
import { saveMany } from '../engine/save/save-many.ts';
import type { SaveItem } from '../engine/save/save-request.ts';
import type { MadeOffice } from './make-offices.ts';
import type { Plan } from './plan.ts';
import { uploadSheet } from './draw-sheet.ts';
import { isNotice, type Step } from './plan-steps.ts';

/** Counts the records and the saves that were made. */
export type Tick = (records: number, saves: number) => void;

/** Somebody of an office by role: of a unit where its number is given and it has such a person. */
export function actorOf(office: MadeOffice, role: string, unitId?: string): Actor {
  const inUnit = unitId === undefined ? undefined : office.unitAccounts.get(`${unitId} ${role}`);
  const account = inUnit ?? office.accounts.get(role);
  if (!account) throw new Error(`${office.seed.code} has no ${role}`);
  return {
    officeId: office.id,
    userId: account.id,
    name: account.name,
    unitId: account.unitId,
    unitIds: inUnit ? [account.unitId] : [office.root, account.unitId],
    roles: [role],
    demo: true,
  };
}

/** The machine on a day of the simulated clock. */
export function at(machine: Machine, day: CivilDate): Machine {
  return { ...machine, clock: { now: () => noonOf(day) } };
}

/**
 * Plays all plans of an office day by day. What may happen at the same time is one save: in each round of a day, every
 * plan takes its next step of that day, in the name of whoever takes it.
 * @returns the ids of the records, in the order of the plans; none where a plan has no step yet
 */
export async function play(
  machine: Machine,
  office: MadeOffice,
  type: string,
  plans: readonly Plan[],
  tick: Tick,
): Promise<(string | undefined)[]> {
  const days = new Map<CivilDate, Map<Plan, Step[]>>();
  for (const plan of plans)
    for (const step of plan.steps) {
      const day = days.get(step.on) ?? new Map<Plan, Step[]>();
      day.set(plan, [...(day.get(plan) ?? []), step]);
      days.set(step.on, day);
    }
  const standing = new Map<Plan, { id: string; version: number }>();
  for (const on of [...days.keys()].sort()) {
    const waiting = days.get(on) ?? new Map<Plan, Step[]>();
    for (let round = 0; ; round++) {
      const taken = [...waiting].flatMap(([plan, steps]) => {
        const step = steps[round];
        return step ? [{ plan, step }] : [];
      });
      if (taken.length === 0) break;
      tick(0, await doBeside(at(machine, on), office, taken, standing));
      const own = taken.filter(({ step }) => step.beside === undefined);
      if (own.length === 0) continue;
      const items = await Promise.all(
        own.map(async ({ plan, step }): Promise<SaveItem> => {
          const known = standing.get(plan);
          const doer = actorOf(office, step.role, plan.unitId);
          const asks = scanFor(plan, step);
          const scan = asks === undefined ? {} : { [asks]: [await uploadSheet(at(machine, on), doer, asks)] };
          return {
            ...(known ? { id: known.id, version: known.version } : {}),
            values: { ...step.values, ...scan },
            actor: doer,
            ...(step.action === undefined ? {} : { action: step.action }),
            ...(step.command === undefined ? {} : { command: step.command }),
          };
        }),
      );
      const actor = actorOf(office, 'officer');
      const saved = await saveMany(at(machine, on), { actor, type, items });
      let entered = 0;
      own.forEach(({ plan }, i) => {
        const now = saved[i];
        if (!standing.has(plan)) entered++;
        if (now) standing.set(plan, { id: now.id, version: now.version });
      });
      tick(entered, own.length);
    }
  }
  return plans.map((plan) => standing.get(plan)?.id);
}

/** What plans do with other records in a round. @returns the number of saves */
async function doBeside(
  machine: Machine,
  office: MadeOffice,
  taken: readonly { readonly plan: Plan; readonly step: Step }[],
  standing: ReadonlyMap<Plan, { readonly id: string }>,
): Promise<number> {
  let saves = 0;
  for (const { plan, step } of taken) {
    const known = standing.get(plan);
    if (step.beside && known)
      saves += await step.beside(machine, actorOf(office, step.role, plan.unitId), known.id);
  }
  return saves;
}

/** The entry for which a picture of a paper is given. */
function scanFor(plan: Plan, step: Step): 'noticeBoard' | 'paperScan' | 'taskScan' | undefined {
  if (step.action === 'enterApproved') return 'paperScan';
  if (step.action === 'submit' && step.values.taskNumber !== undefined) return 'taskScan';
  return plan.photo && isNotice(step) ? 'noticeBoard' : undefined;
}
