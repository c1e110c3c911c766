import { cellWords, isDay, type Cell } from '../model/cell.ts';
import { addDays, type CivilDate } from '../model/date.ts';
import type { Words } from '../model/label.ts';

/** What a column of days takes. */
export const takesDay: Words = { zh: '日期，如 2018-05-06', en: 'A date such as 2018-05-06' };

/** A day as a cell; before March 1900 sheets count differently, so older days stand as text. */
export function dayCell(day: CivilDate): Cell {
  return day >= '1900-03-01' ? { day } : day;
}

// The numbers by which sheets count the days of 1950 to 2100.
const [firstSerial, lastSerial] = [18_264, 73_415];

/** The written day of a cell. A bare number is the day of that number where the format of a date was lost. */
export function readDayCell(cell: Cell | undefined): string {
  if (typeof cell === 'number' && Number.isInteger(cell) && cell >= firstSerial && cell <= lastSerial)
    return addDays('1899-12-30', cell);
  return cell !== undefined && cell !== null && isDay(cell) ? cell.day : cellWords(cell).trim();
}
