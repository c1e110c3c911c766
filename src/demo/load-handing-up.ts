import type { CivilDate } from '../model/date.ts';
import { parsePeriod, periodLabel, type Period } from '../model/period.ts';
import { handUp } from '../engine/handing-up/hand-up.ts';
import { callOfficesBelow, decideSubmission } from '../engine/handing-up/receive.ts';
import type { Machine } from '../engine/machine.ts';
import type { MadeOffice } from './make-offices.ts';
import { actorOf, at } from './play.ts';

/**
 * Lets the offices hand up the first half of last year and of this one: the office above asks for them, takes one, gives
 * one back that comes anew, leaves one waiting, and one has not come yet this year.
 */
export async function loadHandingUp(
  machine: Machine,
  offices: readonly MadeOffice[],
  asked: { readonly year: number; readonly today: CivilDate },
): Promise<void> {
  const { year, today } = asked;
  // The demonstration may be loaded on the very first day of the second half.
  const on = (day: CivilDate): Machine => at(machine, day < today ? day : today);
  for (const half of [year - 1, year]) {
    const period = parsePeriod(`${half}H1`);
    for (const above of offices) {
      const below = offices.filter(({ seed }) => seed.parent === above.seed.code);
      if (below.length === 0) continue;
      const head = actorOf(above, 'division-head');
      const words = `请报送${periodLabel(period)}统计数，数字请分管领导审核。`;
      await callOfficesBelow(on(`${half}-06-25`), head, { period, dueOn: `${half}-07-15`, words });
      for (const office of below) await round(on, { above, office, period, isPast: half < year });
    }
  }
}

async function round(
  on: (day: CivilDate) => Machine,
  {
    above,
    office,
    period,
    isPast,
  }: {
    readonly above: MadeOffice;
    readonly office: MadeOffice;
    readonly period: Period;
    readonly isPast: boolean;
  },
): Promise<void> {
  const { handsUp } = office.seed;
  if (handsUp === undefined || (handsUp === 'late' && !isPast)) return;
  const year = period.from.slice(0, 4);
  const [head, receiver] = [actorOf(office, 'division-head'), actorOf(above, 'division-head')];
  const give = (day: string, note?: string) =>
    handUp(on(`${year}-07-${day}`), head, { period, scope: 'own', ...(note === undefined ? {} : { note }) });
  const decide = (day: string, submission: string, reason?: string) =>
    decideSubmission(on(`${year}-07-${day}`), receiver, {
      period,
      submission,
      decision: reason === undefined ? 'accepted' : 'returned',
      ...(reason === undefined ? {} : { reason }),
    });
  const first = await give('10');
  if (isPast || handsUp === 'accepted') return decide('12', first.id);
  if (handsUp === 'waiting') return;
  await decide('12', first.id, '党政团组的批数与上月月报不一致，请核对后再报。');
  const second = await give('13', '已核对，无误；月报漏计一批，将更正。');
  await decide('14', second.id);
}
