import type { Actor } from '../model/actor.ts';
import { addDays, civilDateOf, type CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import type { Machine } from '../engine/machine.ts';
import { makeRecords } from '../engine/save/make-records.ts';
import { saveMany } from '../engine/save/save-many.ts';
import { uploadSheet } from './draw-sheet.ts';
import type { Plan } from './plan.ts';
import { place, type Step } from './plan-steps.ts';

// Invented neighbours: two offices, one of another city and one of another system.
const outsiders: readonly Values[] = [
  {
    name: '何平',
    role: 'member',
    employer: '邻江市商务局',
    post: '副局长',
    rank: 'deputyDivision',
    office: '邻江市外事办公室',
    region: '邻江市',
  },
  {
    name: '白露',
    role: 'member',
    employer: '东华海关',
    post: '处长',
    rank: 'division',
    office: '东华海关国际合作处',
    region: '海关系统',
  },
];

/** What a unit enters of the group that its people join, and of the notice that came from there. */
export function joinedValues(enteredOn: CivilDate): Values {
  const taskOn = addDays(enteredOn, -5);
  return {
    former: '省商务厅',
    formerOffice: '省外事办公室',
    taskNumber: `东外通〔${taskOn.slice(0, 4)}〕${Number(taskOn.slice(5, 7)) * 31 + Number(taskOn.slice(8))}号`,
    taskOn,
  };
}

/** Of a half-year’s delegations the first that are small enough join others, the next cross regions. */
export function crossed(
  plans: readonly Plan[],
  { joined, cross }: { readonly joined: number; readonly cross: number },
  earliest: CivilDate,
): Plan[] {
  let left = joined + cross;
  return plans.map((plan): Plan => {
    // Not in the first weeks: the letters go out before the approval, and are to fall into the same half-year.
    if (left === 0 || !hasRoom(plan) || (plan.steps[0]?.on ?? '') < earliest) return plan;
    left -= 1;
    return left >= cross ? joining(plan) : crossing(plan);
  });
}

/** Whether two more may go along (domain rule T01: six). */
export function hasRoom({ steps: [begun] }: Plan): boolean {
  const members = begun?.values.members;
  return Array.isArray(members) && members.length + outsiders.length <= 6;
}

function joining(plan: Plan): Plan {
  const { steps } = withValues(plan, { kind: 'joined', ...joinedValues(plan.steps[0]?.on ?? '') });
  return { ...plan, steps: filed(steps) };
}

/**
 * A group with members from outside: its letters go out with the one to 组织部门, and come back with it.
 * @param answered the letters that are still waited for stay with their offices
 */
export function crossing(plan: Plan, answered = true): Plan {
  const sent: { id: string; version: number }[] = [];
  const send = async (machine: Machine, officer: Actor, id: string): Promise<number> => {
    const made = await makeRecords(machine, officer, { type: 'delegation', id }, 'consultation');
    const items = made.map((one) => ({ id: one.id, version: 1, action: 'send', values: {} }));
    const saved = await saveMany(machine, { actor: officer, type: 'consultation', items });
    sent.push(...saved.map(({ id: letter, version }) => ({ id: letter, version })));
    return made.length * 2;
  };
  const answer = async (machine: Machine, officer: Actor): Promise<number> => {
    const repliedOn = civilDateOf(machine.clock.now());
    const items = await Promise.all(
      sent.map(async ({ id, version }) => {
        const replyScan = [await uploadSheet(machine, officer, 'replyScan')];
        return { id, version, action: 'agree', values: { repliedOn, replyScan } };
      }),
    );
    await saveMany(machine, { actor: officer, type: 'consultation', items });
    return items.length;
  };
  const { steps } = withValues(plan, { kind: 'cross', formed: 'here', outsiders });
  const [out, back] = [beside(steps, 'sendOut', send), answered ? answer : undefined];
  return { ...plan, steps: filed(back === undefined ? out : beside(out, 'reply', back)) };
}

/** The people of the group are filed when 组织部门 has answered. */
function filed(steps: readonly Step[]): readonly Step[] {
  const [begun] = steps;
  const members = ((begun?.values.members ?? []) as readonly Values[]).filter(
    ({ counted }) => counted !== false,
  );
  const file = async (machine: Machine, officer: Actor, id: string): Promise<number> => {
    const filedOn = civilDateOf(machine.clock.now());
    const items = members.map(({ person }, i) => ({
      action: 'file',
      values: {
        person,
        kind: 'filing',
        authority: '市委组织部',
        delegation: id,
        filedOn,
        number: `组备〔${filedOn.slice(0, 4)}〕${filedOn.slice(5).replace('-', '')}-${i + 1}号`,
      },
    }));
    await saveMany(machine, { actor: officer, type: 'personnel-filing', items });
    return items.length;
  };
  return beside(steps, 'reply', file);
}

/** Puts something beside the step in which 组织部门 is asked, or answers. */
function beside(
  steps: readonly Step[],
  kind: 'sendOut' | 'reply',
  done: NonNullable<Step['beside']>,
): readonly Step[] {
  return steps.flatMap((step): Step[] => {
    const { command } = step;
    const there = command?.kind === kind && 'step' in command && command.step === place.vetting;
    return there ? [step, { on: step.on, role: 'officer', values: {}, beside: done }] : [step];
  });
}

/** Every step that fills the form fills it so. */
function withValues(plan: Plan, more: Values): Plan {
  const [begun, ...others] = plan.steps;
  return begun ? { ...plan, steps: [{ ...begun, values: { ...begun.values, ...more } }, ...others] } : plan;
}
