import type { DictionaryEntry } from '../../model/dictionary.ts';
import type { Initials } from '../quick/find-options.ts';

/** A figure as the page tells it; what was reported is told in the same way. */
export interface Told extends Omit<DictionaryEntry, 'sort'> {
  readonly sort: DictionaryEntry['sort'] | 'reported';
  /** Its name in Chinese, by which the initials are read. */
  readonly zh: string;
  readonly en: string;
  /** Where a reported indicator is kept. */
  readonly record?: string;
}

/** The sorts that are chosen between: what is made of others counts as one. */
export const sortGroups = ['flow', 'stock', 'formula', 'reported'] as const;
export type SortGroup = (typeof sortGroups)[number];

export function groupOf({ sort }: Pick<Told, 'sort'>): SortGroup {
  return sort === 'flow' || sort === 'stock' || sort === 'reported' ? sort : 'formula';
}

/** The entries in which every word is found: in names, other words, definition, or the initials of the pinyin. */
export function findEntries(
  entries: readonly Told[],
  written: string,
  group: SortGroup | undefined,
  initials: Initials,
): readonly Told[] {
  const words = written.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const own = group === undefined ? entries : entries.filter((entry) => groupOf(entry) === group);
  if (words.length === 0) return own;
  // A whole name is one figure, not all whose names begin so.
  const exact = own.filter(({ name }) => name.toLowerCase() === words[0]);
  if (words.length === 1 && exact.length > 0) return exact;
  return own.filter((entry) => {
    const { zh, en, name, label, aliases, definition, verb, unit } = entry;
    const text = [zh, en, name, label, ...aliases, definition, verb, unit].join('\n').toLowerCase();
    const keys = [zh, ...aliases].map((one) => initials(one).toLowerCase());
    return words.every(
      (word) => text.includes(word) || (/^[a-z]+$/.test(word) && keys.some((key) => key.includes(word))),
    );
  });
}
