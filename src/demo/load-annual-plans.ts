import type { CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import type { Machine } from '../engine/machine.ts';
import type { MadeOffice } from './make-offices.ts';
import { approve, type Step } from './plan-steps.ts';
import type { Plan } from './plan.ts';
import { play, type Tick } from './play.ts';
import type { AnnualPlanSeed } from './seed.ts';
import type { WorkingDays } from './working-days.ts';

interface Asked {
  readonly seeds: readonly AnnualPlanSeed[];
  readonly year: number;
  readonly today: CivilDate;
  readonly days: WorkingDays;
  /** The delegations of the office as they are planned. */
  readonly delegations: readonly Plan[];
}

interface Line {
  readonly task: string;
  readonly country: string;
  readonly category: string;
  readonly month: number;
  batches: number;
  persons: number;
}

/** Where a step of the chain of a plan stands: the unit's head, then the office, then whoever is above. */
const place = { head: 0, officer: 1, division: 2, director: 3, decider: 4 } as const;

/**
 * Enters the annual plans, each on its days: a city approves in the October before, a district reports in January what
 * its units plan and has the answer before anybody travels.
 * @returns the delegations, those of the units with a plan naming the line that they use
 */
export async function loadAnnualPlans(
  machine: Machine,
  office: MadeOffice,
  { seeds, year, today, days, delegations }: Asked,
  tick: Tick,
): Promise<readonly Plan[]> {
  let linked = delegations;
  for (const [i, seed] of seeds.entries()) {
    const unit = office.units.find(({ name }) => name === seed.unit);
    if (!unit) throw new Error(`no unit ${seed.unit}`);
    const own = linked.filter((plan) => plan.unitId === unit.id && yearOf(plan) === year);
    const given = seed.lines?.map((line): Line => ({ ...line, category: 'party' }));
    const lines = given ?? linesFor(own);
    const reports = office.seed.level === 'district' || office.seed.level === 'subdistrict';
    const begun = days.on(reports ? `${year}-01-02` : `${year - 1}-10-09`);
    const values: Values = {
      unit: unit.id,
      year,
      lines: lines.map((line, k) => ({ ...line, place: k + 1 })),
      note: '按照有事才去、因事定人、完事即回的要求编制。',
    };
    const steps = planSteps(values, begun, { days, reports, number: 10 + i }).filter(({ on }) => on <= today);
    const made = await play(machine, office, 'annual-plan', [{ unitId: unit.id, steps }], tick);
    const [id] = made;
    if (id === undefined) throw new Error(`the plan of ${seed.unit} was not entered`);
    const inForceOn = steps.at(-1)?.on ?? today;
    linked = linked.map((plan) => (own.includes(plan) ? withLine(plan, id, lines, inForceOn) : plan));
  }
  return linked;
}

function planSteps(
  values: Values,
  begun: CivilDate,
  {
    days,
    reports,
    number,
  }: { readonly days: WorkingDays; readonly reports: boolean; readonly number: number },
): Step[] {
  const on = (after: number): CivilDate => days.before(begun, -after);
  const year = begun.slice(0, 4);
  const answeredOn = on(9);
  return [
    { on: begun, role: 'applicant', action: 'submit', values },
    approve(on(1), 'unit-head', place.head, '同意报送。'),
    approve(on(3), 'officer', place.officer, '任务具体，批数合理，拟同意。'),
    approve(on(4), 'division-head', place.division, '同意。'),
    approve(on(6), 'director', place.director, reports ? '同意上报。' : '同意。'),
    ...(reports
      ? ([
          {
            on: on(6),
            role: 'officer',
            command: { kind: 'sendOut', step: place.decider, letter: `外计请〔${year}〕${number}号` },
            values: {},
          },
          {
            on: answeredOn,
            role: 'officer',
            command: {
              kind: 'reply',
              step: place.decider,
              verdict: 'approve',
              on: answeredOn,
              words: '同意。',
              evidence: { number: `市外计〔${year}〕${number}号` },
            },
            values: {},
          },
        ] as const)
      : []),
  ];
}

const asked = (plan: Plan): Values => plan.steps[0]?.values ?? {};
const yearOf = (plan: Plan): number =>
  Number((asked(plan).travel as { from: string } | undefined)?.from.slice(0, 4));
const countryOf = (plan: Plan): string =>
  String((asked(plan).legs as readonly Values[] | undefined)?.[0]?.country ?? '');
const keyOf = (country: string, category: string): string => `${country} ${category}`;

/** One line for each country and category that the unit's delegations go to, with one batch to spare. */
function linesFor(delegations: readonly Plan[]): Line[] {
  const lines = new Map<string, Line>();
  for (const plan of delegations) {
    const { category, task, members, travel } = asked(plan);
    const country = countryOf(plan);
    const key = keyOf(country, String(category));
    const line = lines.get(key) ?? {
      task: String(task).slice(0, 60),
      country,
      category: String(category),
      month: Number((travel as { from: string }).from.slice(5, 7)),
      batches: 1,
      persons: 4,
    };
    line.batches += 1;
    line.persons += (members as readonly unknown[]).length;
    lines.set(key, line);
  }
  return [...lines.values()];
}

// What was applied for before the plan was approved cannot name it, and says so.
function withLine(plan: Plan, id: string, lines: readonly Line[], inForceOn: CivilDate): Plan {
  const [first, ...rest] = plan.steps;
  const at = lines.findIndex(
    (line) => keyOf(line.country, line.category) === keyOf(countryOf(plan), String(asked(plan).category)),
  );
  if (!first) return plan;
  const isNamed = at >= 0 && first.on > inForceOn;
  const said: Values = isNamed
    ? { plan: id, planLine: at + 1 }
    : { planNote: '年度计划批准前已经启动，占用当年批数。' };
  return { ...plan, steps: [{ ...first, values: { ...first.values, ...said } }, ...rest] };
}
