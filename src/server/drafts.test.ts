import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import { newId } from '../model/id.ts';

let t: TestApp;
let officer: Client;
let director: Client;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
  [officer, director] = [await t.signIn('officer'), await t.signIn('director')];
});
afterAll(() => t.close());

const passport = 'SE7654321';
const form = () => ({
  type: 'person',
  recordId: null,
  recordVersion: null,
  values: {
    name: '草稿中人',
    post: '科员',
    rank: 'staff',
    unit: t.office.units.applicant,
    passportNumber: passport,
  },
});
const drafts = async (client: Client) => read('listDrafts', await client.get('/api/drafts')).drafts;

test('a draft is kept as it is typed, sealed, and seen by its owner alone', async () => {
  const id = newId();
  read('saveDraft', await officer.put(`/api/drafts/${id}`, form()));
  expect(await drafts(officer)).toMatchObject([{ id, type: 'person', values: form().values }]);
  expect(await drafts(director)).toEqual([]);
  const [row] = await t.owner('SELECT content, d::text AS text FROM draft d WHERE id = $1', [id]);
  const stored = Buffer.from(row?.['content'] as Uint8Array);
  for (const word of [passport, '草稿中人']) expect(stored.includes(word)).toBe(false);
  expect(String(row?.['text'])).not.toContain(passport);
  read('saveDraft', await officer.put(`/api/drafts/${id}`, { ...form(), values: { name: '改了' } }));
  expect(await drafts(officer)).toMatchObject([{ id, values: { name: '改了' } }]);
  read('deleteDraft', await officer.delete(`/api/drafts/${id}`));
  expect(await drafts(officer)).toEqual([]);
});

test('a draft of somebody else is neither overwritten nor deleted nor used up', async () => {
  const id = newId();
  read('saveDraft', await officer.put(`/api/drafts/${id}`, form()));
  const before = await t.owner('SELECT * FROM draft WHERE id = $1', [id]);
  await director.put(`/api/drafts/${id}`, { ...form(), values: { name: '覆盖' } });
  await director.delete(`/api/drafts/${id}`);
  await director.post('/api/records/delegation', { values: { name: '用掉别人的草稿' }, draft: id });
  expect(await t.owner('SELECT * FROM draft WHERE id = $1', [id])).toEqual(before);
  await officer.delete(`/api/drafts/${id}`);
});

test('a draft of an office is nothing to another office, also under the same id', async () => {
  const id = newId();
  read('saveDraft', await officer.put(`/api/drafts/${id}`, form()));
  const far = await t.signIn('officer', await t.addOffice());
  expect(await drafts(far)).toEqual([]);
  expect((await far.put(`/api/drafts/${id}`, { ...form(), values: { name: '远方' } })).status).toBe(200);
  expect(await drafts(officer)).toMatchObject([{ id, values: form().values }]);
  await officer.delete(`/api/drafts/${id}`);
  expect(await drafts(far)).toMatchObject([{ id, values: { name: '远方' } }]);
});

test('a draft goes when its form becomes a record, in the same step, and stays when it does not', async () => {
  const id = newId();
  read('saveDraft', await officer.put(`/api/drafts/${id}`, form()));
  const faulty = { ...form().values, passportNumber: '1' };
  const refused = await officer.post('/api/records/person', { values: faulty, draft: id });
  expect(refusal(refused).code).toBe('invalid-record');
  expect(await drafts(officer)).toHaveLength(1);
  const made = await officer.post('/api/records/person', { values: form().values, draft: id });
  read('createRecord', made);
  expect(await drafts(officer)).toEqual([]);
});

test('a draft whose seal was tampered with is left out, and the others are still there', async () => {
  const [bad, good] = [newId(), newId()];
  for (const id of [bad, good]) read('saveDraft', await officer.put(`/api/drafts/${id}`, form()));
  await t.owner('UPDATE draft SET content = set_byte(content, 20, get_byte(content, 20) # 1) WHERE id = $1', [
    bad,
  ]);
  expect((await drafts(officer)).map(({ id }) => id)).toEqual([good]);
  // Nor can one draft be put in the place of another.
  await t.owner('UPDATE draft SET content = (SELECT content FROM draft WHERE id = $2) WHERE id = $1', [
    bad,
    good,
  ]);
  expect((await drafts(officer)).map(({ id }) => id)).toEqual([good]);
});

test('drafts are not audited', async () => {
  const count = async () => t.owner('SELECT count(*)::int AS n FROM audit_entry');
  const before = await count();
  const id = newId();
  read('saveDraft', await officer.put(`/api/drafts/${id}`, form()));
  await officer.delete(`/api/drafts/${id}`);
  expect(await count()).toEqual(before);
});
