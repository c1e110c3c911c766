import type { FormFacts, PrintedEntries } from '../../../../model/form.ts';
import { placeOf } from './programme.ts';

/**
 * The programme as a form prints it, one line a day in the order of the days, whatever the order of entering:
 * “7月16日 上午：柏林，与邀请方会谈（礼宾处）；下午：…”
 */
export function printedProgramme({ record }: FormFacts): string {
  const rows = record
    .rows('programme')
    .map((row, at) => ({ row, at, place: placeOf(row.values) ?? '9999' }))
    .sort((a, b) => (a.place === b.place ? a.at - b.at : a.place < b.place ? -1 : 1));
  const days = new Map<string, string[]>();
  for (const { row } of rows) {
    const day = dayWords(row.values.day);
    days.set(day, [...(days.get(day) ?? []), partWords(row)]);
  }
  return [...days].map(([day, parts]) => `${day}　${parts.join('；')}`.trim()).join('\n');
}

function dayWords(day: unknown): string {
  return typeof day === 'string' ? `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日` : '';
}

function partWords(row: PrintedEntries): string {
  const half = row.text('half');
  const counterpart = row.text('counterpart');
  const said = [row.text('city'), row.text('activity')].filter((part) => part !== '').join('，');
  return `${half === '' ? '' : `${half}：`}${said}${counterpart === '' ? '' : `（${counterpart}）`}`;
}
