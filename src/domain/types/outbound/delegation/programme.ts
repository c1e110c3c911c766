import { addDays, daysBetween, isCivilDate, type CivilDate } from '../../../../model/date.ts';
import type { Values } from '../../../../model/field.ts';
import type { RowsFill } from '../../../../model/rows-fill.ts';

/** So many days are planned by half-days; what is longer, by weeks (请示格式). */
export const mostHalfDays = 30;

/** Parts of a day as a programme has them, in their order. */
const order = ['morning', 'afternoon', 'evening', 'week'];

interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

interface Stop {
  readonly city: string | undefined;
  readonly stay: Span;
}

/** The days of a span, both ends among them. */
export function daysIn({ from, to }: Span): CivilDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));
}

/** A span, once both of its days can be read and stand in their order. */
function spanOf(value: unknown): Span | undefined {
  const { from, to } = (value ?? {}) as { readonly from?: unknown; readonly to?: unknown };
  return isCivilDate(from) && isCivilDate(to) && from <= to ? { from, to } : undefined;
}

function stopsOf(record: Values): Stop[] {
  const legs = Array.isArray(record.legs) ? (record.legs as readonly Values[]) : [];
  return legs
    .flatMap((leg): Stop[] => {
      const stay = spanOf(leg.stay);
      if (!stay || leg.transit === true) return [];
      return [{ stay, city: typeof leg.city === 'string' ? leg.city : undefined }];
    })
    .sort((a, b) => (a.stay.from < b.stay.from ? -1 : a.stay.from > b.stay.from ? 1 : 0));
}

/** Where one is in the morning and in the afternoon: on a day of moving one leaves in the morning. */
function placesOn(day: CivilDate, stops: readonly Stop[]): readonly [Stop | undefined, Stop | undefined] {
  const here = stops.filter(({ stay }) => stay.from <= day && day <= stay.to);
  const before = here[0] ?? stops.filter(({ stay }) => stay.to < day).slice(-1)[0];
  return [before, here[here.length - 1]];
}

function row(day: CivilDate, half: string, stop: Stop | undefined, way?: string): Values {
  return {
    day,
    half,
    ...(stop?.city === undefined ? {} : { city: stop.city }),
    ...(way === undefined ? { nature: 'official' } : { nature: 'transit', activity: way }),
  };
}

const leaving = (to: Stop | undefined): string => `前往${to?.city ?? '目的地'}`;

function halfDays(day: CivilDate, travel: Span, stops: readonly Stop[]): Values[] {
  const [before, after] = placesOn(day, stops);
  const oneDay = travel.from === travel.to;
  if (day === travel.from && !oneDay)
    return [
      row(day, 'morning', undefined, leaving(after ?? stops[0])),
      after ? row(day, 'afternoon', after) : row(day, 'afternoon', undefined, leaving(stops[0])),
    ];
  const moves = before !== undefined && after !== undefined && before !== after;
  const morning = moves
    ? row(day, 'morning', before, `由${before.city ?? ''}前往${after.city ?? ''}`)
    : row(
        day,
        'morning',
        after,
        after ? undefined : day === travel.to ? '回国' : leaving(nextStop(day, stops)),
      );
  const afternoon =
    day === travel.to && !oneDay
      ? row(day, 'afternoon', undefined, '回国')
      : row(day, 'afternoon', after, after ? undefined : leaving(nextStop(day, stops)));
  return [morning, afternoon];
}

const nextStop = (day: CivilDate, stops: readonly Stop[]): Stop | undefined =>
  stops.filter(({ stay }) => stay.from > day)[0];

/** The programme that the days and cities of a journey ask for: ways are filled in, what is done there is not. */
export function programmeFor(record: Values): readonly Values[] {
  const travel = spanOf(record.travel);
  const stops = stopsOf(record);
  if (!travel || stops.length === 0 || daysBetween(travel.from, travel.to) > 400) return [];
  const days = daysIn(travel);
  if (days.length > mostHalfDays)
    return days
      .filter((_, i) => i % 7 === 0)
      .map((day) => row(day, 'week', placesOn(day, stops)[1] ?? stops[0]));
  return days.flatMap((day) => halfDays(day, travel, stops));
}

/** Where a row of a programme stands among the others. */
export function placeOf({ day, half }: Values): string | undefined {
  const at = order.indexOf(String(half));
  return isCivilDate(day) && at >= 0 ? `${day} ${at}` : undefined;
}

/** 按行程日期生成: a row for every half-day that is missing. */
export const fill: RowsFill = {
  label: '按行程日期生成',
  en: 'Fill in the days',
  needs: {
    zh: '请先填出境至入境日期和各地停留日期。',
    en: 'Enter the days of the journey and of each stay first.',
  },
  rows: programmeFor,
  place: placeOf,
};
