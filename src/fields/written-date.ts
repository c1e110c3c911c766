import { isCivilDate, type CivilDate } from '../model/date.ts';
import { narrow } from './clean-text.ts';

/**
 * Reads a day as people write it: 2018-05-06, 2018/5/6, 2018.5.6, 2018年5月6日, 20180506, with digits of either
 * width.
 * @returns undefined for what is not a day of the calendar.
 */
export function readDate(written: string): CivilDate | undefined {
  const text = narrow(written).replace(/\s/g, '').replace(/。/g, '.');
  const found =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/.exec(text);
  const [, year, , month = '', day = ''] = found ?? splitDigits(text);
  if (year === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date as unknown) ? date : undefined;
}

function splitDigits(text: string): readonly (string | undefined)[] {
  return /^(\d{4})()(\d\d)(\d\d)$/.exec(text) ?? [];
}
