import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';

const batches = 'consular.legalization-batches';
let t: TestApp;
let officer: Client;
let director: Client;

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date('2018-07-10T10:00:00+08:00') });
  officer = await t.signIn('officer');
  director = await t.signIn('director');
});
afterAll(() => t.close());

const enter = async (acceptedOn: string) => {
  const values = {
    acceptedOn,
    applicant: '王敏',
    country: 'JP',
    kind: 'civil',
    subject: 'degree',
    copies: 1,
    speed: 'normal',
  };
  read('createRecord', await officer.post('/api/records/legalization', { values }));
};
const figure = async () => {
  const answer = read('listFigures', await director.get('/api/figures?period=2018H1'));
  const found = answer.figures.find(({ indicator }) => indicator === batches);
  return [found?.previous, found?.percent, found?.baseFrom, found?.counted];
};
const choose = (client: Client, first: string) => client.put('/api/figure-base', { first });

test('nobody chooses for the office but its heads, and nothing that there is not', async () => {
  for (const login of ['officer', 'applicant', 'supervisor', 'system-admin']) {
    const client = await t.signIn(login);
    expect(refusal(await choose(client, 'records')).code).toBe('not-allowed');
    expect(read('listFigures', await client.get('/api/figures?period=2018H1')).base).toEqual({
      first: 'told',
      maySet: false,
    });
  }
  expect(refusal(await choose(director, 'whatever')).status).toBe(400);
});

test('what was reported last year goes before what is counted now, both are told, and the office may choose', async () => {
  for (const day of ['2017-03-01', '2017-03-02', '2018-03-01', '2018-03-02', '2018-03-03']) await enter(day);
  expect(await figure()).toEqual([2, 50, 'records', undefined]);
  const values = {
    name: '领事认证',
    indicator: batches,
    period: '2017H1',
    value: 4,
    measure: '批',
    quote: '上半年办理领事认证4批',
  };
  read('createRecord', await officer.post('/api/records/baseline', { values }));
  // 原报4，记录现为2.
  expect(await figure()).toEqual([4, -25, 'baseline', 2]);
  expect(read('setFigureBase', await choose(director, 'records'))).toEqual({ first: 'records' });
  expect(await figure()).toEqual([2, 50, 'records', undefined]);
  read('setFigureBase', await choose(director, 'told'));
  expect(await figure()).toEqual([4, -25, 'baseline', 2]);
  const noted = await t.owner(`SELECT action FROM audit_entry WHERE type = 'figure-base'`);
  expect(noted).toHaveLength(2);
  // A neighbour chooses for itself.
  const far = await t.signIn('director', await t.addOffice());
  expect(read('listFigures', await far.get('/api/figures?period=2018H1')).base).toEqual({
    first: 'told',
    maySet: true,
  });
});
