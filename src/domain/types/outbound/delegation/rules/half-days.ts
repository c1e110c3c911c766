import { addDays, type CivilDate } from '../../../../../model/date.ts';
import type { Values } from '../../../../../model/field.ts';
import type { Words } from '../../../../../model/label.ts';
import { words } from '../../../../../model/rule.ts';
import type { Span } from '../../../../../model/rule/question.ts';
import { daysIn } from '../programme.ts';
import { programmeOf, type Part } from './entries.ts';

const said = ({ activity }: Part): boolean => typeof activity === 'string' && activity.trim() !== '';

/** Which parts of a day the programme says something about, by day. */
function partsByDay(record: Values): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = new Map<string, Set<string>>();
  for (const one of programmeOf(record)) {
    if (one.day === undefined || one.half === undefined || !said(one)) continue;
    parts.set(one.day, (parts.get(one.day) ?? new Set()).add(one.half));
  }
  return parts;
}

/** A stretch of the journey about which the programme says nothing. */
export interface Gap {
  readonly day: CivilDate;
  readonly part: 'morning' | 'afternoon' | 'day' | 'week';
}

/** Where mornings and afternoons are missing; whole days are named as one. */
export function missingHalves(record: Values, travel: Span): Gap[] {
  const parts = partsByDay(record);
  return daysIn(travel).flatMap((day): Gap[] => {
    const has = (half: string): boolean => parts.get(day)?.has(half) ?? false;
    if (has('morning')) return has('afternoon') ? [] : [{ day, part: 'afternoon' }];
    return [{ day, part: has('afternoon') ? 'morning' : 'day' }];
  });
}

/** Where a whole week, counted from the day of leaving, is without a line. */
export function missingWeeks(record: Values, travel: Span): Gap[] {
  const days = [...partsByDay(record).keys()];
  return daysIn(travel)
    .filter((_, i) => i % 7 === 0)
    .filter((first) => !days.some((day) => day >= first && day <= addDays(first, 6)))
    .map((day): Gap => ({ day, part: 'week' }));
}

const partWords: Readonly<Record<Gap['part'], Words>> = {
  morning: words('上午', 'morning'),
  afternoon: words('下午', 'afternoon'),
  day: words('全天', 'all day'),
  week: words('起一周', 'the week from it'),
};

/** Gaps as people read them: 5月6日上午、5月8日全天; many are cut short, and counted. */
export function gapWords(gaps: readonly Gap[]): Words {
  const shown = gaps.slice(0, 6);
  const zh = shown.map(
    ({ day, part }) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日${partWords[part].zh}`,
  );
  const en = shown.map(({ day, part }) => `${day} ${partWords[part].en}`);
  const more = gaps.length - shown.length;
  return words(
    `${zh.join('、')}${more > 0 ? `等${gaps.length}处` : ''}`,
    `${en.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  );
}

/** The days of the journey that hold something official, and whether each of its days is planned at all. */
export function officialDays(
  record: Values,
  travel: Span,
): { readonly official: number; readonly days: number; readonly whole: boolean } {
  const days = daysIn(travel);
  const planned = new Set<string>();
  const official = new Set<string>();
  for (const one of programmeOf(record)) {
    if (one.day === undefined || one.nature === undefined) continue;
    planned.add(one.day);
    if (one.nature === 'official') official.add(one.day);
  }
  return {
    official: days.filter((day) => official.has(day)).length,
    days: days.length,
    whole: days.every((day) => planned.has(day)),
  };
}
