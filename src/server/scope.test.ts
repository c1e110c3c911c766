import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import type { Saved } from '../engine/save/save-request.ts';
import { createProcessDriver } from '../../test/harness/drive-process.ts';
import { createExampleStore } from '../../test/harness/example-store.ts';
import { examples } from '../domain/examples.gen.ts';
import { pdf } from '../engine/files/sample-files.ts';

let t: TestApp;
let theirs: Saved;
let person: Saved;
const { as, join } = makeCrowd();

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  // A delegation of the unit “applicant”, submitted, with files; and a person with a passport.
  theirs = await t.store.store('delegation', 'two-countries');
  person = await t.store.store('person', 'wang-min');
  for (const login of ['officer', 'director', 'applicant', 'other', 'supervisor', 'audit-admin', 'stranger'])
    join(login, await t.signIn(login));
  const far = await t.addOffice();
  join('far director', await t.signIn('director', far));
  join('far officer', await t.signIn('officer', far));
});
afterAll(() => t.close());

const notFound = { code: 'not-found', detail: '没有找到，或者不在您的权限范围内。' };
const fileOf = (saved: Saved): string => (saved.record.values['attachments'] as string[])[0] ?? '';

/** Everything that can be asked about one record by its id. */
const ways: [string, (client: Client, type: string, saved: Saved) => ReturnType<Client['get']>][] = [
  ['read', (client, type, { id }) => client.get(`/api/records/${type}/${id}`)],
  [
    'save',
    (client, type, { id, version }) =>
      client.put(`/api/records/${type}/${id}`, { version, values: { name: '改' } }),
  ],
  [
    'act on',
    (client, type, { id, version }) =>
      client.post(`/api/records/${type}/${id}/actions/return`, { version, values: { reason: '退' } }),
  ],
  ['list the forms of', (client, type, { id }) => client.get(`/api/records/${type}/${id}/forms`)],
  ['print a form of', (client, type, { id }) => client.get(`/api/records/${type}/${id}/forms/opinion`)],
  ['see the history of', (client, type, { id }) => client.get(`/api/records/${type}/${id}/history`)],
  [
    'reveal a number of',
    (client, type, { id }) =>
      client.post(`/api/records/${type}/${id}/reveal`, { path: 'passportNumber', reason: '核对护照' }),
  ],
  [
    'fetch a file of',
    (client, type, saved) =>
      client.get(`/api/records/${type}/${saved.id}/files/${fileOf(theirs) || saved.id}`),
  ],
];

describe.each(['far director', 'far officer', 'other', 'audit-admin', 'stranger'])('%s', (who) => {
  test.each(ways)('finds no record to %s', async (_way, ask) => {
    for (const [type, saved] of [
      ['delegation', theirs],
      ['person', person],
    ] as const) {
      const answer = await ask(as(who), type, saved);
      expect(answer.status).toBe(404);
      expect(refusal(answer)).toMatchObject(notFound);
      expect(answer.text).not.toContain('赴德国');
      expect(answer.text).not.toContain('王敏');
    }
  });

  test('gets the same words for a record that nobody has', async () => {
    const nobody = { ...theirs, id: '00000000-0000-7000-8000-000000000000' };
    for (const [, ask] of ways) {
      const [none, hidden] = [
        await ask(as(who), 'delegation', nobody),
        await ask(as(who), 'delegation', theirs),
      ];
      // The number of the request differs with every request; nothing else may.
      expect({ ...refusal(none), request: '' }).toEqual({ ...refusal(hidden), request: '' });
    }
  });
});

test('nothing was written by all these attempts', async () => {
  const rows = await t.owner(
    `SELECT id, version, state FROM delegation UNION ALL SELECT id, version, state FROM person ORDER BY 1`,
  );
  expect(rows).toContainEqual({ id: theirs.id, version: 1, state: 'inUnit' });
  expect(rows).toContainEqual({ id: person.id, version: 1, state: person.state });
  expect(
    await t.owner(`SELECT 1 FROM audit_entry WHERE action IN ('save', 'return', 'reveal', 'print.opinion')`),
  ).toEqual([]);
});

