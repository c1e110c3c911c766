import { addDays, lastDayOfMonth, type CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import { delegationValues, type Traveller } from './delegation-values.ts';
import { split, type Dice } from './dice.ts';
import { openSteps } from './plan-open.ts';
import {
  approve,
  journeySteps,
  officeSteps,
  place,
  unitSteps,
  vettingSteps,
  type Step,
} from './plan-steps.ts';
import type { DelegationSeed } from './seed.ts';
import type { WorkingDays } from './working-days.ts';

/** A delegation and its life in the order of its days; the first step enters it. */
export interface Plan {
  readonly unitId: string;
  readonly steps: readonly Step[];
  /** The unit adds a photograph of its notice. */
  readonly photo?: boolean;
}

/** Where plans are made: the units and their people, and the days on which the office works. */
export interface PlanningPlace {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly people: ReadonlyMap<string, readonly Traveller[]>;
  readonly days: WorkingDays;
  /** Where leaders of a unit led groups so far: `<unit> <country>` → days of leaving. */
  readonly led: Map<string, CivilDate[]>;
}

/** The delegations of one half-year, so that their records give the seed's numbers. Nothing happens after `today`. */
export function planDelegations(
  seed: DelegationSeed,
  demoYear: number,
  today: CivilDate,
  where: PlanningPlace,
  dice: Dice,
): Plan[] {
  const year = demoYear + seed.year;
  const first = seed.half === 1 ? `${year}-01-01` : `${year}-07-01`;
  const last = seed.half === 1 ? lastDayOfMonth(year, 6) : lastDayOfMonth(year, 12);
  const { party, others } = seed;
  const kept = party.batches - party.adjusted.batches;
  const sizes = [
    ...split(party.adjusted.personTimes, party.adjusted.batches, 1, 6, dice),
    ...split(party.personTimes - party.adjusted.personTimes, kept, 1, 6, dice),
  ];
  const compressed = Math.min(kept, Math.ceil(party.daysSaved / 2));
  const savings = [
    ...sizes.slice(0, party.adjusted.batches).map(() => 0),
    ...split(party.daysSaved, compressed, 1, 3, dice),
  ];
  // An approval falls on a working day of the half-year, early enough for a later change to fall into it too.
  const approval = (latest: number): CivilDate => {
    for (;;) {
      const day = where.days.on(addDays(first, dice.between(3, latest)));
      if (day >= first && day <= last && day <= today) return day;
    }
  };
  const make = (isParty: boolean, size: number, saved: number, approvedOn: CivilDate): Draft =>
    makeDraft(where, dice, { isParty, size, saved, approvedOn });
  const until = (draft: Draft, steps: readonly Step[]): Plan => ({
    unitId: draft.unitId,
    steps: steps.filter(({ on }) => on <= today),
  });
  return [
    ...sizes.map((size, i): Plan => {
      const adjusted = i < party.adjusted.batches;
      const draft = make(true, size, savings[i] ?? 0, approval(adjusted ? 110 : 178));
      return until(
        draft,
        lifeOf(draft, adjusted ? (i % 2 === 0 ? 'changed' : 'cancelled') : 'kept', where, dice),
      );
    }),
    ...split(others.personTimes, others.batches, 1, 6, dice).map((size): Plan => {
      const draft = make(false, size, 0, approval(178));
      return until(draft, lifeOf(draft, 'kept', where, dice));
    }),
    ...Array.from({ length: seed.refused }, (): Plan => {
      const draft = make(true, dice.between(2, 6), 0, approval(178));
      return until(draft, refusal(draft, where, dice));
    }),
  ];
}

/** Cases that are on their way today. */
export function planOpen(count: number, today: CivilDate, where: PlanningPlace, dice: Dice): Plan[] {
  return Array.from({ length: count }, (_, i): Plan => {
    const approvedOn = where.days.before(where.days.on(today), -(i % 14) - 1);
    const draft = makeDraft(where, dice, {
      isParty: i % 3 === 0,
      size: dice.between(1, 6),
      saved: 0,
      approvedOn,
    });
    const steps = lifeOf(draft, 'kept', where, dice).filter(({ on }) => on <= today);
    // Some units forgot the photograph of their notice: the rules say so, and these cases are opened one by one.
    return { unitId: draft.unitId, steps: openSteps(steps, i, today), photo: i % 3 !== 0 };
  });
}

const isSchool = (unit: string): boolean => /大学|学院|研究所|医院/.test(unit);
const isFirm = (unit: string): boolean => /集团|公司/.test(unit);

function categoryOf(unit: string, dice: Dice): string {
  if (isSchool(unit)) return 'research';
  return isFirm(unit) ? 'enterprise' : dice.pick(['training', 'other']);
}

interface Draft {
  readonly unitId: string;
  readonly asked: Values;
  readonly saved: number;
  readonly approvedOn: CivilDate;
  /** The head's rank gives the last word to the city's leaders, who sign on paper. */
  readonly onPaper: boolean;
}

// The most days that any number of countries allows (domain rule T04).
const mostDays = 10;

function makeDraft(
  where: PlanningPlace,
  dice: Dice,
  wish: {
    readonly isParty: boolean;
    readonly size: number;
    readonly saved: number;
    readonly approvedOn: CivilDate;
  },
): Draft {
  const { isParty, size, saved, approvedOn } = wish;
  const authorities = where.units.filter(({ name }) => !isSchool(name) && !isFirm(name));
  const unit = dice.pick(isParty && authorities.length > 0 ? authorities : where.units);
  const days = Math.min(dice.between(3, 8), mostDays - saved);
  const members = [...dice.sample(where.people.get(unit.id) ?? [], size)].sort((a, b) => a.order - b.order);
  const departOn = addDays(approvedOn, dice.between(25, 60));
  const asked = delegationValues(
    {
      category: isParty ? 'party' : categoryOf(unit.name, dice),
      unitId: unit.id,
      unitName: unit.name,
      members,
      departOn,
      days: days + saved,
      mayLead: (countries) => mayLead(where, unit.id, countries, departOn),
    },
    dice,
  );
  return { unitId: unit.id, asked, saved, approvedOn, onPaper: members[0]?.order === 0 };
}

// Leaders of one unit do not lead groups to one country within half a year (domain rule P02).
function mayLead(where: PlanningPlace, unitId: string, countries: readonly string[], on: CivilDate): boolean {
  const keys = countries.map((country) => `${unitId} ${country}`);
  const near = (day: CivilDate): boolean => day > addDays(on, -190) && day < addDays(on, 190);
  if (keys.some((key) => (where.led.get(key) ?? []).some(near))) return false;
  for (const key of keys) where.led.set(key, [...(where.led.get(key) ?? []), on]);
  return true;
}

type Span = { readonly from: CivilDate; readonly to: CivilDate };

// Cuts days off the end of the journey: the stays end earlier with it.
function shortened(values: Values, by: number): Values {
  const travel = values.travel as Span;
  const to = addDays(travel.to, -by);
  const legs = (values.legs as (Values & { stay: Span })[]).map((leg) => ({
    ...leg,
    stay: { from: leg.stay.from < to ? leg.stay.from : to, to: leg.stay.to < to ? leg.stay.to : to },
  }));
  return { travel: { from: travel.from, to }, legs };
}

// Moves the whole journey.
function moved(values: Values, by: number): Values {
  const shift = (span: Span): Span => ({ from: addDays(span.from, by), to: addDays(span.to, by) });
  return {
    travel: shift(values.travel as Span),
    legs: (values.legs as (Values & { stay: Span })[]).map((leg) => ({ ...leg, stay: shift(leg.stay) })),
  };
}

function applied({ asked, approvedOn }: Draft, where: PlanningPlace, dice: Dice): Step[] {
  const { days } = where;
  const handIn = days.before(approvedOn, 9);
  return [
    ...unitSteps(asked, handIn, days),
    ...vettingSteps(days.before(approvedOn, 8), days.before(approvedOn, 6), dice.between(1, 900)),
  ];
}

function refusal(draft: Draft, where: PlanningPlace, dice: Dice): Step[] {
  const { approvedOn } = draft;
  return [
    ...applied(draft, where, dice),
    approve(where.days.before(approvedOn, 3), 'officer', place.officer, '公务安排偏少，请领导审定。'),
    {
      on: approvedOn,
      role: 'division-head',
      command: {
        kind: 'reject',
        step: place.division,
        opinion: '出访任务与申请单位职责不符，公务安排不足。',
      },
      values: {},
    },
  ];
}

function lifeOf(
  draft: Draft,
  end: 'kept' | 'changed' | 'cancelled',
  where: PlanningPlace,
  dice: Dice,
): Step[] {
  const { asked, saved, approvedOn, onPaper } = draft;
  const { days } = where;
  const pick = (list: readonly string[]): string => dice.pick(list);
  const steps = applied(draft, where, dice);
  let now = asked;
  if (saved > 0) {
    const reason = `在外停留时间偏长，请压缩${saved}天。`;
    const less = shortened(asked, saved);
    steps.push({
      on: days.before(approvedOn, 5),
      role: 'officer',
      command: { kind: 'return', step: place.officer, to: 'applicant', resume: 'here', reason },
      values: {},
    });
    steps.push({ on: days.before(approvedOn, 4), role: 'applicant', action: 'submit', values: less });
    now = { ...asked, ...less };
  }
  steps.push(...officeSteps(approvedOn, { first: place.officer, onPaper, days, pick }));
  if (end === 'cancelled') {
    const cancelledOn = days.on(addDays(approvedOn, dice.between(8, 20)));
    const reason = '邀请方活动延期，本次出访取消。';
    return [
      ...steps,
      { on: cancelledOn, role: 'officer', action: 'cancel', values: { cancelledOn, reason } },
    ];
  }
  if (end === 'changed') {
    const asking = days.on(addDays(approvedOn, dice.between(5, 9)));
    const changedOn = days.before(asking, -3);
    const later = moved(now, 7);
    steps.push({ on: asking, role: 'officer', action: 'change', values: { reason: '外方请求顺延一周。' } });
    steps.push({ on: asking, role: 'officer', action: 'submitChange', values: later });
    steps.push(...officeSteps(changedOn, { first: 0, onPaper, days, pick, from: asking }));
    now = { ...now, ...later };
  }
  return [...steps, ...journeySteps(now.travel as Span, dice.between(10, 25), days)];
}
