import type { CivilDate } from '../../../model/date.ts';
import type { CallOutput } from '../../client.ts';

export type Absence = CallOutput<'listAbsences'>['absences'][number];

/** Whether somebody is away today, will be, or was. One that was ended early is over, whatever its last day. */
export function timeOf(
  { from, to, ended }: Pick<Absence, 'from' | 'to' | 'ended'>,
  today: CivilDate,
): 'now' | 'soon' | 'past' {
  if (ended || to < today) return 'past';
  return from <= today ? 'now' : 'soon';
}

/** The absences by time: those of now and soon in the order of their beginning, those of before with the latest first. */
export function byTime(
  absences: readonly Absence[],
  today: CivilDate,
): Readonly<Record<'now' | 'soon' | 'past', readonly Absence[]>> {
  const of = (time: string): Absence[] => absences.filter((one) => timeOf(one, today) === time);
  const begins = (a: Absence, b: Absence): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
  return { now: of('now').sort(begins), soon: of('soon').sort(begins), past: of('past') };
}
