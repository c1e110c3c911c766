import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { examples } from '../domain/examples.gen.ts';
import { bringTo } from '../../test/harness/bring-to.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import type { Values } from '../model/field.ts';

let t: TestApp;
const { as, join } = makeCrowd();
const path = '/api/records/delegation';

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  for (const login of ['applicant', 'other', 'officer', 'audit-admin']) join(login, await t.signIn(login));
  join('far officer', await t.signIn('officer', await t.addOffice()));
});
afterAll(() => t.close());

const versionsOf = async (id: string) =>
  read('listVersions', await as('officer').get(`${path}/${id}/versions`));

async function approvedTrip(): Promise<{ id: string; version: number; values: Values }> {
  const bundle = t.machine.registry.getType('delegation');
  const example = examples['delegation']?.find(({ name }) => name === 'two-countries');
  if (!example) throw new Error('there is no such example');
  const saved = await t.store.storeAgain('delegation', example);
  const entries = await t.store.resolve(example.asked ?? {});
  await bringTo(t.machine, t.office, bundle, { saved, state: 'approved', entries });
  return read('getRecord', await as('officer').get(`${path}/${saved.id}`)).record;
}

test('whoever may not read the record is told of no version; a draft has none', async () => {
  const { id } = await approvedTrip();
  for (const name of ['other', 'far officer', 'audit-admin'])
    expect([name, refusal(await as(name).get(`${path}/${id}/versions`)).code]).toEqual([name, 'not-found']);
  const draft = read('createRecord', await as('officer').post(path, { values: { name: '草稿团' } })).record;
  expect(await versionsOf(draft.id)).toEqual({ versions: [], since: [], titles: {} });
});

test('a change shows what it would make other, and the approval stays as it was', async () => {
  const trip = await approvedTrip();
  const first = await versionsOf(trip.id);
  expect(first).toMatchObject({ versions: [{ changes: [] }], since: [] });
  expect(first.versions[0]?.values['task']).toBe(trip.values['task']);

  const changing = read(
    'actOnRecord',
    await as('officer').post(`${path}/${trip.id}/actions/change`, {
      version: trip.version,
      values: { reason: '外方来函改了议题。' },
    }),
  ).record;
  const legs = (trip.values['legs'] as Values[]).slice(1);
  await as('officer').put(`${path}/${trip.id}`, {
    version: changing.version,
    values: { task: '改为商谈海关合作。', legs },
  });
  const now = await versionsOf(trip.id);
  expect(now.versions).toEqual(first.versions);
  // Entries that people write; what follows from them or was decided is no change of theirs.
  const written = t.machine.registry.getType('delegation').type.fields;
  for (const { path: at } of now.since) expect(written[at.split('.')[0] ?? '']?.written).toBe('form');
  expect(now.since).toContainEqual({
    path: 'task',
    before: trip.values['task'],
    after: '改为商谈海关合作。',
  });
  const gone = (trip.values['legs'] as (Values & { id: string })[])[0];
  expect(now.since).toContainEqual(
    expect.objectContaining({ path: `legs.${gone?.id}`, after: null }) as object,
  );
  expect(Object.keys(now.titles)).toContain(trip.values['unit']);
});
