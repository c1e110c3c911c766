import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import type { Values } from '../model/field.ts';

let t: TestApp;
let now = '2018-07-05T10:00:00+08:00';
const { as, join } = makeCrowd();

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date(now) });
  for (const login of ['applicant', 'other', 'officer', 'division-head', 'supervisor', 'system-admin'])
    join(login, await t.signIn(login));
  join('far', await t.signIn('director', await t.addOffice()));
  await makeIndicator('economy.retail', t.office.units.applicant);
  await makeIndicator('economy.trade', t.office.units.applicant, { dueDays: 20 });
  await makeIndicator('cities.total', t.office.units.other);
  await makeIndicator('cities.monthly', t.office.units.other, { often: 'month' });
});
afterAll(() => t.close());

async function makeIndicator(code: string, unit: string, more: Values = {}): Promise<void> {
  const values = {
    name: code,
    code,
    area: 'other',
    nature: 'flow',
    measure: '个',
    definition: '。',
    often: 'half',
  };
  const made = await as('officer').post('/api/records/reported-indicator', {
    values: { ...values, unit, ...more },
  });
  read('createRecord', made);
}

const collection = async (login = 'division-head', period = '2018H1') =>
  read('getCollection', await as(login).get(`/api/collection?period=${period}`));
const told = async (login?: string, period?: string) =>
  (await collection(login, period)).rows.map(({ indicator, figure, light }) => [
    indicator.code,
    figure?.state ?? null,
    light,
  ]);
const call = (login: string, period = '2018H1') => as(login).post('/api/collection', { period });

async function handIn(code: string, login: string, value: number): Promise<{ id: string; version: number }> {
  const row = (await collection(login)).rows.find(({ indicator }) => indicator.code === code);
  if (!row?.figure) throw new Error(`${code} was not asked for`);
  const saved = read(
    'saveRecord',
    await as(login).put(`/api/records/reported-figure/${row.figure.id}`, {
      version: row.figure.version,
      values: { value, source: '台账', reporter: '张敏' },
    }),
  ).record;
  const answer = await as(login).post(`/api/records/reported-figure/${saved.id}/actions/handIn`, {
    version: saved.version,
    values: {},
  });
  return read('actOnRecord', answer).record;
}

describe('refused', () => {
  test('who reports asks nobody, who administers sees nothing, a neighbour has only its own', async () => {
    for (const login of ['applicant', 'other', 'supervisor', 'system-admin'])
      expect([login, refusal(await call(login)).code]).toEqual([login, 'not-allowed']);
    expect(refusal(await as('system-admin').get('/api/collection?period=2018H1')).code).toBe('not-allowed');
    expect(await told('far')).toEqual([]);
    expect(await told('applicant')).toEqual([
      ['economy.retail', null, 'open'],
      ['economy.trade', null, 'open'],
    ]);
    expect(refusal(await as('officer').get('/api/collection?period=2018H3')).code).toBe('bad-period');
  });

  test('a span of days that has no rhythm asks for nothing', async () => {
    expect(await told('division-head', '2018-01-01..2018-06-29')).toEqual([]);
    expect(read('callForFigures', await call('officer', '2018-02-01..2018-04-30')).made).toBe(0);
  });
});

describe('a round of collection', () => {
  test('is called once, each unit finds its own part, and a second call makes nothing', async () => {
    expect(read('callForFigures', await call('officer')).made).toBe(3);
    expect(read('callForFigures', await call('officer')).made).toBe(0);
    expect(await told('other')).toEqual([['cities.total', 'draft', 'open']]);
    const { rows } = read(
      'listRecords',
      await as('other').get('/api/records/reported-figure?state.in=draft,returned'),
    );
    expect(rows.map(({ values }) => [values['name'], values['dueOn']])).toEqual([
      ['cities.total 2018年上半年', '2018-07-10'],
    ]);
  });

  test('shows who came in time, who is late, and reminds of what is overdue', async () => {
    await handIn('economy.retail', 'applicant', 5);
    now = '2018-07-12T10:00:00+08:00';
    expect(await told()).toEqual([
      ['economy.retail', 'handedIn', 'inTime'],
      ['economy.trade', 'draft', 'open'],
      ['cities.total', 'draft', 'late'],
    ]);
    const late = (await collection()).rows.find(({ light }) => light === 'late')?.figure?.id ?? '';
    const reminded = await as('officer').post('/api/records/reported-figure/reminders', { ids: [late] });
    expect(reminded.text).toContain('reminded');
    await handIn('cities.total', 'other', 7);
    expect((await told('other')).at(-1)).toEqual(['cities.total', 'handedIn', 'cameLate']);
  });

  test('is approved together as it was seen, all or none, by those who answer for it', async () => {
    const seen = (await collection()).rows.flatMap(({ figure }) =>
      figure?.state === 'handedIn' ? [{ id: figure.id, version: figure.version }] : [],
    );
    expect(seen).toHaveLength(2);
    const approve = (login: string, figures: readonly object[]) =>
      as(login).post('/api/collection/approvals', { figures });
    expect(refusal(await approve('officer', seen)).code).toBe('not-allowed');
    expect((await collection('officer')).may).toEqual({ call: true, approve: false });
    expect(refusal(await approve('far', seen)).code).toBe('not-found');
    const stale = seen.map((one, i) => (i === 0 ? { ...one, version: one.version + 1 } : one));
    expect(refusal(await approve('division-head', stale)).code).toBe('stale-version');
    expect((await told()).map(([, state]) => state)).toEqual(['handedIn', 'draft', 'handedIn']);
    expect((await collection()).may).toEqual({ call: true, approve: true });
    expect(read('approveFigures', await approve('division-head', seen)).approved).toBe(2);
    expect((await told()).map(([, state]) => state)).toEqual(['approved', 'draft', 'approved']);
    const { figures } = read('listFigures', await as('division-head').get('/api/figures?period=2018H1'));
    expect(
      figures.filter(({ kind }) => kind === 'reported').map(({ label, value }) => [label, value]),
    ).toEqual([
      ['cities.total', 7],
      ['economy.retail', 5],
    ]);
  });
});
