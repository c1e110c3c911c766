import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import type { Values } from '../model/field.ts';

let t: TestApp;
const { as, join } = makeCrowd();

let now = new Date('2018-05-10T10:00:00+08:00');
const logins = [
  'applicant',
  'officer',
  'division-head',
  'director',
  'supervisor',
  'system-admin',
  'stranger',
];
beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => now });
  for (const login of logins) join(login, await t.signIn(login));
  join('far', await t.signIn('director', await t.addOffice()));
});
afterAll(() => t.close());

const enter = async (type: string, values: Values, login = 'officer') =>
  read('createRecord', await as(login).post(`/api/records/${type}`, { values })).record;
const accept = (acceptedOn: string, more: Values = {}) =>
  enter('legalization', {
    acceptedOn,
    applicant: '王敏',
    country: 'JP',
    kind: 'civil',
    subject: 'degree',
    copies: 1,
    speed: 'normal',
    ...more,
  });
const cockpit = async (login = 'director', query = 'period=2018H1') =>
  read('getCockpit', await as(login).get(`/api/cockpit?${query}`));
const batches = 'consular.legalization-batches';

describe('refused, and left out', () => {
  test('nobody without a session, no period that is none, no indicator that is none', async () => {
    expect((await t.stranger.get('/api/cockpit?period=2018H1')).status).toBe(401);
    expect(refusal(await as('director').get('/api/cockpit?period=2018H3')).code).toBe('bad-period');
    expect((await as('director').get('/api/cockpit')).status).toBe(400);
    // What cannot be taken apart does not change what is.
    expect((await cockpit('director', 'period=2018H1&of=no.such')).parts).toEqual((await cockpit()).parts);
  });
  test('whoever reads no business sees an empty page, and nothing of what there is', async () => {
    await accept('2018-03-01');
    for (const login of ['system-admin', 'stranger']) {
      const page = await cockpit(login);
      expect([login, page.figures, page.aims, page.parts, page.lists, page.collections, page.work]).toEqual([
        login,
        [],
        [],
        [],
        [],
        [],
        null,
      ]);
    }
  });
  test('an applicant does not see the office’s business, nor a neighbour ours', async () => {
    for (const login of ['applicant', 'far']) {
      const page = await cockpit(login);
      expect([login, page.figures.map(({ indicator }) => indicator)]).toEqual([login, []]);
      expect(page.parts).toEqual([]);
    }
    expect((await cockpit('applicant')).lists.map(({ type }) => type)).not.toContain('legalization');
  });
});

test('a figure comes with its months, those of last year, and the change; what is to come has none', async () => {
  for (const day of ['2017-03-01', '2017-03-09', '2017-06-01', '2018-03-02', '2018-04-01', '2018-04-02'])
    await accept(day, { country: day < '2018' ? 'JP' : 'FR' });
  const page = await cockpit();
  expect([page.step, page.leads, page.columns.map(({ name, ahead }) => [name, ahead])]).toEqual([
    'month',
    false,
    [
      ['2018-01', false],
      ['2018-02', false],
      ['2018-03', false],
      ['2018-04', false],
      ['2018-05', false],
      ['2018-06', true],
    ],
  ]);
  const figure = page.figures.find(({ indicator }) => indicator === batches);
  expect(figure).toMatchObject({
    value: 4,
    previous: 3,
    percentText: '+33.3%',
    values: [0, 0, 2, 2, 0, null],
    before: [0, 0, 2, 0, 0, 1],
  });
  const { figures } = read('listFigures', await as('director').get('/api/figures?period=2018H1'));
  for (const one of page.figures) {
    const { values, before, ...line } = one;
    expect(values).toHaveLength(before.length);
    expect(figures).toContainEqual(line);
  }
  // Nothing that is zero now and was zero then.
  for (const { value, previous } of page.figures) expect(value === 0 && (previous ?? 0) === 0).toBe(false);
  expect((await cockpit('director', 'period=2018-04')).figures[0]?.values).toHaveLength(12);
});

