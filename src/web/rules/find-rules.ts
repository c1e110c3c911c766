import type { Lang } from '../../model/label.ts';
import type { CallOutput } from '../client.ts';

export type RuleEntry = CallOutput<'listRules'>['rules'][number];
export type ParameterEntry = RuleEntry['parameters'][number];
export type LimitSetting = ParameterEntry['settings'][number];
export type Severity = RuleEntry['severity'];

export const severities: readonly Severity[] = ['block', 'warn', 'note'];

export function isSeverity(value: unknown): value is Severity {
  return severities.includes(value as Severity);
}

/** The rules that have all of the words somewhere: number, name, limit, document, article, mending, examples. */
export function findRules(
  rules: readonly RuleEntry[],
  words: string,
  severity: Severity | undefined,
): readonly RuleEntry[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rules.filter((rule) => {
    if (severity !== undefined && rule.severity !== severity) return false;
    const text = textOf(rule).toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function textOf({ name, label, en, source, article, mend, parameters, passing, failing }: RuleEntry): string {
  return [
    name,
    label,
    en,
    source.title,
    source.number ?? '',
    source.note,
    article,
    mend.zh,
    mend.en,
    ...parameters.flatMap((one) => [one.label, one.en]),
    ...passing,
    ...failing.map(({ about }) => about),
  ].join('\n');
}

/** A number with its unit: 6人, 6 persons. */
export function numberWords(value: number, { unit }: Pick<ParameterEntry, 'unit'>, lang: Lang): string {
  return lang === 'zh' ? `${value}${unit.zh}` : `${value} ${unit.en}`.trim();
}

/** When a setting holds: it has begun and not ended, it will begin, or it is over. */
export function timeOf(
  { from, to }: Pick<LimitSetting, 'from' | 'to'>,
  today: string,
): 'current' | 'upcoming' | 'over' {
  if (to !== null && to < today) return 'over';
  return from > today ? 'upcoming' : 'current';
}
