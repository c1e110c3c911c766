import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { examples } from '../domain/examples.gen.ts';
import { makeCrowd } from '../../test/harness/crowd.ts';
import { openTestApp, read, refusal, type TestApp } from '../../test/harness/server.ts';

let t: TestApp;
let values: object;
const { as, join } = makeCrowd();
const why = '护照逾期45天未交，依据《因公护照管理办法》。';

beforeAll(async () => {
  t = await openTestApp(inject('database'));
  for (const role of ['applicant', 'officer', 'division-head', 'director', 'deputy-director', 'system-admin'])
    join(role, await t.signIn(role));
  const example = examples['delegation']?.find(({ name }) => name === 'two-countries');
  // The files of the example are another person's uploads.
  const { attachments: _none, inviters, ...rest } = await t.store.resolve(example?.values ?? {});
  const bare = (inviters as { letter?: unknown }[]).map(({ letter: _letter, ...inviter }) => inviter);
  values = { ...rest, inviters: bare };
});
afterAll(() => t.close());

const propose = (role: string, unit: string = t.office.units.applicant, grounds = why) =>
  as(role).post('/api/measures', { unit, why: grounds });
const decide = (role: string, id: string, decision: string, reason = '') =>
  as(role).post(`/api/measures/${id}`, { decision, reason });
const list = async (role: string) => read('listMeasures', await as(role).get('/api/measures')).measures;
const latest = async () => (await list('officer'))[0]?.id ?? '';
const handIn = () => as('applicant').post('/api/records/delegation', { values, action: 'submit' });

test('neither a unit nor an administrator proposes, sees or decides a measure', async () => {
  for (const role of ['applicant', 'system-admin']) {
    expect(refusal(await propose(role)).code).toBe('not-allowed');
    expect(refusal(await as(role).get('/api/measures')).code).toBe('not-allowed');
  }
  expect(refusal(await propose('officer', t.office.units.applicant, '逾期')).code).toBe('reason-required');
  expect((await propose('officer', '00000000-0000-7000-8000-000000000000')).status).toBe(404);
});

test('a proposal has no effect, is confirmed by another person with the duty, and then refuses what the unit hands in', async () => {
  expect((await propose('director')).status).toBe(200);
  const again = refusal(await propose('officer'));
  expect([again.code, again.detail]).toEqual(['measure-open-already', expect.stringContaining('暂停受理')]);
  const id = await latest();
  expect((await handIn()).status).toBe(200);
  expect(refusal(await decide('officer', id, 'confirm')).code).toBe('not-allowed');
  expect(refusal(await decide('director', id, 'confirm')).code).toBe('measure-needs-another');
  expect(refusal(await decide('deputy-director', id, 'release', '已交回护照')).code).toBe('measure-not-so');
  expect((await decide('deputy-director', id, 'confirm')).status).toBe(200);
  expect(refusal(await decide('deputy-director', id, 'confirm')).code).toBe('measure-not-so');

  const refused = refusal(await handIn());
  expect(refused.code).toBe('unit-suspended');
  expect(refused.detail).toContain(why);
  expect(refused.detail).toContain('2018-06-15');
  // What is written is kept: as a draft it can be saved, and the other unit is not concerned.
  expect((await as('applicant').post('/api/records/delegation', { values })).status).toBe(200);

  expect(refusal(await decide('deputy-director', id, 'release')).code).toBe('reason-required');
  expect((await decide('deputy-director', id, 'release', '护照已全部交回')).status).toBe(200);
  expect((await handIn()).status).toBe(200);
  expect((await list('officer'))[0]).toMatchObject({
    status: 'released',
    decided: { reason: '' },
    released: { reason: '护照已全部交回' },
    may: [],
  });
});

test('whoever proposed it may take it back; each word is in the audit', async () => {
  expect((await propose('officer')).status).toBe(200);
  const id = await latest();
  expect(refusal(await decide('officer', id, 'drop')).code).toBe('reason-required');
  expect((await decide('officer', id, 'drop', '已查明是录入错误')).status).toBe(200);
  const rows = await t.machine.db.inOffice(t.office.id, (tx) =>
    tx.query({
      text: "SELECT action, reason FROM audit_entry WHERE office_id = $1 AND type = 'measure' AND record_id = $2 ORDER BY id",
      values: [t.office.id, id],
    }),
  );
  expect(rows.map(({ action }) => action)).toEqual(['propose', 'drop']);
});

test('two who confirm at once: one does, the other is told', async () => {
  expect((await propose('officer')).status).toBe(200);
  const id = await latest();
  const answers = await Promise.all([
    decide('director', id, 'confirm'),
    decide('deputy-director', id, 'drop', '情况不属实'),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});
