import { isCivilDate, lastDayOfMonth } from '../../model/date.ts';
import type { ColumnType } from '../../model/field.ts';

/** The two ends of a filter as the address carries them, empty where open. */
export function readBetween(value: string): { readonly from: string; readonly to: string } {
  const [from = '', to = ''] = value.split(',');
  return { from, to };
}

/** The filter of two ends; empty when both are open. */
export function writeBetween(from: string, to: string): string {
  return from === '' && to === '' ? '' : `${from},${to}`;
}

/** Whether what was typed at one end can be sent. Amounts are kept in their smallest unit. */
export function isEnd(column: ColumnType, typed: string): boolean {
  if (typed === '') return true;
  if (column === 'date') return isCivilDate(typed);
  if (column === 'integer') return /^-?\d{1,9}$/.test(typed);
  return /^-?\d{1,15}(\.\d{1,2})?$/.test(typed);
}

/** What is sent for what was typed. */
export function toSent(column: ColumnType, typed: string): string {
  if (column !== 'bigint' || typed === '') return typed;
  return String(Math.round(Number(typed) * 100));
}

/** What is shown for what is sent. */
export function toTyped(column: ColumnType, sent: string): string {
  if (column !== 'bigint' || sent === '') return sent;
  return String(Number(sent) / 100);
}

/** The spans that are asked for most, from the year of a day. */
export function usualSpans(today: string): readonly { readonly word: UsualSpan; readonly value: string }[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return [
    { word: 'thisMonth', value: `${today.slice(0, 8)}01,${lastDayOfMonth(year, month)}` },
    { word: 'firstHalf', value: `${year}-01-01,${year}-06-30` },
    { word: 'secondHalf', value: `${year}-07-01,${year}-12-31` },
    { word: 'thisYear', value: `${year}-01-01,${year}-12-31` },
    { word: 'previousYear', value: `${year - 1}-01-01,${year - 1}-12-31` },
  ];
}

export type UsualSpan = 'thisMonth' | 'firstHalf' | 'secondHalf' | 'thisYear' | 'previousYear';
