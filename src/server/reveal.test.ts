import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import type { TestOffice } from '../../test/harness/office.ts';

const idNumber = '110101197503080022';
const passport = 'SE1234567';

let t: TestApp;
let officer: Client;
let path: string;
let far: TestOffice;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
  officer = await t.signIn('officer');
  path = `/api/records/person/${await enter(officer, t.office)}`;
  far = await t.addOffice();
});
afterAll(() => t.close());

async function enter(client: Client, office: TestOffice, more: object = {}): Promise<string> {
  const values = { name: '王敏', unit: office.units.applicant, post: '局长', rank: 'division', idNumber };
  const made = await client.post('/api/records/person', {
    values: { ...values, passportNumber: passport, ...more },
  });
  return read('createRecord', made).record.id;
}

const reveal = (body: object, client = officer) => client.post(`${path}/reveal`, body);

/** Every column of every table as text, as somebody with a copy of the database would search it. */
async function dump(): Promise<string> {
  const tables = await t.owner(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  const parts = await Promise.all(
    tables.map(({ name }) => t.owner(`SELECT x::text AS row FROM ${String(name)} x`)),
  );
  return parts
    .flat()
    .map(({ row }) => String(row))
    .join('\n');
}

const hex = (text: string): string => Buffer.from(text).toString('hex');

test('the plain number stands nowhere in the database, and in no answer of a list, page, search or history', async () => {
  await officer.put(path, { version: 1, values: { post: '副局长', passportNumber: 'SE7654321' } });
  await officer.put(path, { version: 2, values: { passportNumber: passport } });
  const draft = { type: 'person', recordId: null, recordVersion: null, values: { idNumber } };
  read('saveDraft', await officer.put('/api/drafts/00000000-0000-7000-8000-00000000000a', draft));
  await reveal({ path: 'idNumber', reason: '核对出生日期' });
  const stored = await dump();
  // The search itself must be able to find something.
  expect(stored).toContain('王敏');
  for (const number of [idNumber, passport, 'SE7654321']) {
    expect(stored).not.toContain(number);
    expect(stored).not.toContain(hex(number));
    for (const ask of [
      path,
      `${path}/history`,
      '/api/records/person',
      '/api/search?q=王敏',
      '/api/lookup/person?q=王敏',
    ])
      expect((await officer.get(ask)).text).not.toContain(number);
  }
  const page = read('getRecord', await officer.get(path));
  expect(page.record.values).toMatchObject({ idNumber: { masked: expect.stringContaining('*') as string } });
  expect(page.revealable).toEqual(['idNumber', 'passportNumber']);
});

test('no search finds a person by a number, whole or in part', async () => {
  for (const words of [idNumber, passport, 'se1234', '19750308'])
    expect(read('searchAll', await officer.get(`/api/search?q=${words}`)).hits).toEqual([]);
});

describe('to see a number', () => {
  test.each(['', '   ', '看看', '\u0000\u0000\u0000\u0000'])(
    'a reason is needed; %j is none',
    async (reason) => {
      const answer = await reveal({ path: 'idNumber', reason });
      expect(answer.status).toBe(422);
      expect(refusal(answer)).toMatchObject({
        code: 'reason-required',
        detail: '请写明查看原因（不少于4个字）。',
      });
    },
  );

  test.each(['name', 'nothing', 'constructor', 'idNumber; DROP TABLE person'])(
    'the entry must be a sealed one; %s is none',
    async (entry) => {
      const answer = await reveal({ path: entry, reason: '核对出生日期' });
      expect(refusal(answer).code).toBe('not-found');
      expect(t.log).toEqual([]);
    },
  );

  test('the right is needed, and what refuses leaves no trace of a look', async () => {
    const count = () => t.owner(`SELECT count(*)::int AS n FROM audit_entry WHERE action = 'reveal'`);
    const before = await count();
    const answer = await reveal({ path: 'idNumber', reason: '核对出生日期' }, await t.signIn('supervisor'));
    expect(answer.status).toBe(403);
    expect(await count()).toEqual(before);
  });

  test('it is right, and who saw it, when and why stands in the history', async () => {
    const director = await t.signIn('director');
    const answer = await reveal({ path: 'idNumber', reason: ' 办理护照\u0000 ' }, director);
    expect(read('revealValue', answer)).toEqual({ value: idNumber });
    expect(answer.headers['cache-control']).toBe('no-store');
    const { entries } = read('getHistory', await officer.get(`${path}/history`));
    expect(entries[0]).toMatchObject({
      action: 'reveal',
      actor: 'director',
      reason: '办理护照',
      demo: false,
      changes: [{ path: 'idNumber' }],
    });
  });

  test('one that was altered in the database is refused, and nobody sees half of it', async () => {
    const id = await enter(officer, t.office, { name: '被改的人' });
    await t.owner('UPDATE person SET id_number_cipher = passport_number_cipher WHERE id = $1', [id]);
    const answer = await officer.post(`/api/records/person/${id}/reveal`, {
      path: 'idNumber',
      reason: '核对身份',
    });
    expect(answer.status).toBe(500);
    expect(refusal(answer)).toMatchObject({
      code: 'sealed-value-broken',
      detail: '一项加密内容的校验不符，可能被改动过。请告诉审计管理员。',
    });
    expect(answer.text).not.toContain(passport);
  });
});

test('the index by which a number is found differs by office and by entry, and is the same within one', async () => {
  await enter(officer, t.office, { name: '同号者' });
  await enter(await t.signIn('officer', far), far);
  const rows = await t.owner(
    `SELECT office_id, encode(id_number_blind, 'hex') AS blind, encode(id_number_cipher, 'hex') AS cipher
     FROM person WHERE name IN ('王敏', '同号者') ORDER BY office_id <> $1, name`,
    [t.office.id],
  );
  const blinds = rows.map(({ blind }) => String(blind));
  expect(rows).toHaveLength(3);
  expect(blinds[0]).toBe(blinds[1]);
  expect(blinds[2]).not.toBe(blinds[0]);
  expect(new Set(rows.map(({ cipher }) => cipher)).size).toBe(3);
});

test('a form that gives back the mask keeps the number; one that gives another number says so in the history', async () => {
  const id = await enter(officer, t.office, { name: '改护照', passportNumber: 'SE1111111' });
  const at = `/api/records/person/${id}`;
  const { values } = read('getRecord', await officer.get(at)).record;
  read('saveRecord', await officer.put(at, { version: 1, values: { ...values, note: '只改备注' } }));
  const see = async () =>
    read('revealValue', await officer.post(`${at}/reveal`, { path: 'passportNumber', reason: '核对护照' }))
      .value;
  expect(await see()).toBe('SE1111111');
  // Another number under the same mask: it is another number all the same.
  read('saveRecord', await officer.put(at, { version: 2, values: { passportNumber: 'SE1112222' } }));
  expect(await see()).toBe('SE1112222');
  const { entries } = read('getHistory', await officer.get(`${at}/history`));
  const saves = entries.filter(({ action }) => action === 'save');
  expect(saves.map(({ changes }) => changes.map((change) => change.path))).toEqual([
    ['passportNumber'],
    ['note'],
  ]);
});
