import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';
import { readBook } from '../../test/harness/workbooks.ts';
import { newId } from '../model/id.ts';
import type { Values } from '../model/field.ts';

let t: TestApp;
const { as, join } = makeCrowd();
const batches = 'consular.legalization-batches';
const documents = 'consular.legalization-documents';

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date('2018-07-10T10:00:00+08:00') });
  for (const login of [
    'applicant',
    'officer',
    'division-head',
    'director',
    'supervisor',
    'system-admin',
    'unit-head',
  ])
    join(login, await t.signIn(login));
  join('far', await t.signIn('director', await t.addOffice()));
  for (const [acceptedOn, country, copies] of [
    ['2018-01-05', 'JP', 2],
    ['2018-02-05', 'FR', 3],
    ['2018-05-05', 'JP', 4],
  ] as const)
    await enter({ acceptedOn, country, copies });
});
afterAll(() => t.close());

const enter = async (more: Values) =>
  read(
    'createRecord',
    await as('officer').post('/api/records/legalization', {
      values: { applicant: '王敏', kind: 'civil', subject: 'degree', speed: 'normal', ...more },
    }),
  );
const look = (who: string, query: string) => as(who).get(`/api/explore?${query}`);
const kept = async (who: string) =>
  read('listExplorations', await as(who).get('/api/explorations')).explorations.map(
    ({ name, owner, mine, mayDelete }) => [name, owner, mine, mayDelete],
  );
const choice = { indicators: [batches], period: '2018H1', step: 'month' };
const keep = (
  who: string,
  name: string,
  more: { id?: string; forOffice?: boolean; choice?: object } = {},
) => {
  const { id = newId(), forOffice = false } = more;
  return as(who).put(`/api/explorations/${id}`, { name, forOffice, choice: more.choice ?? choice });
};

describe('refused', () => {
  test('who may not read a kind of business does not look at its figures, nor take them out', async () => {
    for (const who of ['applicant', 'system-admin'])
      expect([who, refusal(await look(who, `indicators=${batches}&period=2018H1`)).code]).toEqual([
        who,
        'not-allowed',
      ]);
    // Reading is not carrying away.
    const path = `/api/explore/export?indicators=${batches}&period=2018H1`;
    for (const who of ['applicant', 'system-admin'])
      expect([who, refusal(await as(who).get(path)).code]).toEqual([who, 'not-allowed']);
    await t.owner(`DELETE FROM account_role WHERE role = 'exporter' AND account_id = $1`, [
      t.office.actor('division-head').userId,
    ]);
    const head = await t.signIn('division-head');
    expect((await head.get(`/api/explore?indicators=${batches}&period=2018H1`)).status).toBe(200);
    expect(refusal(await head.get(path)).code).toBe('not-allowed');
    expect((await t.stranger.get(path)).status).toBe(401);
  });
  test('what is wrong is said', async () => {
    const codes = async (query: string) => refusal(await look('director', query)).code;
    expect(await codes('indicators=&period=2018H1')).toBe('bad-request');
    expect(await codes(`indicators=${batches}&period=2018H9`)).toBe('bad-period');
    expect(await codes(`indicators=${batches}&period=2018&step=week`)).toBe('bad-request');
    expect(await codes(`indicators=reported.no-such&period=2018`)).toBe('unknown-indicator');
    expect(await codes(`indicators=${batches}&period=2018&by=continent`)).toBe('unknown-dimension');
    expect(await codes(`indicators=%00&period=2018`)).toBe('bad-request');
    // Both are taken apart by something called “kind”, which is not the same.
    expect(await codes(`indicators=${batches},outbound.approved-batches&period=2018&by=kind`)).toBe(
      'unknown-dimension',
    );
  });
  test('nobody lays a choice before the office but who writes its reports; nobody changes another’s', async () => {
    for (const who of ['applicant', 'supervisor', 'system-admin'])
      expect([who, refusal(await keep(who, '给大家', { forOffice: true })).code]).toEqual([
        who,
        'not-allowed',
      ]);
    const id = newId();
    read('saveExploration', await keep('officer', '我的', { id }));
    expect(refusal(await keep('director', '改别人的', { id })).code).toBe('not-found');
    expect(refusal(await as('director').delete(`/api/explorations/${id}`)).code).toBe('not-found');
    expect(await kept('director')).toEqual([]);
    expect(refusal(await keep('officer', '')).status).toBe(400);
    expect(refusal(await keep('officer', '空', { choice: { indicators: [], period: '2018' } })).status).toBe(
      400,
    );
    read('deleteExploration', await as('officer').delete(`/api/explorations/${id}`));
  });
});

