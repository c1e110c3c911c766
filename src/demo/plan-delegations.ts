import { addDays, lastDayOfMonth, type CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import { chosenPeople, mayLead } from './chosen-people.ts';
import { crossed, crossing, hasRoom, joinedValues } from './crossing.ts';
import { delegationValues } from './delegation-values.ts';
import { cutProgramme, shiftProgramme } from './demo-programme.ts';
import { split, type Dice } from './dice.ts';
import { openSteps } from './plan-open.ts';
import {
  aboveSteps,
  approve,
  journeySteps,
  officeSteps,
  place,
  unitSteps,
  vettingSteps,
  type Step,
} from './plan-steps.ts';
import type { Plan, PlanningPlace } from './plan.ts';
import { purposesFor, servedSeeds, type Purpose } from './purposes.ts';
import { planEntered } from './plan-entered.ts';
import type { DelegationSeed, ReportedSeed, TripsSeed } from './seed.ts';

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
  const { party, others, refused, cut = { batches: 0, persons: 0 } } = seed;
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
  // None is both shortened and made smaller, and with those who were cut a group is not too large either.
  const cuts = new Map<number, number>();
  const wanted = split(cut.persons, cut.batches, 1, 2, dice);
  sizes.forEach((size, i) => {
    const next = wanted[cuts.size];
    if (next !== undefined && i >= party.adjusted.batches + compressed && size + next <= mostMembers)
      cuts.set(i, next);
  });
  if (cuts.size < cut.batches) throw new Error('too few delegations to be made smaller');
  // An approval falls on a working day of the half-year, early enough for a later change to fall into it too.
  const approval = (latest: number, earliest = 3): CivilDate => {
    for (;;) {
      const day = where.days.on(addDays(first, dice.between(earliest, latest)));
      if (day >= first && day <= last && day <= today) return day;
    }
  };
  const make = (
    isParty: boolean,
    size: number,
    approvedOn: CivilDate,
    more: Partial<Pick<DraftWish, 'less' | 'trip' | 'purpose'>> = {},
  ): Draft => makeDraft(where, dice, { isParty, size, approvedOn, less: nothingLess, ...more });
  const otherSizes = split(others.personTimes, others.batches, 1, 6, dice);
  const firstTrip = sizes.length - (party.trips?.batches ?? 0);
  const trip = (i: number) => (i >= firstTrip ? party.trips : undefined);
  if ([...cuts.keys()].some((i) => i >= firstTrip)) throw new Error('too few delegations beside the trips');
  const purposes = purposesFor(
    seed.keyAreas,
    [...sizes, ...otherSizes],
    sizes.map((_, i) => trip(i)?.area),
  );
  const until = (draft: Draft, steps: readonly Step[]): Plan => ({
    unitId: draft.unitId,
    steps: steps.filter(({ on }) => on <= today),
  });
  return [
    ...sizes.map((size, i): Plan => {
      const adjusted = i < party.adjusted.batches;
      const draft = make(true, size, approval(adjusted ? 110 : 178), {
        less: { days: savings[i] ?? 0, persons: cuts.get(i) ?? 0 },
        trip: trip(i),
        purpose: purposes[i],
      });
      return until(
        draft,
        lifeOf(draft, adjusted ? (i % 2 === 0 ? 'changed' : 'cancelled') : 'kept', where, dice),
      );
    }),
    ...crossed(
      otherSizes.map((size, i): Plan => {
        const draft = make(false, size, approval(178), { purpose: purposes[sizes.length + i] });
        return until(draft, lifeOf(draft, 'kept', where, dice));
      }),
      seed.crossed ?? { joined: 0, cross: 0 },
      first,
    ),
    ...split(refused.personTimes, refused.batches, 1, 6, dice).map((size): Plan => {
      const draft = make(true, size, approval(178));
      return until(draft, refusal(draft, where, dice));
    }),
    ...planEntered(seed.entered, where, dice, (size) => make(dice.between(0, 3) === 0, size, approval(120))),
    ...(seed.served ? servedSeeds(seed.served, leadersUnit(where), dice) : []).map((one): Plan => {
      const draft = makeReported(where, dice, one, approval(150, 20));
      return until(draft, reportedLife(draft, where, dice));
    }),
    ...(seed.reported ?? []).map((one): Plan => {
      // What a plan foresees is applied for once the plan is approved, in the middle of January.
      const draft = makeReported(where, dice, one, approval(150, 60));
      return until(draft, reportedLife(draft, where, dice));
    }),
  ];
}

