import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { examples } from '../domain/examples.gen.ts';
import { createProcessDriver } from '../../test/harness/drive-process.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import type { Values } from '../model/field.ts';

let t: TestApp;
const { as, join } = makeCrowd();

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  for (const login of ['applicant', 'other', 'unit-head', 'officer', 'audit-admin', 'stranger'])
    join(login, await t.signIn(login));
  join('far officer', await t.signIn('officer', await t.addOffice()));
});
afterAll(() => t.close());

const valuesOf = async (type: string, name: string): Promise<Values> => {
  const found = examples[type]?.find((one) => one.name === name);
  if (!found) throw new Error('the example is gone');
  return t.store.resolve(found.values);
};

let year = 2030;
/** An approved plan of a year of its own: line 1 with so many batches, and so many in all. */
async function approvedPlan(batches: number, quota = batches) {
  const whole = await valuesOf('annual-plan', 'whole');
  const [first, second] = whole.lines as Values[];
  const values = {
    ...whole,
    year: (year += 1),
    lines: [{ ...first, batches }, second],
  };
  const path = '/api/records/annual-plan';
  const made = read('createRecord', await as('officer').post(path, { values, action: 'submit' }));
  const bundle = t.machine.registry.getType('annual-plan');
  const driver = createProcessDriver(t.machine, t.office, bundle, { quota });
  const saved = await driver.approveUntil(made.record, 'approved');
  return { id: saved.id, version: saved.version, year, values };
}
const abroad = async (plan: { id: string; year: number }, more: Values = {}): Promise<Values> => {
  const found = await valuesOf('delegation', 'two-countries');
  const [leg] = found.legs as Values[];
  const [, member] = found.members as Values[];
  return {
    ...found,
    // In years to come the head of the example will have retired, and the programme is of another year.
    members: [{ ...member, role: 'leader' }],
    programme: undefined,
    travel: { from: `${plan.year}-07-15`, to: `${plan.year}-07-19` },
    legs: [{ ...leg, stay: { from: `${plan.year}-07-15`, to: `${plan.year}-07-19` } }],
    plan: plan.id,
    planLine: 1,
    planNote: undefined,
    ...more,
  };
};
const submit = (values: Values) =>
  as('officer').post('/api/records/delegation', { values, action: 'submit' });
const paths = (answer: Parameters<typeof refusal>[0]) =>
  refusal(answer).findings.map(({ path, code }) => [path, code]);
const usesOf = async (id: string, who = 'officer') =>
  read('getUses', await as(who).get(`/api/records/annual-plan/${id}/uses`)).lines;

describe('who may', () => {
  test('a plan and its use are not found by another unit, another office, or an administrator', async () => {
    const { id } = await approvedPlan(1);
    for (const name of ['other', 'far officer', 'audit-admin', 'stranger'])
      for (const part of ['', '/uses'])
        expect([name, refusal(await as(name).get(`/api/records/annual-plan/${id}${part}`)).code]).toEqual([
          name,
          'not-found',
        ]);
    for (const name of ['applicant', 'unit-head', 'officer']) expect(await usesOf(id, name)).toHaveLength(2);
  });
  test('a type whose rows nothing uses has no use', async () => {
    const { id } = await t.store.store('person', 'wang-min');
    expect(refusal(await as('officer').get(`/api/records/person/${id}/uses`)).code).toBe('not-found');
  });
  test('nobody enters a plan for another unit, or writes the quota by hand', async () => {
    const values = { ...(await valuesOf('annual-plan', 'one-line')), year: 2060 };
    const post = (client: string, more: Values) =>
      as(client).post('/api/records/annual-plan', { values: { ...values, ...more } });
    expect((await post('other', { unit: t.office.units.applicant })).status).toBeGreaterThanOrEqual(400);
    expect(paths(await post('officer', { quota: 99 }))).toEqual([['quota', 'field-not-writable']]);
  });
});

