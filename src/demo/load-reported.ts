import type { Actor } from '../model/actor.ts';
import type { CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import type { Machine } from '../engine/machine.ts';
import { saveMany } from '../engine/save/save-many.ts';
import type { MadeOffice } from './make-offices.ts';
import { actorOf, at, type Tick } from './play.ts';
import type { ReportedFigureSeed } from './reported-figure-seed.ts';

/** How many records the reported figures of an office are. */
export function reportedRecordsOf(seeds: readonly ReportedFigureSeed[] = []): number {
  return seeds.reduce((sum, [, , , , { planned, previous, target } = {}]) => {
    const figures = planned ? 0 : previous === undefined ? 1 : 2;
    return sum + 1 + figures + (planned || target !== undefined ? 1 : 0);
  }, 0);
}

/**
 * Declares what the office reports without records, sets its targets, enters the numbers of last year's first half and
 * of this year's a few days after each is over, and has them approved, everything of one day in one save.
 */
export async function loadReported(
  machine: Machine,
  office: MadeOffice,
  asked: { readonly year: number; readonly today: CivilDate },
  tick: Tick,
): Promise<void> {
  const seeds = office.seed.figures ?? [];
  if (seeds.length === 0) return;
  const { year, today } = asked;
  const [officer, head] = [actorOf(office, 'officer'), actorOf(office, 'division-head')];
  const start = at(machine, `${year - 1}-01-01`);
  const indicators = await saveMany(start, {
    actor: officer,
    type: 'reported-indicator',
    items: seeds.map((seed) => ({ values: indicatorOf(seed, office.root) })),
  });
  tick(seeds.length, seeds.length);
  const withTarget = seeds.filter(([, , , , more]) => more?.planned || more?.target !== undefined);
  if (withTarget.length > 0) {
    const items = withTarget.map((seed) => ({ values: targetOf(seed, year) }));
    await saveMany(at(machine, `${year}-01-10`), { actor: officer, type: 'target', items });
    tick(items.length, items.length);
  }
  const idOf = new Map(seeds.map((seed, i) => [seed, indicators[i]?.id ?? '']));
  const past = seeds.filter(([, , , , more]) => more?.previous !== undefined);
  const done = seeds.filter(([, , , , more]) => !more?.planned);
  for (const [of, list] of [
    [year - 1, past],
    [year, done],
  ] as const) {
    const half = { year: of, isPast: of < year, by: officer.name };
    const values = list.map((seed) => valuesOf(seed, { ...half, indicator: idOf.get(seed) ?? '' }));
    await enter(machine, { officer, head, tick, today }, of, values);
  }
}

async function enter(
  machine: Machine,
  { officer, head, tick, today }: { officer: Actor; head: Actor; tick: Tick; today: CivilDate },
  year: number,
  list: readonly Values[],
): Promise<void> {
  if (list.length === 0) return;
  // The demonstration may be loaded on the very first day of the second half.
  const earlier = (day: CivilDate): CivilDate => (day < today ? day : today);
  const type = 'reported-figure';
  const items = list.map((values) => ({ values, action: 'handIn' }));
  const entered = await saveMany(at(machine, earlier(`${year}-07-05`)), { actor: officer, type, items });
  tick(items.length, items.length);
  const approvals = entered.map(({ id, version }) => ({ id, version, values: {}, action: 'approve' }));
  await saveMany(at(machine, earlier(`${year}-07-09`)), { actor: head, type, items: approvals });
  tick(0, approvals.length);
}

function indicatorOf([code, name, , unit, more = {}]: ReportedFigureSeed, root: string): Values {
  return {
    name,
    code,
    area: code.split('.')[0],
    nature: more.nature ?? 'flow',
    measure: unit,
    definition: `本期${name}，以“${unit}”计；没有业务记录，按台账填报。`,
    often: more.planned ? 'year' : 'half',
    unit: root,
  };
}

function targetOf([code, name, value, unit, more = {}]: ReportedFigureSeed, year: number): Values {
  return {
    name: more.planned ? name : `${name}年度目标`,
    indicator: `reported.${code}`,
    period: String(year),
    value: more.target ?? value,
    measure: unit,
    source: '年度工作计划',
  };
}

/** The number of one half-year; how exact it is and what changed is known of the present one alone. */
function valuesOf(
  seed: ReportedFigureSeed,
  half: { readonly year: number; readonly isPast: boolean; readonly indicator: string; readonly by: string },
): Values {
  const [code, , value, , more = {}] = seed;
  const common = {
    indicator: half.indicator,
    period: `${half.year}H1`,
    source: code.startsWith('economy.') ? '统计部门6月月报' : '上半年工作台账',
    reporter: half.by,
  };
  if (half.isPast) return { ...common, value: more.previous };
  return {
    ...common,
    value,
    ...(more.vague === undefined ? {} : { vague: more.vague }),
    ...(more.growth === undefined ? {} : { growth: more.growth, growthBasis: 'unstated' }),
    ...(more.note === undefined ? {} : { note: more.note }),
  };
}
