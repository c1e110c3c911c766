import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openTestApp, refusal, type Answer, type Client, type TestApp } from '../../test/harness/server.ts';

let t: TestApp;
let officer: Client;
let id: string;
let before: unknown;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
  officer = await t.signIn('officer');
  id = (await t.store.store('delegation', 'two-countries')).id;
  await t.store.store('person', 'wang-min');
  before = await content();
});
afterAll(() => t.close());
beforeEach(() => void t.log.splice(0));

const content = () =>
  t.owner(`SELECT (SELECT md5(string_agg(d::text, '' ORDER BY id)) FROM delegation d) AS delegations,
    (SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM person p) AS persons,
    (SELECT count(*)::int FROM audit_entry) AS audit, (SELECT count(*)::int FROM file) AS files,
    (SELECT count(*)::int FROM pg_class WHERE relkind = 'r') AS tables`);

const hostile = [
  `'; DROP TABLE delegation; --`,
  `x' OR '1'='1`,
  `") OR true --`,
  `1); SELECT pg_sleep(20); --`,
  `\\`,
  `%_%\\`,
  `{"a":1}`,
  `$1`,
  `:*&|!()<->`,
  `a\u0000b`,
  `\ud800`,
  `-infinity`,
  `2018-02-30`,
  `2018-13-45,2018-99-99`,
  `99999999999999999999`,
  `NaN`,
  `${'-'.repeat(36)}`,
  `__proto__`,
  `constructor`,
  `,`,
  `../../../../etc/passwd`,
  `<script>alert(1)</script>`,
  `团'团`,
];
const cursor = (...parts: unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
const zero = '00000000-0000-7000-8000-000000000000';

/** Refused with words or answered with nothing, never a fault; and nothing is changed or told. */
function expectHarmless(answer: Answer): void {
  expect([200, 400, 401, 403, 404, 409, 422]).toContain(answer.status);
  if (answer.status === 200) return;
  const { detail, en } = refusal(answer);
  expect(`${detail} ${en}`).not.toMatch(/postgres|syntax|relation|node_modules|src\//i);
}

async function ask(paths: readonly string[]): Promise<void> {
  for (const path of paths) expectHarmless(await officer.get(path));
  expect(t.log).toEqual([]);
  expect(await content()).toEqual(before);
}

// Half a character cannot travel in an address, only in a body.
const e = (text: string): string => encodeURIComponent(text.toWellFormed());

describe.each(hostile)('%j does no harm', (text) => {
  test('in a list', () =>
    ask([
      `/api/records/delegation?q=${e(text)}`,
      `/api/records/delegation?total=1&q=${e(`德国 ${text}`)}`,
      `/api/records/delegation?sort=${e(text)}`,
      `/api/records/delegation?sort=-${e(text)}`,
      `/api/records/delegation?size=${e(text)}`,
      `/api/records/delegation?page=${e(text)}`,
      `/api/records/delegation?cursor=${e(text)}`,
      `/api/records/delegation?${e(text)}=1`,
      `/api/records/delegation?f.${e(text)}.eq=1`,
      `/api/records/delegation?f.category.${e(text)}=1`,
      ...[
        'category.in',
        'kind.in',
        'unit.in',
        'unit.eq',
        'travel.between',
        'approvedOn.between',
        'state.in',
      ].map((filter) => `/api/records/delegation?f.${filter}=${e(text)}`),
      ...['rank.in', 'retired.eq', 'unit.in'].map((filter) => `/api/records/person?f.${filter}=${e(text)}`),
    ]));

  test('in a cursor of our own shape', () =>
    ask(
      ['name', 'createdAt', 'travel', 'approvedOn'].flatMap((field) => [
        `/api/records/delegation?sort=${field}&cursor=${cursor(field, 0, text, zero)}`,
        `/api/records/delegation?sort=-${field}&cursor=${cursor(field, 1, text, zero)}`,
        `/api/records/delegation?sort=${field}&cursor=${cursor(field, 0, null, text)}`,
      ]),
    ));

  test('in a path, in searches and in figures', () =>
    ask([
      `/api/records/${e(text)}`,
      `/api/records/${e(text)}/${id}`,
      `/api/records/delegation/${e(text)}`,
      `/api/records/delegation/${id}/files/${e(text)}`,
      `/api/lookup/${e(text)}?q=a`,
      `/api/lookup/person?q=${e(text)}`,
      `/api/lookup/unit?q=${e(text)}`,
      `/api/search?q=${e(text)}`,
      `/api/drafts?type=${e(text)}`,
      `/api/figures?period=${e(text)}`,
      `/api/figures?period=2018-01-01..${e(text)}`,
      `/api/figures/${e(text)}/records?period=2018`,
      `/api/figures/outbound.approved-batches/records?period=2018&cursor=${e(text)}`,
      `/api/figures/outbound.approved-batches/records?period=2018&by=category&key=${e(text)}`,
      `/api/figures/outbound.approved-batches/records?period=2018&by=${e(text)}`,
      `/api/figures/outbound.approved-batches/by/${e(text)}?period=2018`,
      `/api/figures/${e(text)}/by/category?period=2018`,
      `/api/figures/outbound.approved-batches/records?period=2018&cursor=${e(`2018-01-01_${text}`)}`,
    ]));

  test('in what is sent', async () => {
    const answers = [
      await officer.post(`/api/records/delegation/${id}/actions/${e(text)}`, { version: 1, values: {} }),
      await officer.put(`/api/records/delegation/${id}`, { version: 1, values: { [text]: text } }),
      await officer.post('/api/records/delegation', { values: { unit: text } }),
      await officer.post('/api/records/delegation', { values: { legs: [{ id: text, country: text }] } }),
      await officer.post('/api/records/delegation', { values: { members: [{ person: text }] } }),
      await officer.post('/api/records/delegation', { values: { attachments: [text] } }),
      await officer.post(`/api/records/delegation/${id}/reveal`, { path: text, reason: text }),
      await officer.put(`/api/drafts/${e(text)}`, {
        type: 'delegation',
        recordId: null,
        recordVersion: null,
        values: {},
      }),
      await officer.put(`/api/drafts/${zero}`, {
        type: text,
        recordId: null,
        recordVersion: null,
        values: {},
      }),
      await officer.upload(`/api/files/delegation/${e(text)}`, 'a.pdf', Buffer.from('x')),
    ];
    for (const answer of answers) {
      expect(answer.status).not.toBe(200);
      expectHarmless(answer);
    }
    expect(t.log).toEqual([]);
    expect(await content()).toEqual(before);
  });
});

test('a text with all of it is kept and given back as it is', async () => {
  const name = `'; DROP TABLE person; -- % _ \\ " $1 <b>`;
  const made = await officer.post('/api/records/delegation', { values: { name } });
  expect(made.status).toBe(200);
  const found = await officer.get(`/api/records/delegation?q=${e(`'; drop table person; -- % _ \\`)}`);
  expect(found.body).toMatchObject({ rows: [{ values: { name } }] });
});