test('figures stand side by side by quarter and country, and each is that of the page of figures', async () => {
  const query = `indicators=${batches},${documents}&period=2018H1`;
  const found = read('explore', await look('director', `${query}&step=quarter&by=country`));
  expect(found.columns.map(({ name }) => name)).toEqual(['2018Q1', '2018Q2']);
  expect(
    found.indicators.map(({ name, unit, rowsAdd, columnsAdd }) => [name, unit, rowsAdd, columnsAdd]),
  ).toEqual([
    [batches, '批', true, true],
    [documents, '份', true, true],
  ]);
  expect(found.rows.map(({ label, en, values, wholes }) => [label, en, values, wholes])).toEqual([
    [
      '日本',
      'Japan',
      [
        [1, 1],
        [2, 4],
      ],
      [2, 6],
    ],
    [
      '法国',
      'France',
      [
        [1, 0],
        [3, 0],
      ],
      [1, 3],
    ],
  ]);
  expect([found.figures, found.wholes]).toEqual([
    [
      [2, 1],
      [5, 4],
    ],
    [3, 9],
  ]);
  const { figures } = read('listFigures', await as('director').get('/api/figures?period=2018H1'));
  for (const [at, name] of [batches, documents].entries())
    expect(figures.find(({ indicator }) => indicator === name)?.value).toBe(found.wholes[at]);
  // A neighbour has none of it.
  expect(read('explore', await look('far', query)).figures).toEqual([[0], [0]]);
});

test('it leaves as a workbook with its meaning, under the name of who took it, and is in the audit', async () => {
  const path = `/api/explore/export?indicators=${batches}&period=2018H1&step=quarter&by=country`;
  const answer = await as('director').get(path);
  expect(answer.status).toBe(200);
  expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
    '数据探索-2018年上半年.xlsx',
  );
  const { 数据: table, 说明: meaning } = await readBook(answer.bytes);
  expect(table).toEqual([
    [
      '国家（地区）',
      '办理领事认证（附加证明书）（批）2018年第一季度',
      '办理领事认证（附加证明书）（批）2018年第二季度',
      '办理领事认证（附加证明书）（批）2018年上半年合计',
    ],
    ['日本', 1, 1, 2],
    ['法国', 1, 0, 1],
    ['合计', 2, 1, 3],
  ]);
  expect(meaning?.[1]?.[2]).toBe(batches);
  const entries = await t.owner(
    `SELECT action, type FROM audit_entry WHERE type = 'exploration' AND action = 'export'`,
  );
  expect(entries).toHaveLength(1);
});

test('a choice is kept for oneself, or for the office; a head takes away what is the office’s', async () => {
  const [own, shared] = [newId(), newId()];
  read('saveExploration', await keep('officer', '自己看', { id: own }));
  read('saveExploration', await keep('officer', '全办用', { id: shared, forOffice: true }));
  expect(await kept('officer')).toEqual([
    ['自己看', 'officer', true, true],
    ['全办用', 'officer', true, true],
  ]);
  expect(await kept('supervisor')).toEqual([['全办用', 'officer', false, false]]);
  expect(await kept('director')).toEqual([['全办用', 'officer', false, true]]);
  expect(await kept('far')).toEqual([]);
  expect(refusal(await as('supervisor').delete(`/api/explorations/${shared}`)).code).toBe('not-allowed');
  expect(refusal(await as('far').delete(`/api/explorations/${shared}`)).code).toBe('not-found');
  read('saveExploration', await keep('officer', '全办用（改）', { id: shared, forOffice: true }));
  read('deleteExploration', await as('director').delete(`/api/explorations/${shared}`));
  expect(await kept('officer')).toEqual([['自己看', 'officer', true, true]]);
  const noted = await t.owner(
    `SELECT action FROM audit_entry WHERE type = 'exploration' AND record_id = $1 ORDER BY id`,
    [shared],
  );
  expect(noted.map(({ action }) => action)).toEqual(['set', 'set', 'delete']);
});

test('nobody keeps more than can be found again', async () => {
  await t.owner(
    `INSERT INTO exploration (office_id, id, name, choice, for_office, owner, saved_at)
      SELECT $1, gen_random_uuid(), 'x', $2, false, $3, now() FROM generate_series(1, 100)`,
    [t.office.id, JSON.stringify(choice), t.office.actor('unit-head').userId],
  );
  expect(refusal(await keep('unit-head', '再一个')).code).toBe('too-many-explorations');
});
