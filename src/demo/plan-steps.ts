import type { Actor } from '../model/actor.ts';
import { addDays, type CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import type { Machine } from '../engine/machine.ts';
import type { ProcessInput } from '../engine/process/process-input.ts';
import type { WorkingDays } from './working-days.ts';

/** Who does it: somebody of the applying unit, or of the office. */
export type DemoRole =
  'applicant' | 'unit-finance' | 'unit-head' | 'officer' | 'division-head' | 'deputy-director' | 'director';

/** One thing that somebody does to a planned delegation on a day: an action, or a command to its process. */
export interface Step {
  readonly on: CivilDate;
  readonly role: DemoRole;
  readonly action?: string;
  readonly command?: ProcessInput;
  readonly values: Values;
  /** What is done with other records instead, once the delegation has its id; gives the number of saves. */
  readonly beside?: (machine: Machine, actor: Actor, id: string) => Promise<number>;
}

/** The steps of the chain of an approval, by what they are; their index is their place in it. */
export const place = {
  finance: 0,
  notice: 1,
  head: 2,
  vetting: 3,
  officer: 4,
  division: 5,
  deputy: 6,
  director: 7,
  decider: 8,
} as const;

const opinions = {
  officer: ['经审核，材料齐全，拟同意，请领导审批。', '符合规定，建议同意。'],
  'division-head': ['同意，请分管领导审核。', '拟同意。'],
  'deputy-director': ['同意，请主任审批。', '同意。'],
  director: ['同意。', '同意，请严格按批准的行程执行。'],
} as const;

export const approve = (
  on: CivilDate,
  role: DemoRole,
  step: number,
  opinion: string,
  values: Values = {},
): Step => ({ on, role, command: { kind: 'approve', step, opinion }, values });

/** Whether the unit gives the result of its notice. */
export function isNotice({ command }: Step): boolean {
  return command?.kind === 'approve' && command.step === place.notice;
}

/** What the unit does before it hands in: finance, a notice of five working days, the head's signature. */
export function unitSteps(asked: Values, handIn: CivilDate, days: WorkingDays): Step[] {
  const noticeTo = days.before(handIn, 1);
  const noticeFrom = days.before(noticeTo, 4);
  const financeOn = days.before(noticeFrom, 1);
  return [
    { on: days.before(financeOn, 1), role: 'applicant', action: 'submit', values: asked },
    approve(financeOn, 'unit-finance', place.finance, '经费已列入年度预算，同意。', {
      financeOpinion: 'agree',
      financeOn,
    }),
    approve(handIn, 'applicant', place.notice, '公示期满，无异议。', {
      noticeFrom,
      noticeTo,
      noticeResult: 'none',
    }),
    approve(handIn, 'unit-head', place.head, '同意申报。'),
  ];
}

/** 组织部门 is asked and answers; its letter is the proof. */
export function vettingSteps(on: CivilDate, reply: CivilDate, number: number): Step[] {
  return askOutside(place.vetting, on, reply, { ours: '备案函', theirs: '组备', words: '已备案。', number });
}

/** The office above is asked and approves. */
export function aboveSteps(on: CivilDate, reply: CivilDate, number: number): Step[] {
  return askOutside(place.decider, on, reply, { ours: '请示', theirs: '上外批', words: '同意。', number });
}

function askOutside(
  step: number,
  on: CivilDate,
  reply: CivilDate,
  { ours, theirs, words, number }: { ours: string; theirs: string; words: string; number: number },
): Step[] {
  const year = on.slice(0, 4);
  return [
    {
      on,
      role: 'officer',
      command: { kind: 'sendOut', step, letter: `${ours}〔${year}〕${number}号` },
      values: {},
    },
    {
      on: reply,
      role: 'officer',
      command: {
        kind: 'reply',
        step,
        verdict: 'approve',
        on: reply,
        words,
        evidence: { number: `${theirs}〔${year}〕${number}号` },
      },
      values: {},
    },
  ];
}

/**
 * The office's own steps, the last of them on `last`; then, where the city's leaders have the last word, their
 * signature on paper, written down by the officer and confirmed by the division head.
 * @param first the index of the officer's step: the chain of a change begins with it.
 */
export function officeSteps(
  last: CivilDate,
  options: {
    readonly first: number;
    readonly onPaper: boolean;
    readonly days: WorkingDays;
    readonly pick: (list: readonly string[]) => string;
    readonly from?: CivilDate;
  },
): Step[] {
  const { first, onPaper, days, pick, from } = options;
  const late = onPaper ? 1 : 0;
  const on = (before: number): CivilDate => {
    const day = days.before(last, before + late);
    return from !== undefined && day < from ? from : day;
  };
  const roles = ['officer', 'division-head', 'deputy-director', 'director'] as const;
  const own = roles.map((role, i) =>
    approve(on([3, 2, 1, 0][i] ?? 0), role, first + i, pick(opinions[role])),
  );
  if (!onPaper) return own;
  const step = first + roles.length;
  return [
    ...own,
    { on: on(0), role: 'officer', command: { kind: 'printSlip', step }, values: {} },
    {
      on: last,
      role: 'officer',
      command: {
        kind: 'register',
        step,
        seat: 0,
        verdict: 'approve',
        on: last,
        words: '同意。',
        medium: 'paper',
        evidence: { number: `批示单${last.replaceAll('-', '')}` },
      },
      values: {},
    },
    { on: last, role: 'division-head', command: { kind: 'confirm', step, seat: 0 }, values: {} },
  ];
}

/** The journey itself and what follows it. */
export function journeySteps(
  travel: { readonly from: CivilDate; readonly to: CivilDate },
  reportAfter: number,
  days: WorkingDays,
): Step[] {
  const reportedOn = days.on(addDays(travel.to, reportAfter));
  return [
    { on: travel.from, role: 'applicant', action: 'depart', values: { departedOn: travel.from } },
    {
      on: addDays(travel.to, 1),
      role: 'applicant',
      action: 'comeBack',
      values: { returnedOn: travel.to },
    },
    { on: reportedOn, role: 'officer', action: 'close', values: { reportedOn } },
  ];
}
