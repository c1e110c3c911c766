import type { TypeBundle } from '../../model/record-type.ts';
import { call } from '../client.ts';
import type { WutongRecord } from '../records.ts';

/** A record that an action may be taken with, as the line offers it. */
export interface Standing {
  readonly id: string;
  readonly title: string;
  /** What tells two of the same name apart. */
  readonly hint: string;
  readonly version: number;
}

/** The records in a state that match some words, the latest first; the first ones for no words. */
export async function findStanding(
  bundle: TypeBundle,
  state: string,
  words: string,
): Promise<readonly Standing[]> {
  const { type } = bundle;
  const { rows, titles } = await call('listRecords', {
    params: { type: type.name },
    query: { 'f.state.in': state, ...(words === '' ? {} : { q: words.slice(0, 100) }) },
  });
  return rows.map((record) => ({
    id: record.id,
    title: String(record.values[type.title] ?? ''),
    hint: hintOf(bundle, record, titles),
    version: record.version,
  }));
}

// The first columns of the list that say something.
function hintOf(
  { type }: TypeBundle,
  { values }: WutongRecord,
  titles: Readonly<Record<string, string>>,
): string {
  return type.list.columns
    .filter((name) => name !== type.title)
    .flatMap((name) => {
      const field = type.fields[name];
      const value = values[name];
      if (!field || value === undefined) return [];
      return [field.kind.text(value, field.options, { lang: 'zh', title: (id) => titles[id] ?? '' })];
    })
    .filter(Boolean)
    .slice(0, 3)
    .join(' · ');
}