/**
 * Cases that are on their way today.
 * @param crosses one of them has members from outside, whose offices have not answered
 */
export function planOpen(
  count: number,
  today: CivilDate,
  where: PlanningPlace,
  dice: Dice,
  crosses = false,
): Plan[] {
  const plans = Array.from({ length: count }, (_, i): Plan => {
    const approvedOn = where.days.before(where.days.on(today), -(i % 14) - 1);
    const draft = makeDraft(where, dice, {
      isParty: i % 3 === 0,
      // Teaching and research is planned on a list of its own: nothing stands in the way of approving those together.
      ofSchool: i % 3 === 1,
      size: dice.between(1, mostMembers),
      less: { days: 0, persons: 0 },
      approvedOn,
    });
    const steps = lifeOf(draft, 'kept', where, dice).filter(({ on }) => on <= today);
    // Some units forgot the photograph of their notice: the rules say so, and these cases are opened one by one.
    return { unitId: draft.unitId, steps: openSteps(steps, i, today), photo: i % 3 !== 0 };
  });
  const open = crosses ? plans.find(isAsked) : undefined;
  return plans.map((plan) => (plan === open ? crossing(plan, false) : plan));
}

/** 组织部门 was asked, and two more may go along. */
function isAsked(plan: Plan): boolean {
  return hasRoom(plan) && plan.steps.some(({ command }) => command?.kind === 'sendOut');
}

const isSchool = (unit: string): boolean => /大学|学院|研究所|医院/.test(unit);
const isFirm = (unit: string): boolean => /集团|公司/.test(unit);

function categoryOf(unit: string, dice: Dice): string {
  if (isSchool(unit)) return 'research';
  return isFirm(unit) ? 'enterprise' : dice.pick(['training', 'other']);
}

/** What the examination takes off. */
interface Less {
  readonly days: number;
  readonly persons: number;
}
const nothingLess: Less = { days: 0, persons: 0 };

interface Draft {
  readonly unitId: string;
  readonly asked: Values;
  readonly less: Less;
  readonly approvedOn: CivilDate;
  /** The head's rank gives the last word to the city's leaders, who sign on paper. */
  readonly onPaper: boolean;
}

/** The most people that a group may have (domain rule T01). */
const mostMembers = 6;
// Days from approval to leaving: handed in some two weeks before, nobody is late (domain rule C16).
const lead = [36, 60] as const;
// The most days that any number of countries allows (domain rule T04).
const mostDays = 10;
const mostDaysOfOne = 5;

interface DraftWish {
  readonly isParty: boolean;
  /** Of a school or institute, where the office has one. */
  readonly ofSchool?: boolean;
  readonly size: number;
  readonly less: Less;
  readonly approvedOn: CivilDate;
  /** Where it goes and what for, where the seed says so. */
  readonly trip?: TripsSeed | undefined;
  /** What for, where only that is said. */
  readonly purpose?: Purpose | undefined;
}

function makeDraft(where: PlanningPlace, dice: Dice, wish: DraftWish): Draft {
  const { isParty, size, less, approvedOn, trip, purpose } = wish;
  const authorities = where.units.filter(({ name }) => !isSchool(name) && !isFirm(name));
  const schools = wish.ofSchool === true ? where.units.filter(({ name }) => isSchool(name)) : [];
  const wanted = isParty ? authorities : schools;
  const unit = dice.pick(wanted.length > 0 ? wanted : where.units);
  const days = Math.min(dice.between(3, 8), trip ? mostDaysOfOne : mostDays - less.days);
  const category = isParty ? 'party' : categoryOf(unit.name, dice);
  const departOn = addDays(approvedOn, dice.between(...lead));
  const members = chosenPeople(where, unit.id, { category, departOn, count: size + less.persons }, dice);
  const asked = delegationValues(
    {
      category,
      unitId: unit.id,
      unitName: unit.name,
      members,
      departOn,
      days: days + less.days,
      mayLead: (countries) => mayLead(where, unit.id, countries, departOn),
      fill: where.fill,
      ...(purpose ? { purpose } : {}),
      ...(trip ? { given: { ...trip, kind: 'own', places: [trip.place], uncounted: 0 } } : {}),
    },
    dice,
  );
  return { unitId: unit.id, asked, less, approvedOn, onPaper: members[0]?.order === 0 };
}

