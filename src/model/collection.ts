import { addDays, type CivilDate } from './date.ts';
import { parsePeriod, type Period } from './period.ts';

/** How often a number is asked for. */
export type Rhythm = 'month' | 'quarter' | 'half' | 'year';

/** Whether a number came, and when, against the day on which it was due. */
export type CollectionLight = 'inTime' | 'cameLate' | 'open' | 'soon' | 'late';

/** So many days before the day an open number is called to mind. */
const soonDays = 3;

/** Of which rhythm a period is, however it was written; undefined for any other span of days. */
export function rhythmOf({ from, to }: Pick<Period, 'from' | 'to'>): Rhythm | undefined {
  const [year = '', month = ''] = from.split('-');
  const number = Number(month);
  const named: [Rhythm, string][] = [
    ['month', `${year}-${month}`],
    ['quarter', `${year}Q${Math.ceil(number / 3)}`],
    ['half', `${year}H${number <= 6 ? 1 : 2}`],
    ['year', year],
  ];
  return named.find(([, name]) => {
    const period = parsePeriod(name);
    return period.from === from && period.to === to;
  })?.[0];
}

/** The light of a number that is asked for. */
export function collectionLight(asked: {
  readonly dueOn: CivilDate;
  /** The day on which it was handed in and not returned since. */
  readonly handedInOn: CivilDate | undefined;
  readonly today: CivilDate;
}): CollectionLight {
  const { dueOn, handedInOn, today } = asked;
  if (handedInOn !== undefined) return handedInOn <= dueOn ? 'inTime' : 'cameLate';
  if (today > dueOn) return 'late';
  return today >= addDays(dueOn, -soonDays) ? 'soon' : 'open';
}
