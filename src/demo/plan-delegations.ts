import { addDays, lastDayOfMonth, type CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import { delegationValues, type Traveller } from './delegation-values.ts';
import { split, type Dice } from './dice.ts';
import type { DelegationSeed } from './seed.ts';

/** One thing that somebody does to a planned delegation on a day. */
export interface Step {
  readonly on: CivilDate;
  readonly role: 'officer' | 'division-head' | 'director';
  readonly action: string;
  readonly values: Values;
}

/** A delegation and its life in the order of its days; the first step enters it. */
export interface Plan {
  readonly steps: readonly Step[];
}

interface Place {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly people: ReadonlyMap<string, readonly Traveller[]>;
}

function workday(date: CivilDate): CivilDate {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 ? addDays(date, 1) : day === 6 ? addDays(date, 2) : date;
}

/** The delegations of one half-year, so that their records give the seed's numbers. Nothing happens after `today`. */
export function planDelegations(
  seed: DelegationSeed,
  demoYear: number,
  today: CivilDate,
  place: Place,
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
  const authorities = place.units.filter(({ name }) => !isSchool(name) && !isFirm(name));
  // An approval falls on a working day of the half-year, early enough for a later change to fall into it too.
  const approval = (latest: number): CivilDate => {
    for (;;) {
      const day = workday(addDays(first, dice.between(3, latest)));
      if (day >= first && day <= last && day <= today) return day;
    }
  };
  const make = (isParty: boolean, size: number, saved: number, approvedOn: CivilDate): Draft => {
    const unit = dice.pick(isParty ? (authorities.length > 0 ? authorities : place.units) : place.units);
    const days = dice.between(3, 8);
    const wish = {
      category: isParty ? 'party' : categoryOf(unit.name, dice),
      unitId: unit.id,
      unitName: unit.name,
      members: dice.sample(place.people.get(unit.id) ?? [], size),
      departOn: addDays(approvedOn, dice.between(25, 60)),
    };
    return { asked: delegationValues({ ...wish, days: days + saved }, dice), saved, approvedOn };
  };
  return [
    ...sizes.map((size, i): Plan => {
      const adjusted = i < party.adjusted.batches;
      const draft = make(true, size, savings[i] ?? 0, approval(adjusted ? 110 : 178));
      return {
        steps: lifeOf(draft, adjusted ? (i % 2 === 0 ? 'changed' : 'cancelled') : 'kept', today, dice),
      };
    }),
    ...split(others.personTimes, others.batches, 1, 6, dice).map((size): Plan => ({
      steps: lifeOf(make(false, size, 0, approval(178)), 'kept', today, dice),
    })),
    ...Array.from({ length: seed.refused }, (): Plan => {
      const { asked, approvedOn } = make(true, dice.between(2, 6), 0, approval(178));
      const reason = '出访任务与申请单位职责不符，公务安排不足。';
      return {
        steps: [
          { on: workday(addDays(approvedOn, -9)), role: 'officer', action: 'submit', values: asked },
          {
            on: approvedOn,
            role: 'division-head',
            action: 'refuse',
            values: { refusedOn: approvedOn, reason },
          },
        ],
      };
    }),
  ];
}

const isSchool = (unit: string): boolean => /大学|学院|研究所|医院/.test(unit);
const isFirm = (unit: string): boolean => /集团|公司/.test(unit);

function categoryOf(unit: string, dice: Dice): string {
  if (isSchool(unit)) return 'research';
  return isFirm(unit) ? 'enterprise' : dice.pick(['training', 'other']);
}

interface Draft {
  readonly asked: Values;
  readonly saved: number;
  readonly approvedOn: CivilDate;
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

function lifeOf(draft: Draft, end: 'kept' | 'changed' | 'cancelled', today: CivilDate, dice: Dice): Step[] {
  const { asked, saved, approvedOn } = draft;
  const before = (days: number): CivilDate => workday(addDays(approvedOn, -days));
  const steps: Step[] = [{ on: before(12), role: 'officer', action: 'submit', values: asked }];
  let now = asked;
  if (saved > 0) {
    const reason = `在外停留时间偏长，请压缩${saved}天。`;
    steps.push({ on: before(8), role: 'officer', action: 'return', values: { reason } });
    now = { ...asked, ...shortened(asked, saved) };
    steps.push({ on: before(5), role: 'officer', action: 'submit', values: shortened(asked, saved) });
  }
  steps.push({ on: approvedOn, role: 'director', action: 'approve', values: { approvedOn } });
  if (end === 'cancelled') {
    const cancelledOn = workday(addDays(approvedOn, dice.between(8, 20)));
    const reason = '邀请方活动延期，本次出访取消。';
    steps.push({ on: cancelledOn, role: 'officer', action: 'cancel', values: { cancelledOn, reason } });
    return steps.filter((step) => step.on <= today);
  }
  if (end === 'changed') {
    const asking = workday(addDays(approvedOn, dice.between(5, 9)));
    const changedOn = workday(addDays(asking, 3));
    const later = moved(now, 7);
    steps.push({ on: asking, role: 'officer', action: 'change', values: { reason: '外方请求顺延一周。' } });
    steps.push({ on: changedOn, role: 'director', action: 'approveChange', values: { ...later, changedOn } });
    now = { ...now, ...later };
  }
  const travel = now.travel as Span;
  const reportedOn = workday(addDays(travel.to, dice.between(10, 25)));
  steps.push(
    { on: travel.from, role: 'officer', action: 'depart', values: { departedOn: travel.from } },
    { on: addDays(travel.to, 1), role: 'officer', action: 'comeBack', values: { returnedOn: travel.to } },
    { on: reportedOn, role: 'officer', action: 'close', values: { reportedOn } },
  );
  return steps.filter((step) => step.on <= today);
}