function leadersUnit({ leaders, units }: PlanningPlace): string {
  return units.find(({ id }) => id === leaders[0]?.unitId)?.name ?? '';
}

function makeReported(where: PlanningPlace, dice: Dice, seed: ReportedSeed, approvedOn: CivilDate): Draft {
  const { kind, persons, uncounted = 0, task, area, days, places } = seed;
  const unit = where.units.find(({ name }) => name === seed.unit);
  if (!unit) throw new Error(`no unit ${seed.unit}`);
  const led = where.leaders.splice(0, seed.leaders ?? 0);
  if (led.length < (seed.leaders ?? 0)) throw new Error('too few leaders');
  const departOn = addDays(approvedOn, dice.between(...lead));
  const count = persons + uncounted - led.length;
  const others = chosenPeople(where, unit.id, { category: 'party', departOn, count }, dice);
  const members = [...led, ...others];
  const asked = delegationValues(
    {
      category: 'party',
      unitId: unit.id,
      unitName: unit.name,
      members,
      departOn,
      days,
      mayLead: () => false,
      fill: where.fill,
      given: { kind, places, task, area, uncounted },
    },
    dice,
  );
  const elsewhere = kind === 'cross' ? { formed: 'elsewhere' } : {};
  const notice = kind === 'own' ? {} : { ...elsewhere, ...joinedValues(addDays(approvedOn, -30)) };
  const less = { days: 0, persons: 0 };
  return { unitId: unit.id, asked: { ...asked, ...notice }, less, approvedOn, onPaper: false };
}

type Span = { readonly from: CivilDate; readonly to: CivilDate };

// Cuts days off the end of the journey: the stays and the programme end earlier with it.
function shortened(values: Values, by: number): Values {
  const travel = values.travel as Span;
  const to = addDays(travel.to, -by);
  const legs = (values.legs as (Values & { stay: Span })[]).map((leg) => ({
    ...leg,
    stay: { from: leg.stay.from < to ? leg.stay.from : to, to: leg.stay.to < to ? leg.stay.to : to },
  }));
  return { travel: { from: travel.from, to }, legs, programme: cutProgramme(values.programme, to) };
}

function lessened(values: Values, less: Less): Values {
  const members = values.members as readonly Values[];
  return {
    ...(less.days > 0 ? shortened(values, less.days) : {}),
    ...(less.persons > 0 ? { members: members.slice(0, members.length - less.persons) } : {}),
  };
}

// Moves the whole journey.
function moved(values: Values, by: number): Values {
  const shift = (span: Span): Span => ({ from: addDays(span.from, by), to: addDays(span.to, by) });
  return {
    travel: shift(values.travel as Span),
    legs: (values.legs as (Values & { stay: Span })[]).map((leg) => ({ ...leg, stay: shift(leg.stay) })),
    programme: shiftProgramme(values.programme, by),
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
  const { asked, less, approvedOn, onPaper } = draft;
  const { days } = where;
  const pick = (list: readonly string[]): string => dice.pick(list);
  const steps = applied(draft, where, dice);
  let now = asked;
  if (less.days + less.persons > 0) {
    const smaller = lessened(asked, less);
    const reason =
      less.days > 0
        ? `在外停留时间偏长，请压缩${less.days}天。`
        : `与任务无直接关系的人员不派，请减少${less.persons}人。`;
    steps.push({
      on: days.before(approvedOn, 5),
      role: 'officer',
      command: { kind: 'return', step: place.officer, to: 'applicant', resume: 'here', reason },
      values: {},
    });
    steps.push({ on: days.before(approvedOn, 4), role: 'applicant', action: 'submit', values: smaller });
    now = { ...asked, ...smaller };
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

/** Examined here, then sent to the office above, which answers after a week. */
function reportedLife(draft: Draft, where: PlanningPlace, dice: Dice): Step[] {
  const { asked, approvedOn } = draft;
  const { days } = where;
  const pick = (list: readonly string[]): string => dice.pick(list);
  const answered = days.before(approvedOn, -5);
  return [
    ...applied(draft, where, dice),
    ...officeSteps(approvedOn, { first: place.officer, onPaper: false, days, pick }),
    ...aboveSteps(approvedOn, answered, dice.between(1, 900)),
    ...journeySteps(asked.travel as Span, dice.between(10, 25), days),
  ];
}
