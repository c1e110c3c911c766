/** A business date, `YYYY-MM-DD`, a day in China (Asia/Shanghai). */
export type CivilDate = string;

const dayMs = 86_400_000;

/** Whether a text is a day of the calendar between 1900 and 2199, written `YYYY-MM-DD`. */
export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === value;
}

/** The day in China at an instant. China has had one time zone without summer time since 1992. */
export function civilDateOf(instant: Date): CivilDate {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Noon in China on a day, as an instant. */
export function noonOf(date: CivilDate): Date {
  return new Date(`${date}T12:00:00+08:00`);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Days from one date to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** The same day of another year; 29 February becomes 28 February in a common year. */
export function shiftYears(date: CivilDate, years: number): CivilDate {
  const shifted = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`;
  return isCivilDate(shifted as unknown) ? shifted : `${shifted.slice(0, 8)}28`;
}

/** The same day of another month; where that month is too short, its last day. */
export function shiftMonths(date: CivilDate, months: number): CivilDate {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const last = lastDayOfMonth(Math.floor(at / 12), (at % 12) + 1);
  return date.slice(8) < last.slice(8) ? `${last.slice(0, 8)}${date.slice(8)}` : last;
}

/** The last day of a month (1-12). */
export function lastDayOfMonth(year: number, month: number): CivilDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
