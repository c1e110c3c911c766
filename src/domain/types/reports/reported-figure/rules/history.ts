import { daysBetween, shiftYears } from '../../../../../model/date.ts';
import type { Values } from '../../../../../model/field.ts';
import type { Answer, Condition, Question } from '../../../../../model/rule/question.ts';

/** A number of the past that stands. */
export interface Past {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** The approved numbers of the same indicator, the latest first. */
export function askPast({ indicator }: Values, id: string | undefined): Question[] {
  if (typeof indicator !== 'string') return [];
  const conditions: Condition[] = [
    { path: 'indicator', is: indicator },
    { path: 'state', in: ['approved'] },
    ...(id === undefined ? [] : [{ notId: id }]),
  ];
  return [{ name: 'past', type: 'reported-figure', conditions, most: 60 }];
}

const dayOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const length = (span: { readonly from: string; readonly to: string }): number =>
  daysBetween(span.from, span.to);

/** Those that are over periods as long as this one (a month may have three days less) and before it, the latest first. */
export function pastOf(record: Values, answer: (question: string) => readonly Answer[]): Past[] {
  if (typeof record.indicator !== 'string') return [];
  const span = { from: dayOf(record.periodFrom), to: dayOf(record.periodTo) };
  if (span.from === '' || span.to === '') return [];
  return answer('past')
    .flatMap(({ id, title, values }): Past[] => {
      const past = { from: dayOf(values.periodFrom), to: dayOf(values.periodTo) };
      if (typeof values.value !== 'number' || past.from === '' || past.to >= span.from) return [];
      if (Math.abs(length(past) - length(span)) > 3) return [];
      return [{ id, name: title, value: values.value, ...past }];
    })
    .sort((a, b) => (a.to < b.to ? 1 : -1));
}

/** The number of the same days of last year. */
export function lastYearOf(record: Values, past: readonly Past[]): Past | undefined {
  const from = dayOf(record.periodFrom);
  return from === '' ? undefined : past.find((one) => one.from === shiftYears(from, -1));
}