test('it is taken apart by country, by the figure that somebody picks', async () => {
  const [countries] = (await cockpit()).parts;
  expect(countries).toMatchObject({
    name: 'countries',
    dimension: 'country',
    figure: { indicator: batches },
  });
  expect(countries?.parts.map(({ key, value, previous }) => [key, value, previous])).toEqual([
    ['FR', 3, 0],
    ['JP', 1, 3],
  ]);
  const copies = 'consular.legalization-documents';
  expect(countries?.others.map(({ indicator }) => indicator)).toContain(copies);
  const [other] = (await cockpit('director', `period=2018H1&of=${copies}`)).parts;
  expect(other?.figure.indicator).toBe(copies);
});

test('each number of what waits is that of the list that it opens', async () => {
  // Due long ago: three working days from the day of acceptance.
  const { lists } = await cockpit();
  const late = lists.find(({ name }) => name === 'legalizations');
  expect(late?.count).toBeGreaterThan(0);
  for (const { name, type, count, query, late: n, lateQuery } of lists)
    for (const [number, narrowed] of [[count, query] as const, [n, lateQuery] as const]) {
      if (narrowed === null) continue;
      const search = new URLSearchParams({ ...narrowed, total: '1' });
      const list = read('listRecords', await as('director').get(`/api/records/${type}?${search.toString()}`));
      expect([name, list.total?.count]).toEqual([name, number]);
    }
  const { counts } = read('countWork', await as('director').get('/api/work/counts'));
  expect((await cockpit()).work?.counts).toEqual(counts);
});

test('an office with nothing but reported figures sees those, with target and months, and what is not reported', async () => {
  const indicator = await enter('reported-indicator', {
    name: '外贸进出口总额',
    code: 'trade.total',
    area: 'economy',
    nature: 'flow',
    measure: '亿元',
    definition: '海关口径。',
    often: 'month',
    unit: t.office.units.applicant,
  });
  const report = async (period: string, value: number) => {
    const values = { indicator: indicator.id, period, value, source: '海关', reporter: '张敏' };
    const made = await enter('reported-figure', values, 'applicant');
    const path = `/api/records/reported-figure/${made.id}/actions`;
    const sent = read(
      'actOnRecord',
      await as('applicant').post(`${path}/handIn`, { version: made.version, values: {} }),
    ).record;
    read(
      'actOnRecord',
      await as('division-head').post(`${path}/approve`, { version: sent.version, values: {} }),
    );
  };
  for (const [month, value] of [1, 2, 3].entries()) await report(`2018-0${month + 1}`, value);
  const page = await cockpit('director', 'period=2018Q1');
  const trade = page.figures.find(({ indicator: name }) => name === 'reported.trade.total');
  expect(trade).toMatchObject({ value: 6, values: [1, 2, 3], before: [null, null, null] });
  // April's number is not there, and on 11 May it is late.
  expect(page.collections).toMatchObject([{ period: { name: '2018-04' }, asked: 1, late: 0, open: 1 }]);
  now = new Date('2018-05-11T10:00:00+08:00');
  expect((await cockpit()).collections).toMatchObject([{ period: { name: '2018-04' }, late: 1, open: 0 }]);
});

test('a screen that asks by itself does not keep its session alive, somebody who picks does', async () => {
  const start = now;
  const screen = await t.signIn('director');
  const ask = async (minutes: number, query: string) => {
    now = new Date(start.getTime() + minutes * 60_000);
    // Who has just asked is believed for a moment.
    await (await t.signIn('officer')).delete('/api/session');
    return (await screen.get(`/api/cockpit?period=2018H1${query}`)).status;
  };
  expect(await ask(20, '')).toBe(200);
  expect(await ask(45, '&auto=1')).toBe(200);
  expect(await ask(55, '&auto=1')).toBe(401);
});