describe('lists, search, look-up and figures', () => {
  const figures = async (who: string, path = '/api/figures?period=2018') =>
    read('listFigures', await as(who).get(path)).figures;

  test('a person of another unit or office sees none of it', async () => {
    for (const who of ['other', 'far director']) {
      const list = await as(who).get('/api/records/delegation?total=1');
      expect(read('listRecords', list)).toMatchObject({ rows: [], total: { count: 0 } });
      for (const words of ['德国', '经贸', 'jmt', '德'])
        expect(
          read('searchAll', await as(who).get(`/api/search?q=${encodeURIComponent(words)}`)).hits,
        ).toEqual([]);
      expect(read('lookUp', await as(who).get('/api/lookup/person?q=')).hits).toEqual([]);
    }
    const units = read('lookUp', await as('far director').get('/api/lookup/unit?q='));
    expect(units.hits.map(({ id }) => id)).not.toContain(t.office.units.applicant);
  });

  test.each(['audit-admin', 'stranger'])('%s may ask for none of them', async (who) => {
    for (const path of ['/api/records/delegation', '/api/lookup/person?q=王']) {
      const answer = await as(who).get(path);
      expect(answer.status).toBe(403);
      expect(refusal(answer)).toMatchObject({ code: 'not-allowed', detail: '您没有“查看”的权限。' });
    }
    expect(read('searchAll', await as(who).get('/api/search?q=德国')).hits).toEqual([]);
    for (const figure of await figures(who)) expect(figure.value).toBe(0);
    const behind = await as(who).get('/api/figures/outbound.approved-batches/records?period=2018');
    expect(refusal(behind).code).toBe('not-allowed');
    const create = await as(who).post('/api/records/delegation', { values: { name: '团' } });
    expect(refusal(create)).toMatchObject({ code: 'not-allowed', detail: '您没有“新建”的权限。' });
    const draft = await as(who).put('/api/drafts/00000000-0000-7000-8000-000000000001', {
      type: 'delegation',
      recordId: null,
      recordVersion: null,
      values: {},
    });
    expect(refusal(draft)).toMatchObject({ code: 'not-allowed', detail: '您没有“填写”的权限。' });
    const upload = await as(who).upload('/api/files/delegation/attachments', 'a.pdf', pdf);
    expect(refusal(upload)).toMatchObject({ code: 'not-allowed', detail: '您没有“上传”的权限。' });
  });

  test('a figure counts what its reader may read, and opens as much', async () => {
    const example = examples['delegation']?.find(({ name }) => name === 'two-countries');
    const bundle = t.machine.registry.getType('delegation');
    const entries = await t.store.resolve(example?.asked ?? {});
    const driver = createProcessDriver(t.machine, t.office, bundle, entries);
    await driver.approveUntil(await t.store.store('delegation', 'two-countries'), 'approved');
    const expected = { director: 1, supervisor: 1, applicant: 1, other: 0, 'far director': 0 };
    for (const [who, count] of Object.entries(expected)) {
      const found = (await figures(who)).find(({ indicator }) => indicator === 'outbound.approved-batches');
      expect([who, found?.value]).toEqual([who, count]);
      const behind = await as(who).get('/api/figures/outbound.approved-batches/records?period=2018');
      expect(read('listFigureRecords', behind)).toMatchObject({ value: count, count });
      expect(read('listFigureRecords', behind).rows).toHaveLength(count);
    }
  });
});

describe('a role does only what it may', () => {
  test('the supervisor reads, and changes nothing', async () => {
    const fresh = await t.store.storeAgain('delegation', {
      name: 'again',
      values: { name: '监督可见' },
      valid: true,
    });
    const path = `/api/records/delegation/${fresh.id}`;
    const page = read('getRecord', await as('supervisor').get(path));
    expect(page).toMatchObject({ actions: [], editable: false, revealable: [] });
    const save = await as('supervisor').put(path, { version: 1, values: { name: '改' } });
    expect(save.status).toBe(403);
    expect(refusal(save).detail).toBe('您没有“修改”的权限。');
    const act = await as('supervisor').post(`${path}/actions/submit`, { version: 1, values: {} });
    expect(refusal(act)).toMatchObject({ code: 'not-allowed', detail: '您没有“提交”的权限。' });
    const reveal = await as('supervisor').post(`/api/records/person/${person.id}/reveal`, {
      path: 'idNumber',
      reason: '核对身份',
    });
    expect(refusal(reveal).code).toBe('not-allowed');
  });

  test('an applicant neither approves nor reveals, though the record is theirs', async () => {
    const mine = createExampleStore(t.machine, t.office, examples);
    const { id } = await mine.store('delegation', 'two-countries');
    const approve = await as('applicant').post(`/api/records/delegation/${id}/process`, {
      version: 1,
      command: { kind: 'approve', step: 0 },
    });
    expect(approve.status).toBe(403);
    expect(refusal(approve).detail).toBe('“财务意见”现在等待unit-finance办理，不是您。');
    const reveal = await as('applicant').post(`/api/records/person/${person.id}/reveal`, {
      path: 'idNumber',
      reason: '核对身份',
    });
    expect(reveal.status).toBe(403);
  });

  test('an applicant enters nothing for another unit, moves nothing there, and names nobody of it', async () => {
    const { applicant, other } = t.office.units;
    const create = await as('applicant').post('/api/records/delegation', {
      values: { name: '别的单位的团', unit: other },
    });
    expect(create.status).toBe(422);
    expect(refusal(create).findings).toEqual([
      {
        path: 'unit',
        code: 'not-in-register',
        message: '“组团单位”所选的单位不存在，或不在您的权限范围内。',
        en: expect.stringContaining('outside your scope') as string,
      },
    ]);
    const own = read(
      'createRecord',
      await as('applicant').post('/api/records/delegation', {
        values: { name: '本单位的团', unit: applicant },
      }),
    );
    const move = await as('applicant').put(`/api/records/delegation/${own.record.id}`, {
      version: 1,
      values: { unit: other },
    });
    expect(refusal(move).findings.map(({ path }) => path)).toEqual(['unit']);
    const name = await as('other').post('/api/records/delegation', {
      values: { name: '借人', members: [{ person: person.id, role: 'leader', counted: true }] },
    });
    expect(refusal(name).findings).toMatchObject([{ path: 'members.0.person', code: 'not-in-register' }]);
  });

  test('a right that was taken away counts after two seconds at the latest', async () => {
    const office = await t.addOffice();
    const officer = await t.signIn('officer', office);
    expect((await officer.get('/api/records/delegation')).status).toBe(200);
    await t.owner('DELETE FROM account_role WHERE office_id = $1', [office.id]);
    await expect
      .poll(async () => (await officer.get('/api/records/delegation')).status, { timeout: 4000 })
      .toBe(403);
  });
});
