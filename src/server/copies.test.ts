import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import { copyOf } from '../model/copies.ts';
import type { Values } from '../model/field.ts';

let t: TestApp;
const { as, join } = makeCrowd();

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  for (const login of ['applicant', 'other', 'officer', 'supervisor', 'audit-admin'])
    join(login, await t.signIn(login));
  join('far officer', await t.signIn('officer', await t.addOffice()));
});
afterAll(() => t.close());

const path = '/api/records/delegation';
const older = async () => (await t.store.store('delegation', 'two-countries')).id;
const copied = (values: Values, start?: string) =>
  copyOf(t.machine.registry.getType('delegation').type, values, start);

describe('who may not', () => {
  test('whoever may not read the older one has nothing to copy', async () => {
    const id = await older();
    for (const name of ['other', 'far officer', 'audit-admin'])
      expect([name, refusal(await as(name).get(`${path}/${id}`)).code]).toEqual([name, 'not-found']);
  });
  test('whoever reads and enters nothing cannot save the copy; nobody saves it for another unit', async () => {
    const { record } = read('getRecord', await as('supervisor').get(`${path}/${await older()}`));
    const { values } = copied(record.values);
    expect(refusal(await as('supervisor').post(path, { values })).code).toBe('not-allowed');
    expect((await as('other').post(path, { values })).status).toBeGreaterThanOrEqual(400);
  });
});

test('the copy of a decided delegation is a draft of its own unit, without days, decisions and files', async () => {
  const { record } = read('getRecord', await as('applicant').get(`${path}/${await older()}`));
  const { values, left } = copied(record.values);
  const made = read('createRecord', await as('applicant').post(path, { values })).record;
  expect(made.state).toBe('draft');
  expect(made.id).not.toBe(record.id);
  for (const name of [
    'travel',
    'submittedOn',
    'approvalNumber',
    'approvedOn',
    'noticeFrom',
    'plan',
    'funding',
  ])
    expect([name, made.values[name] ?? []]).toEqual([name, []]);
  for (const name of ['task', 'category', 'kind', 'unit'])
    expect(made.values[name]).toEqual(record.values[name]);
  expect((made.values['members'] as Values[]).map(({ person }) => person)).toEqual(
    (record.values['members'] as Values[]).map(({ person }) => person),
  );
  expect(left).toEqual(expect.arrayContaining(['travel', 'funding', 'noAgency']));
  const history = read('getHistory', await as('applicant').get(`${path}/${made.id}/history`));
  expect(history.entries.map(({ action }) => action)).not.toContain('submit');
});

test('with its days moved a copy is handed in once the rest is written', async () => {
  const { record } = read('getRecord', await as('officer').get(`${path}/${await older()}`));
  const { values } = copied(record.values, '2019-07-15');
  const { funding, planNote } = record.values;
  const made = await as('officer').post(path, {
    values: { ...values, noAgency: true, funding: withoutIds(funding), planNote: planNote ?? '外方邀请。' },
    action: 'submit',
  });
  const { record: saved } = read('createRecord', made);
  expect(saved.state).toBe('inUnit');
  const from = (record.values['travel'] as { from: string }).from;
  expect((saved.values['travel'] as { from: string }).from).toBe('2019-07-15');
  expect(from).not.toBe('2019-07-15');
  expect(saved.values['days']).toBe(record.values['days']);
});

const withoutIds = (rows: unknown): Values[] =>
  ((rows ?? []) as Values[]).map(({ item, amount, source }) => ({ item, amount, source }));