describe('what is refused', () => {
  test('a second plan of the unit for the year', async () => {
    const { values } = await approvedPlan(1);
    const again = await as('officer').post('/api/records/annual-plan', { values, action: 'submit' });
    expect(paths(again)).toEqual([['year', 'rule-blocks']]);
  });
  test('a line beyond its batches, whose delegations the finding names; a refused or cancelled one gives its place back', async () => {
    const plan = await approvedPlan(1, 9);
    const first = read('createRecord', await submit(await abroad(plan)));
    expect(paths(await submit(await abroad(plan)))).toEqual([['planLine', 'rule-blocks']]);
    const draft = await as('officer').post('/api/records/delegation', { values: await abroad(plan) });
    const { id } = read('createRecord', draft).record;
    const { findings } = read('getProcess', await as('officer').get(`/api/records/delegation/${id}/process`));
    const found = findings.find(({ rule }) => rule === 'C01');
    expect(JSON.stringify(found)).toContain(first.record.id);
    const cancelled = await as('officer').post(`/api/records/delegation/${first.record.id}/actions/cancel`, {
      version: first.record.version,
      values: { cancelledOn: '2018-06-15', reason: '外方延期。' },
    });
    expect(cancelled.status).toBe(200);
    expect((await submit(await abroad(plan))).status).toBe(200);
  });
  test('more than the quota of the unit, also outside the plan with an explanation', async () => {
    const plan = await approvedPlan(5, 1);
    expect((await submit(await abroad(plan))).status).toBe(200);
    const outside = { plan: undefined, planLine: undefined, planNote: '外方临时邀请，确有必要。' };
    expect(paths(await submit(await abroad(plan, outside)))).toEqual([['unit', 'rule-blocks']]);
    const silent = { plan: undefined, planLine: undefined };
    // Whoever says nothing yet may still write it in the unit: it is demanded when the unit hands in.
    expect((await submit(await abroad(plan, silent))).status).toBe(200);
  });
  test('the plan of another year or unit, a plan that nobody approved, and a line that is not there', async () => {
    const [plan, later] = [await approvedPlan(5), await approvedPlan(5)];
    for (const wrong of [{ plan: later.id }, { unit: t.office.units.other }])
      expect(paths(await submit(await abroad(plan, wrong)))).toEqual([['plan', 'rule-blocks']]);
    expect(paths(await submit(await abroad(plan, { planLine: 7 })))).toEqual([['planLine', 'rule-blocks']]);
    const draft = await as('officer').post('/api/records/annual-plan', {
      values: { ...plan.values, year: 2070 },
    });
    const { id } = read('createRecord', draft).record;
    expect(paths(await submit(await abroad({ id, year: 2070 })))).toEqual([['plan', 'rule-blocks']]);
  });
});

test('the page of a plan says for each line what is planned, in course, approved and left', async () => {
  const plan = await approvedPlan(2);
  const made = read('createRecord', await submit(await abroad(plan)));
  await as('officer').post('/api/records/delegation', { values: await abroad(plan) });
  const [line, apart] = await usesOf(plan.id);
  expect(line).toMatchObject({ place: 1, planned: 2, running: 1, done: 0, left: 1 });
  expect(line?.records).toEqual([expect.objectContaining({ id: made.record.id, state: 'inUnit' })]);
  expect(apart).toMatchObject({ place: 2, planned: 3, running: 0, done: 0, left: 3, records: [] });
});

test('a change is approved anew under the same number, and the quota stands until then', async () => {
  const plan = await approvedPlan(2);
  const path = `/api/records/annual-plan/${plan.id}`;
  const before = read('getRecord', await as('applicant').get(path)).record;
  expect(before.values).toMatchObject({ quota: 2, batches: 2 });
  const changing = read(
    'actOnRecord',
    await as('applicant').post(`${path}/actions/change`, {
      version: plan.version,
      values: { reason: '增加一批。' },
    }),
  ).record;
  const lines = (changing.values['lines'] as Values[]).map((line, i) =>
    i === 0 ? { ...line, batches: 3 } : line,
  );
  const saved = read(
    'saveRecord',
    await as('applicant').put(path, {
      version: changing.version,
      values: { lines: lines.map(({ list: _list, ...line }) => line) },
    }),
  ).record;
  expect(saved.values).toMatchObject({ batches: 3, quota: 2 });
  const asked = read(
    'actOnRecord',
    await as('applicant').post(`${path}/actions/submitChange`, { version: saved.version, values: {} }),
  ).record;
  const bundle = t.machine.registry.getType('annual-plan');
  const driver = createProcessDriver(t.machine, t.office, bundle, { quota: 3 });
  await driver.approveUntil(asked, 'approved');
  const after = read('getRecord', await as('applicant').get(path)).record;
  expect(after.values).toMatchObject({ quota: 3, planNumber: before.values['planNumber'] });
});
