import type { Field } from './field.ts';
import type { Labelled, Lang } from './label.ts';

/**
 * How long entries of a record are kept: after so many days from one of its days they are erased, here and wherever the
 * machine kept them. An office may make the time shorter, never longer.
 */
export interface Retention extends Labelled {
  /** kebab-case, unique in its type. */
  readonly name: string;
  readonly en: string;
  readonly entries: readonly string[];
  /** The date entry from which the days count; while it is empty nothing is erased. */
  readonly from: string;
  readonly days: number;
  /** On what that stands: `pipl-2021`, 第19条. */
  readonly clause: { readonly source: string; readonly article: string };
}

/** What stands in the place of an entry whose time is over. */
export const erasedMark = '已按保存期限清除';

/** The same in the language of whoever reads; any other text is given back as it is. */
export function shownErased(text: string, lang: Lang): string {
  return text === erasedMark && lang === 'en' ? 'Erased after its time' : text;
}

const erasable: ReadonlySet<string> = new Set(['sensitive', 'text', 'long-text', 'attachment']);

/** What is wrong with the retention that a type declares. */
export function retentionFaults(
  rules: readonly Retention[],
  fields: Readonly<Record<string, Field>>,
  keys: readonly string[],
): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { name, entries, from, days } of rules) {
    const where = `retention “${name}”`;
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) faults.push(`${where}: the name is not kebab-case`);
    if (seen.has(name)) faults.push(`${where} is declared twice`);
    seen.add(name);
    if (fields[from]?.kind.name !== 'date') faults.push(`${where}: “${from}” is no date`);
    if (!Number.isInteger(days) || days < 0) faults.push(`${where}: ${days} days`);
    if (entries.length === 0) faults.push(`${where} names no entry`);
    for (const entry of entries) {
      const field = fields[entry];
      if (!field || !erasable.has(field.kind.name)) faults.push(`${where}: “${entry}” cannot be erased`);
      // The mark is as long as a short line, and no pattern or key expects it.
      const { max, pattern } = (field?.options ?? {}) as { max?: number; pattern?: RegExp };
      if (field?.kind.storage === 'columns' && ((max ?? 200) < erasedMark.length || pattern))
        faults.push(`${where}: “${entry}” has no room for the mark`);
      if (field?.kind.storage === 'files' && field.required)
        faults.push(`${where}: “${entry}” is required, and files leave nothing in their place`);
      if (keys.includes(entry)) faults.push(`${where}: “${entry}” tells one record from another`);
    }
  }
  return faults;
}
