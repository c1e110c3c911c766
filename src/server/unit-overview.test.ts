import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { examples } from '../domain/examples.gen.ts';
import { createProcessDriver } from '../../test/harness/drive-process.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import type { Values } from '../model/field.ts';

let t: TestApp;
const { as, join } = makeCrowd();

const logins = ['applicant', 'other', 'unit-head', 'unit-finance', 'officer', 'director', 'deputy-director'];
beforeAll(async () => {
  t = await openTestApp(inject('database'));
  for (const login of [...logins, 'supervisor', 'system-admin', 'stranger'])
    join(login, await t.signIn(login));
  join('far officer', await t.signIn('officer', await t.addOffice()));
});
afterAll(() => t.close());

const ask = (who: string, unit: string) => as(who).get(`/api/units/${unit}/overview`);
const overviewOf = async (who: string, unit = t.office.units.applicant) =>
  read('getUnitOverview', await ask(who, unit));
const valuesOf = async (type: string, name: string): Promise<Values> =>
  t.store.resolve(examples[type]?.find((one) => one.name === name)?.values ?? {});
const submit = async (more: Values = {}) =>
  read(
    'createRecord',
    await as('officer').post('/api/records/delegation', {
      values: {
        ...(await valuesOf('delegation', 'two-countries')),
        plan: undefined,
        planLine: undefined,
        planNote: '外方临时邀请，确有必要前往。',
        // The programme of the example is of its own days.
        programme: undefined,
        ...more,
      },
      action: 'submit',
    }),
  ).record;

describe('who sees nothing', () => {
  test('another unit, another office, administrators, and whoever has no role', async () => {
    for (const name of ['other', 'far officer', 'system-admin', 'stranger'])
      expect([name, refusal(await ask(name, t.office.units.applicant)).code]).toEqual([name, 'not-found']);
  });
  test('a unit that is none', async () => {
    expect((await ask('officer', '00000000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await ask('officer', 'mine')).status).toBe(400);
    expect((await t.stranger.get(`/api/units/${t.office.units.applicant}/overview`)).status).toBe(401);
  });
  test('what the role does not read is no part of the page', async () => {
    const finance = await overviewOf('unit-finance');
    expect(finance.lists.map(({ type }) => type)).not.toContain('document-loan');
    expect((await overviewOf('applicant')).lists.map(({ type }) => type)).toContain('document-loan');
  });
  test('of the records of another unit nothing is told, not even how many', async () => {
    const before = await overviewOf('unit-head');
    const made = await submit({ unit: t.office.units.other });
    const after = await ask('unit-head', t.office.units.applicant);
    expect(after.text).not.toContain(made.id);
    expect(read('getUnitOverview', after).cases).toHaveLength(before.cases.length);
  });
});

test('an open case says whom it waits for and since when', async () => {
  const made = await submit();
  const { cases } = await overviewOf('unit-head');
  const row = cases.find(({ id }) => id === made.id);
  expect(row).toMatchObject({ type: 'delegation', status: 'open', step: '财务意见', waitsFor: 'people' });
  expect(row?.waiting).not.toBe('');
  expect(row?.since).not.toBeNull();
});

test('each number is that of the list that it opens', async () => {
  await submit();
  // A draft of the unit, and one of another, which must not be counted with it.
  for (const unit of [t.office.units.applicant, t.office.units.other])
    await as('officer').post('/api/records/delegation', { values: { name: '草稿', unit } });
  for (const who of ['applicant', 'officer', 'supervisor']) {
    const { lists } = await overviewOf(who);
    expect(lists.length).toBeGreaterThan(4);
    expect(lists.some(({ count }) => count > 0)).toBe(true);
    for (const { name, type, count, query, late, lateQuery } of lists)
      for (const [number, narrowed] of [[count, query] as const, [late, lateQuery] as const]) {
        if (narrowed === null) continue;
        const search = new URLSearchParams({ ...narrowed, total: '1' });
        const page = read('listRecords', await as(who).get(`/api/records/${type}?${search.toString()}`));
        expect([who, name, page.total?.count]).toEqual([who, name, number]);
      }
  }
});

test('the quota, what takes a place of it, what is outside, and what is left', async () => {
  const whole = await valuesOf('annual-plan', 'whole');
  const [line, apart] = whole['lines'] as Values[];
  const year = Number((await overviewOf('officer')).today.slice(0, 4));
  const unit = t.office.units.applicant;
  expect((await overviewOf('other', t.office.units.other)).plans).toMatchObject([
    { year, plan: null, left: null },
  ]);
  const values = { ...whole, unit, year, lines: [{ ...line, batches: 3 }, apart] };
  const plan = read(
    'createRecord',
    await as('officer').post('/api/records/annual-plan', { values, action: 'submit' }),
  );
  const bundle = t.machine.registry.getType('annual-plan');
  await createProcessDriver(t.machine, t.office, bundle, { quota: 9 }).approveUntil(plan.record, 'approved');
  const before = (await overviewOf('officer', unit)).plans[0];
  expect(before?.plan).toMatchObject({ id: plan.record.id, quota: 9 });
  const made = await submit({
    unit,
    plan: plan.record.id,
    planLine: 1,
    planNote: undefined,
    travel: { from: `${year}-11-12`, to: `${year}-11-16` },
    legs: [{ country: 'DE', city: '柏林', stay: { from: `${year}-11-12`, to: `${year}-11-16` } }],
  });
  const [after] = (await overviewOf('applicant')).plans;
  expect(after?.taken).toBe((before?.taken ?? 0) + 1);
  expect(after?.outside).toBe(before?.outside);
  expect(after?.left).toBe(9 - (after?.taken ?? 0));
  expect(after?.records.map(({ id }) => id)).toContain(made.id);
});

test('a suspension is told to the unit once it is confirmed, a proposal to the office alone', async () => {
  const unit = t.office.units.applicant;
  const why = '护照逾期45天未交，依据《因公护照管理办法》。';
  expect((await as('officer').post('/api/measures', { unit, why })).status).toBe(200);
  expect((await overviewOf('applicant')).suspension).toBeNull();
  expect((await overviewOf('officer')).suspension).toMatchObject({ status: 'proposed', why });
  const [measure] = read('listMeasures', await as('director').get('/api/measures')).measures;
  await as('director').post(`/api/measures/${measure?.id}`, { decision: 'confirm', reason: '属实' });
  expect((await overviewOf('applicant')).suspension).toMatchObject({ status: 'confirmed', why });
});
