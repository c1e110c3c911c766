import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Values } from '../../src/model/field.ts';
import type { TypeBundle } from '../../src/model/record-type.ts';
import { listRecords } from '../../src/engine/query/list-records.ts';
import { lookUp, searchAll } from '../../src/engine/query/look-up.ts';
import { getRecordPage } from '../../src/engine/query/record-page.ts';
import { initialsOf } from '../../src/engine/search/search-text.ts';
import type { Example } from '../../src/model/examples.ts';
import type { Saved } from '../../src/engine/save/save-request.ts';
import { bringTo } from '../harness/bring-to.ts';
import { createDice, fillOffice } from '../harness/random-rows.ts';
import { everyType, examplesOf, fullestExample, openPlace, type Place } from './prepare.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
  // Others between which to find.
  for (const [, bundle] of everyType)
    await fillOffice(place.machine, place.office, bundle, 60, createDice(3));
});
afterAll(() => place.close());

/** The words of one search field of a record, as people read them. */
function wordsOf({ type }: TypeBundle, values: Values, path: string): string[] {
  const [outer = '', inner] = path.split('.');
  const field = type.fields[outer];
  const context = { lang: 'zh', title: () => '' } as const;
  const own = inner === undefined ? field : field?.kind.inner?.(field.options)[inner];
  const held =
    inner === undefined ? [values[outer]] : ((values[outer] ?? []) as Values[]).map((row) => row[inner]);
  return held.flatMap((value) =>
    value === undefined || !own ? [] : [own.kind.text(value, own.options, context)],
  );
}

/** A record that holds an entry: as an example fills it, or taken to where an action of a person writes it. */
async function holding(bundle: TypeBundle, path: string): Promise<Saved> {
  const { machine, office, store } = place;
  const [outer = '', inner] = path.split('.');
  const fills = ({ values }: Example): boolean => {
    const value = values[outer];
    return inner === undefined
      ? value !== undefined
      : Array.isArray(value) && value.some((row: Values) => row[inner] !== undefined);
  };
  const { action: _action, ...plain } =
    examplesOf(bundle).find((example) => 'valid' in example && fills(example)) ?? fullestExample(bundle);
  const saved = await store.storeAgain(bundle.type.name, plain);
  const writes = Object.values(bundle.workflow.actions)
    .flatMap((actions) => Object.values(actions))
    .find(
      ({ by, asks = [], numbers }) =>
        !by && (asks.includes(outer) || (typeof numbers === 'object' && numbers.field === outer)),
    );
  if (bundle.type.fields[outer]?.written !== 'action' || !writes) return saved;
  const entries = await store.resolve(plain.asked ?? {});
  return bringTo(machine, office, bundle, { saved, state: writes.to, entries });
}

describe.each(everyType)('%s', (name, bundle) => {
  const actor = () => place.office.everyRole();
  const found = async (words: string): Promise<string[]> =>
    (await listRecords(place.machine, actor(), name, { words, size: 100 })).rows.map(({ id }) => id);

  test('a term that stands nowhere finds nothing', async () => {
    for (const words of ['魑魅魍魉', 'qqzzxx', '魑', '%', '_', "'", '\\'])
      expect(await found(words), words).toEqual([]);
  });

  for (const path of bundle.type.search)
    test(`${path} finds its record: whole, by two characters, by one, by initials`, async () => {
      const saved = await holding(bundle, path);
      const { record } = await getRecordPage(place.machine, actor(), name, saved.id);
      const texts = wordsOf(bundle, record.values, path);
      expect(texts, `no example fills “${path}”, so that its search is not shown`).not.toHaveLength(0);
      for (const text of texts) {
        if (/^[\p{Script=Han}]/u.test(text) && text.length <= 60)
          expect(initialsOf(text), text).toMatch(/^[a-z]/);
        const letters = Array.from(text.replace(/[\s\p{P}]/gu, ''));
        const terms = [
          text.slice(0, 20),
          letters.slice(0, 2).join(''),
          letters[0] ?? '',
          initialsOf(text).slice(0, 4),
        ];
        for (const term of terms.filter(Boolean)) expect(await found(term), term).toContain(saved.id);
      }
    });

  test('the title finds its record in look-ups and in the search over everything', async () => {
    const saved = await place.store.storeAgain(name, fullestExample(bundle));
    const { record } = await getRecordPage(place.machine, actor(), name, saved.id);
    const title = String(record.values[bundle.type.title]);
    const hits = await lookUp(place.machine, actor(), name, title);
    expect(hits.map(({ id }) => id)).toContain(saved.id);
    expect(hits.find(({ id }) => id === saved.id)).toMatchObject({ title });
    const everywhere = await searchAll(place.machine, actor(), title);
    const hit = everywhere.find(({ id }) => id === saved.id);
    expect(hit).toMatchObject({ type: name, title, state: record.state });
  });
});
