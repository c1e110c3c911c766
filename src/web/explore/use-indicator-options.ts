import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dimensionsOf, monthDimension, sameValues, type Dimension } from '../../model/dimension.ts';
import { labelOf, type Lang } from '../../model/label.ts';
import { reportedPrefix } from '../../model/reported.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { useInitials } from '../quick/use-initials.ts';
import { may, useMe } from '../session.tsx';
import { useWords } from '../use-words.ts';
import { exploreWords } from './explore-words.ts';

export interface IndicatorOption {
  readonly value: string;
  readonly label: string;
  /** What it is found by: its names in both languages, other words for it, and the initials of its pinyin. */
  readonly found: string;
}

/** The indicators that the person may look at, under their fields of business; found by name and initials. */
export function useIndicatorOptions(period: string): { label: string; options: IndicatorOption[] }[] {
  const { registry, packs } = useDomain();
  const { lang } = useLanguage();
  const s = useWords(exploreWords);
  const me = useMe();
  const initials = useInitials();
  // What was reported has its names in the office's own register; the page of figures has mostly asked for it already.
  const figures = useQuery({
    queryKey: ['figures', period],
    queryFn: ({ signal }) => call('listFigures', { query: { period } }, { signal }),
    enabled: may(me, 'reported-figure', 'read'),
  });
  const reported = figures.data?.figures;
  return useMemo(() => {
    const option = (value: string, label: string, others: readonly string[]): IndicatorOption => ({
      value,
      label,
      found: [label, ...others, initials(label)].join(' ').toLowerCase(),
    });
    const readable = registry.types.filter(({ type }) => may(me, type.name, 'read'));
    const names = [...new Set(readable.map(({ type }) => type.pack))];
    const groups = names.map((pack) => ({
      label: labelOf(pack, packs[pack] ?? { label: pack }, lang),
      options: readable
        .filter(({ type }) => type.pack === pack)
        .flatMap(({ indicators }) => indicators)
        .map((one) =>
          option(one.name, labelOf(one.name, one, lang), [
            one.label,
            labelOf(one.name, one, 'en'),
            ...(one.aliases ?? []),
          ]),
        ),
    }));
    const told = (reported ?? [])
      .filter(({ kind }) => kind === 'reported')
      .map((line) => option(line.indicator, line.label, [line.indicator]));
    return [...groups, { label: s('reported'), options: told }].filter(({ options }) => options.length > 0);
  }, [registry, packs, lang, me, initials, reported, s]);
}

/** The ways in which all of some indicators can be taken apart: of their types, by the same values. */
export function commonDimensions(types: readonly TypeBundle[], indicators: readonly string[]): Dimension[] {
  if (indicators.some((name) => name.startsWith(reportedPrefix))) return [];
  const bundles = indicators.flatMap(
    (name) => types.find((bundle) => bundle.indicators.some((one) => one.name === name)) ?? [],
  );
  const [first] = bundles;
  if (!first) return [];
  // Months are columns.
  return dimensionsOf(first.type).filter(
    (dimension) =>
      dimension !== monthDimension &&
      bundles.every(({ type }) =>
        dimensionsOf(type).some(
          (other) => other.name === dimension.name && sameValues([first.type, dimension], [type, other]),
        ),
      ),
  );
}

/** Whether what somebody typed stands in an option. */
export const isFound = (typed: string, option: Partial<IndicatorOption> | undefined): boolean =>
  (option?.found ?? '').includes(typed.normalize('NFKC').trim().toLowerCase());

/** How an indicator that is not among the options is called: by its name in the declarations. */
export function nameOfIndicator(types: readonly TypeBundle[], name: string, lang: Lang): string {
  const declared = types.flatMap(({ indicators }) => indicators).find((one) => one.name === name);
  return declared ? labelOf(name, declared, lang) : name;
}
