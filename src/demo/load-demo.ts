import pg from 'pg';
import { addDays, civilDateOf, noonOf, type CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import type { Machine } from '../engine/machine.ts';
import { setAuthority } from '../engine/settings/authority-table.ts';
import { saveMany } from '../engine/save/save-many.ts';
import type { SaveItem } from '../engine/save/save-request.ts';
import type { Traveller } from './delegation-values.ts';
import { fillOf } from './demo-programme.ts';
import { createDice, type Dice } from './dice.ts';
import { makeOffices, type MadeOffice } from './make-offices.ts';
import { idNumber, passportNumber, personName } from './names.ts';
import { loadAnnualPlans } from './load-annual-plans.ts';
import { loadCalendar } from './load-calendar.ts';
import { loadEvent } from './load-event.ts';
import { loadHandingUp } from './load-handing-up.ts';
import { loadInspection } from './load-inspection.ts';
import { loadLegalizations } from './load-legalizations.ts';
import { loadReported, reportedRecordsOf } from './load-reported.ts';
import type { Plan } from './plan.ts';
import { planDelegations, planOpen } from './plan-delegations.ts';
import { actorOf, at, play } from './play.ts';
import type { OfficeSeed, Seed } from './seed.ts';
import { workingDaysOf, type WorkingDays } from './working-days.ts';

export interface DemoOptions {
  readonly machine: Machine;
  readonly owner: pg.ClientConfig;
  readonly seed: Seed;
  /** The year whose first half is the latest of the demonstration. */
  readonly year: number;
  /** Called with the records done and the records in all. */
  readonly progress?: (done: number, total: number) => void;
}

/** The latest year whose first half is over. */
export function demoYearOf(today: CivilDate): number {
  const year = Number(today.slice(0, 4));
  return today > `${year}-06-30` ? year : year - 1;
}

/**
 * Loads the demonstration through the real save path, day by day on a simulated clock: rules and dates are judged as
 * of each record's own day, while the audit carries the real time and says demo.
 * @returns the number of saves
 */
export async function loadDemo(options: DemoOptions): Promise<{ records: number; saves: number }> {
  const { machine, seed, year, progress = () => {} } = options;
  const today = civilDateOf(machine.clock.now());
  const start = `${year - 1}-01-01`;
  const offices = await makeOffices(options.owner, seed, noonOf(start));
  const work: { office: MadeOffice; plans: readonly Plan[] }[] = [];
  const counters: (NonNullable<OfficeSeed['legalizations']> & { office: MadeOffice; days: WorkingDays })[] =
    [];
  const counted = { records: 0, saves: 0 };
  const total = seed.offices.reduce(
    (sum, office) =>
      sum +
      office.persons +
      (office.leaders?.posts ?? []).length +
      recordsOf(office.delegations) +
      office.open +
      batchesOf(office.legalizations) +
      mattersOf(office.inspection) +
      reportedRecordsOf(office.figures) +
      (office.annualPlans ?? []).length +
      (office.event ? 1 + office.event.guests : 0),
    0,
  );
  const tick = (records: number, saves: number): void => {
    counted.records += records;
    counted.saves += saves;
    progress(Math.min(counted.records, total), total);
    while (counted.records >= (marks[0] ?? Infinity)) {
      marks.shift();
      measured = measured.then(() => measureTables(options.owner));
      measured.catch(() => {});
    }
  };
  const marks = [...measuredAt];
  let measured: Promise<void> = Promise.resolve();
  // Cases that are on their way today reach into the next year.
  const thisYear = Number(today.slice(0, 4));
  const calendarYears = [...new Set([year - 2, year - 1, year, year + 1, thisYear, thisYear + 1])];
  for (const office of offices) {
    const dice = createDice(`${office.seed.code} ${year}`);
    const people = await loadPeople(machine, office, start, dice, tick);
    const calendar = await loadCalendar(machine, actorOf(office, 'director'), calendarYears);
    await setAuthorityOf(machine, office, start);
    const place = {
      units: office.units,
      people,
      leaders: await loadLeaders(machine, office, start, dice, tick),
      days: workingDaysOf(calendar),
      led: new Map<string, CivilDate[]>(),
      left: new Map<string, CivilDate[]>(),
      fill: fillOf(machine.registry.getType('delegation').type),
    };
    const crosses = office.seed.delegations.some((part) => part.crossed !== undefined);
    const delegations = [
      ...office.seed.delegations.flatMap((part) => planDelegations(part, year, today, place, dice)),
      ...planOpen(office.seed.open, today, place, dice, crosses),
    ];
    const plans = await loadAnnualPlans(
      machine,
      office,
      { seeds: office.seed.annualPlans ?? [], year, today, days: place.days, delegations },
      tick,
    );
    work.push({ office, plans });
    const { legalizations, inspection } = office.seed;
    if (inspection) {
      const dice = createDice(`inspection of ${office.seed.code} ${year}`);
      await loadInspection(machine, office, { inspection, year, today, days: place.days, dice }, tick);
    }
    await loadReported(machine, office, { year, today }, tick);
    if (office.seed.event) await loadEvent(machine, office, { ...office.seed.event, today }, tick);
    if (legalizations) counters.push({ office, days: place.days, ...legalizations });
  }
  // The counter and the cases touch no record of each other: while one waits for the disk, the other computes.
  await Promise.all([
    (async () => {
      for (const { office, plans } of work) await play(machine, office, 'delegation', plans, tick);
    })(),
    (async () => {
      for (const { office, days, halves, waiting } of counters) {
        const dice = createDice(`counter of ${office.seed.code} ${year}`);
        const asked = { seeds: halves, waiting, year, today, days, dice };
        await loadLegalizations(machine, actorOf(office, 'officer'), asked, tick);
      }
    })(),
  ]);
  await measured;
  // What is handed up is what the records say by then.
  await loadHandingUp(machine, offices, { year, today });
  return counted;
}

/** After so many records the tables are measured. */
const measuredAt = [300, 2_000, 8_000];

/**
 * Lets the database learn how large its tables are. What it planned for empty ones it keeps: to see whether the parent
 * of a row exists it would walk through all parents of the office, and the load would take the square of its time.
 */
async function measureTables(owner: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

function recordsOf(delegations: Seed['offices'][number]['delegations']): number {
  return delegations.reduce(
    (sum, { party, others, refused, entered, served, reported = [] }) =>
      sum +
      [party, others, refused, entered, served].reduce((all, part) => all + (part?.batches ?? 0), 0) +
      reported.length,
    0,
  );
}

function mattersOf(seed: OfficeSeed['inspection']): number {
  if (!seed) return 0;
  const problems = seed.aspects.flatMap((aspect) => aspect.problems);
  const measures = problems.flatMap((problem) => problem.measures).length;
  // The round itself, and the people who answer for the measures.
  return 1 + seed.people.length + seed.aspects.length + problems.length + measures;
}

function batchesOf(seed: OfficeSeed['legalizations']): number {
  return (seed?.halves ?? []).reduce((sum, { batches }) => sum + batches, seed?.waiting ?? 0);
}

type Posts = readonly (readonly [post: string, rank: string])[];

const cityPosts: Posts = [
  ['局长', 'division'],
  ['副局长', 'deputyDivision'],
  ['处长', 'section'],
  ['副处长', 'deputySection'],
  ['四级主任科员', 'staff'],
  ['科员', 'staff'],
  ['教授', 'professional'],
  ['工程师', 'professional'],
  ['经理', 'enterprise'],
];

/** In a district the heads of bureaus are of section level. */
const districtPosts: Posts = [
  ['局长', 'section'],
  ['副局长', 'deputySection'],
  ['科长', 'staff'],
  ['科员', 'staff'],
  ['教师', 'professional'],
  ['医师', 'professional'],
];

async function loadPeople(
  machine: Machine,
  office: MadeOffice,
  day: CivilDate,
  dice: Dice,
  tick: (records: number, saves: number) => void,
): Promise<Map<string, Traveller[]>> {
  const posts = ['district', 'subdistrict'].includes(office.seed.level) ? districtPosts : cityPosts;
  const people = new Map<string, Traveller[]>(office.units.map((unit) => [unit.id, []]));
  if (office.units.length === 0) return people;
  const items = Array.from(
    { length: office.seed.persons },
    (_, i): SaveItem & { unitId: string; order: number } => {
      const unit = office.units[i % office.units.length] ?? { id: '' };
      // Nobody of the demonstration is about to retire (domain rule P04).
      const bornOn = addDays(`${Number(day.slice(0, 4)) - 52}-01-01`, dice.between(0, 10_000));
      const order = dice.between(0, posts.length - 1);
      const [post, rank] = posts[order] ?? ['科员', 'staff'];
      const values: Values = {
        ...personValues({ unit: unit.id, post, rank, bornOn }, dice),
        ...(dice.between(0, 1) === 0 ? { passportNumber: passportNumber(dice) } : {}),
      };
      return { values, unitId: unit.id, order };
    },
  );
  const actor = actorOf(office, 'officer');
  for (let i = 0; i < items.length; i += 100) {
    const part = items.slice(i, i + 100);
    const saved = await saveMany(at(machine, day), {
      actor,
      type: 'person',
      items: part.map(({ values }) => ({ values })),
    });
    saved.forEach(({ id }, k) => {
      const { unitId = '', order = 0 } = part[k] ?? {};
      people.get(unitId)?.push({ id, unitId, order });
    });
    tick(part.length, part.length);
  }
  return people;
}

/** Somebody of the register, with a name and a number of his own. */
function personValues(given: Values & { readonly bornOn: CivilDate }, dice: Dice): Values {
  return {
    ...given,
    name: personName(dice),
    gender: dice.pick(['male', 'female']),
    idNumber: idNumber(dice, given.bornOn),
  };
}

/** Leaders stand in one unit, and in no draw of its people. */
async function loadLeaders(
  machine: Machine,
  office: MadeOffice,
  day: CivilDate,
  dice: Dice,
  tick: (records: number, saves: number) => void,
): Promise<Traveller[]> {
  const { leaders } = office.seed;
  if (!leaders) return [];
  const unit = office.units.find(({ name }) => name === leaders.unit);
  if (!unit) throw new Error(`no unit ${leaders.unit}`);
  const items = leaders.posts.map(([post, rank]): SaveItem => {
    const bornOn = addDays('1960-01-01', dice.between(0, 3_000));
    const values = personValues({ unit: unit.id, post, rank, bornOn }, dice);
    return { values: { ...values, passportNumber: passportNumber(dice) } };
  });
  const saved = await saveMany(at(machine, day), {
    actor: actorOf(office, 'officer'),
    type: 'person',
    items,
  });
  tick(items.length, items.length);
  return saved.map(({ id }) => ({ id, unitId: unit.id, order: -1 }));
}

/** What the office changed in the table of who decides, as its settings page would. */
async function setAuthorityOf(machine: Machine, office: MadeOffice, from: CivilDate): Promise<void> {
  for (const { rank = null, category = null, kind = null, verb, decider, basis = '' } of office.seed
    .authority ?? [])
    await setAuthority(at(machine, from), actorOf(office, 'director'), 'delegation', {
      rank,
      category,
      kind,
      verb,
      decider,
      basis,
      from,
      replaces: null,
      preview: false,
      accepted: true,
    });
}
