import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { examples } from '../domain/examples.gen.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import type { Values } from '../model/field.ts';

let t: TestApp;
const { as, join } = makeCrowd();

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  for (const login of ['applicant', 'other', 'officer', 'supervisor', 'audit-admin', 'stranger'])
    join(login, await t.signIn(login));
  join('far officer', await t.signIn('officer', await t.addOffice()));
});
afterAll(() => t.close());

const path = '/api/records/delegation';
interface Span {
  from: string;
  to: string;
}
const ask = (who: string, people: readonly string[], span: Span | null = null, id: string | null = null) =>
  as(who).post(`${path}/beside`, { id, people, span });
const besideOf = async (...given: Parameters<typeof ask>) => read('readBeside', await ask(...given)).people;

let n = 0;
/** Somebody of a unit, whom nothing else of these tests names. */
async function person(unit: 'applicant' | 'other'): Promise<string> {
  const values = {
    name: `钱同行${(n += 1)}`,
    unit: t.office.units[unit],
    post: '科长',
    rank: 'section',
  };
  const found = await as('officer').post('/api/records/person', { values });
  return read('createRecord', found).record.id;
}

/** A delegation of a unit with one member, handed in. */
async function trip(unit: 'applicant' | 'other', member: string, travel: Span, more: Values = {}) {
  const example = examples['delegation']?.find(({ name }) => name === 'two-countries');
  const values = await t.store.resolve(example?.values ?? {});
  const [leg] = values['legs'] as Values[];
  const answer = await as('officer').post(path, {
    values: {
      ...values,
      name: `密名团${(n += 1)}`,
      task: '密务',
      unit: t.office.units[unit],
      plan: undefined,
      planLine: undefined,
      planNote: '外方临时邀请，确有必要前往。',
      // The programme of the example is of its own days.
      programme: undefined,
      travel,
      legs: [{ ...leg, stay: travel }],
      members: [{ person: member, role: 'leader' }],
      ...more,
    },
    action: 'submit',
  });
  return read('createRecord', answer).record;
}

describe('who is told nothing', () => {
  test('whoever enters no delegations, another office, and a type that declares nothing', async () => {
    const someone = await person('applicant');
    for (const name of ['supervisor', 'audit-admin', 'stranger'])
      expect([name, refusal(await ask(name, [someone])).code]).toEqual([name, 'not-allowed']);
    expect(await besideOf('far officer', [someone])).toEqual([]);
    const none = await as('officer').post('/api/records/person/beside', {
      id: null,
      people: [someone],
      span: null,
    });
    expect(refusal(none).code).toBe('not-found');
  });
  test('people of another unit are not told of, and what is malformed is refused', async () => {
    expect(await besideOf('applicant', [await person('other')])).toEqual([]);
    for (const body of [
      { id: null, people: ['x'], span: null },
      { people: [] },
      { id: null, people: [], span: {} },
    ])
      expect((await as('officer').post(`${path}/beside`, body)).status).toBe(400);
  });
});

test('of a trip with another unit the own unit sees that there is one, its days and nothing else', async () => {
  const mine = await person('applicant');
  const made = await trip(
    'other',
    mine,
    { from: '2019-05-06', to: '2019-05-10' },
    { secrecy: 'work-secret' },
  );
  const span = { from: '2019-05-10', to: '2019-05-14' };
  const answer = await ask('applicant', [mine], span);
  for (const word of [made.id, '密名团', '密务', 'submitted', 'inUnit', '德国'])
    expect([word, answer.text.includes(word)]).toEqual([word, false]);
  const [told] = read('readBeside', answer).people;
  expect(told?.asks.find(({ name }) => name === 'trips')).toMatchObject({
    year: 2019,
    count: 1,
    days: 5,
    records: [
      { id: null, title: '', state: null, span: { from: '2019-05-06', to: '2019-05-10' }, overlaps: true },
    ],
  });
  const [open] = await besideOf('officer', [mine], span);
  expect(open?.asks[0]?.records).toEqual([
    expect.objectContaining({ id: made.id, state: 'inUnit', overlaps: true }),
  ]);
  expect(open?.asks[0]?.records[0]?.says.zh).not.toEqual([]);
});

test('days that touch overlap, a day apart does not; the record itself and drafts are not counted', async () => {
  const mine = await person('applicant');
  const made = await trip('applicant', mine, { from: '2019-03-04', to: '2019-03-08' });
  await as('officer').post(path, {
    values: {
      name: '草稿',
      members: [{ person: mine, role: 'leader' }],
      travel: { from: '2019-03-04', to: '2019-03-08' },
    },
  });
  const overlaps = async (from: string, to: string, id: string | null = null) =>
    (await besideOf('applicant', [mine], { from, to }, id))[0]?.asks[0]?.records.map((one) => one.overlaps);
  expect(await overlaps('2019-03-08', '2019-03-12')).toEqual([true]);
  expect(await overlaps('2019-02-28', '2019-03-04')).toEqual([true]);
  expect(await overlaps('2019-03-09', '2019-03-12')).toEqual([false]);
  expect(await overlaps('2019-03-04', '2019-03-08', made.id)).toEqual([]);
  // Two years to the day are still told of, more are not.
  expect(await overlaps('2021-03-08', '2021-03-12')).toEqual([false]);
  expect(await overlaps('2021-03-09', '2021-03-12')).toEqual([]);
  // Without days nothing can overlap.
  const [undated] = await besideOf('applicant', [mine]);
  expect(undated?.asks[0]?.records.some((one) => one.overlaps)).toBe(false);
});

test('the documents of a member, and where they are', async () => {
  const { id } = await t.store.store('travel-document', 'affairs');
  const { record } = read('getRecord', await as('officer').get(`/api/records/travel-document/${id}`));
  const [told] = await besideOf('officer', [String(record.values['holder'])]);
  const found = told?.asks.find(({ name }) => name === 'documents');
  expect(found?.records.map((one) => one.id)).toContain(id);
  expect(found?.records.find((one) => one.id === id)).toMatchObject({ state: record.state, span: null });
});
