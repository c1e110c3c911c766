import pg from 'pg';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import { testNow } from '../../test/harness/machine.ts';
import { createSealer } from '../engine/audit/create-sealer.ts';
import { verifyAudit } from '../engine/audit/verify-audit.ts';
import { runRetention } from '../engine/retention/run.ts';
import { erasedMark } from '../model/retention.ts';

let t: TestApp;
let owner: pg.Client;
let officer: Client;
let security: Client;
let now = testNow;
let person = 0;
beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => now });
  owner = new pg.Client(t.ownerConfig);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await t.close();
});
beforeEach(async () => {
  now = testNow;
  [officer, security] = [await t.signIn('officer'), await t.signIn('security-admin')];
});

const later = (days: number): Date => new Date(testNow.getTime() + days * 86_400_000);
const run = (dry = false) => runRetention(t.machine, owner, { dry });
const retained = async (days: number) => {
  now = later(days);
  const done = await run();
  // The sessions of the day before are over.
  [officer, security] = [await t.signIn('officer'), await t.signIn('security-admin')];
  return done.filter(({ officeId, records }) => officeId === t.office.id && records > 0);
};
/** What is in the database of one batch of documents that was handed over today. */
async function handedOver() {
  const sign = String(++person).padStart(4, '0');
  const values = {
    acceptedOn: '2018-06-15',
    applicant: `申请人${sign}`,
    idNumber: `E7731${sign}`,
    phone: `1390013${sign}`,
    country: 'DE',
    subject: 'degree',
    copies: 1,
    note: `家住桐林路${sign}号`,
  };
  const made = await officer.post('/api/records/legalization', { values });
  const { id } = read('createRecord', made).record;
  await officer.put(`/api/records/legalization/${id}`, { version: 1, values: { phone: `1380013${sign}` } });
  await t.owner(`UPDATE legalization SET handed_over_on = '2018-06-15' WHERE id = $1`, [id]);
  return { id, sign, values, path: `/api/records/legalization/${id}` };
}
const sealedOf = async (id: string): Promise<string[]> => {
  const [row] = await t.owner(
    `SELECT id_number_cipher a, id_number_blind b, phone_cipher c, phone_blind d FROM legalization WHERE id = $1`,
    [id],
  );
  return Object.values(row ?? {}).flatMap((bytes) =>
    bytes === null ? [] : [Buffer.from(bytes as Uint8Array).toString('hex')],
  );
};
/** Every column of every table as text; bytes come as hex. */
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
const verified = async () => {
  const wall = { now: () => new Date() };
  const sealer = createSealer({ db: t.machine.db, signer: t.signer, headsFile: t.headsFile, clock: wall });
  await sealer.sealAll([t.office.id]);
  return verifyAudit({
    db: t.machine.db,
    signer: t.signer,
    headsFile: t.headsFile,
    officeIds: [t.office.id],
  });
};

describe('after the time of a rule', () => {
  test('nothing of the value is in any table; the audit is whole; the record opens, lists, exports and saves', async () => {
    const guest = await handedOver();
    await officer.put('/api/drafts/00000000-0000-7000-8000-00000000001a', {
      type: 'legalization',
      recordId: guest.id,
      recordVersion: 2,
      values: { idNumber: guest.values.idNumber },
    });
    expect((await verified()).ok).toBe(true);
    const sealed = await sealedOf(guest.id);
    expect(sealed).toHaveLength(4);
    const traces = [...sealed, 'E773', `1380013****`.slice(0, 7)];
    const before = await dump();
    for (const trace of sealed) expect(before).toContain(trace);

    expect(await retained(1095)).toEqual([]);
    expect(await dump()).toContain(sealed[0]);
    expect(await retained(1096)).toMatchObject([{ type: 'legalization', rule: 'documents', records: 1 }]);
    const after = await dump();
    for (const trace of traces) expect(after, trace).not.toContain(trace);
    // What the rule does not name stays.
    expect(after).toContain(guest.values.note);

    const report = await verified();
    expect(report.offices[0]?.faults).toEqual([]);
    expect(report.offices[0]?.erased).toBeGreaterThan(0);

    const page = read('getRecord', await officer.get(guest.path));
    expect(page.record.values).toMatchObject({
      idNumber: { masked: erasedMark },
      phone: { masked: erasedMark },
    });
    expect(page.revealable).toEqual([]);
    const reveal = await officer.post(`${guest.path}/reveal`, { path: 'idNumber', reason: '核对号码' });
    expect(refusal(reveal).code).toBe('not-found');
    const list = read('listRecords', await officer.get('/api/records/legalization'));
    expect(list.rows.map(({ id }) => id)).toContain(guest.id);
    const history = read('getHistory', await officer.get(`${guest.path}/history`));
    expect(history.entries[0]).toMatchObject({
      action: 'retention',
      actor: '到期清除',
      reason: expect.stringContaining('个人信息保护法'),
    });
    expect(history.entries[0]?.changes.map(({ path }) => path)).toEqual([
      'idNumber',
      'phone',
      'agentIdNumber',
    ]);

    const exported = await officer.get('/api/exchange/legalization/export');
    const text = Object.values(unzipSync(exported.bytes))
      .map((part) => strFromU8(part))
      .join('');
    expect([exported.status, text]).toEqual([200, expect.stringContaining(erasedMark)]);
    // Whoever had the form open before is told first.
    const stale = await officer.put(guest.path, { version: 2, values: { note: '改过' } });
    expect(refusal(stale).code).toBe('stale-version');
    const { version } = page.record;
    const { dueOn: _due, handedOverOn: _day, ...values } = page.record.values;
    const saved = await officer.put(guest.path, { version, values: { ...values, note: '已改' } });
    expect(read('saveRecord', saved).record.values).toMatchObject({
      note: '已改',
      idNumber: { masked: erasedMark },
    });
    expect(await sealedOf(guest.id)).toEqual([]);
    expect(await retained(1097)).toEqual([]);
  });

  test('the name of a guest goes from title and search, too', async () => {
    const event = await t.store.store('event', 'forum');
    const values = { event: event.id, name: '阮氏秋香', email: 'qiuxiang@example.org', dietary: '不吃海鲜' };
    const made = await officer.post('/api/records/registration', { values });
    const { id } = read('createRecord', made).record;
    await t.owner(`UPDATE registration SET kept_until = '2018-07-01' WHERE id = $1`, [id]);
    const found = async (): Promise<string[]> =>
      read(
        'listRecords',
        await officer.get(`/api/records/registration?q=${encodeURIComponent('阮氏秋香')}`),
      ).rows.map((record) => record.id);
    expect(await found()).toEqual([id]);
    expect(await retained(17)).toMatchObject([{ type: 'registration', rule: 'guest', records: 1 }]);
    expect(await found()).toEqual([]);
    const text = await dump();
    for (const trace of ['阮氏秋香', 'rsqx', '不吃海鲜']) expect(text, trace).not.toContain(trace);
    const { record } = read('getRecord', await officer.get(`/api/records/registration/${id}`));
    expect(record.values).toMatchObject({
      name: erasedMark,
      dietary: erasedMark,
      email: { masked: erasedMark },
    });
    expect((await verified()).offices[0]?.faults).toEqual([]);
  });

  test('a dry run counts and changes nothing; another run of the same day finds nothing', async () => {
    const { id } = await handedOver();
    now = later(2000);
    const counted = (await run(true)).find(
      ({ officeId, rule }) => officeId === t.office.id && rule === 'documents',
    );
    expect(counted?.records).toBe(1);
    expect(await sealedOf(id)).toHaveLength(4);
    expect(await retained(2000)).toHaveLength(1);
    expect(await retained(2000)).toEqual([]);
  });
});

describe('the office', () => {
  test('may shorten the time and not lengthen it; only the security administrator may', async () => {
    const set = (client: Client, days: number, rule = 'documents') =>
      client.put('/api/admin/retention', { type: 'legalization', rule, days });
    for (const who of ['officer', 'director', 'system-admin', 'audit-admin'])
      expect(refusal(await set(await t.signIn(who), 10)).code).toBe('not-allowed');
    expect(refusal(await set(security, 1096)).code).toBe('retention-too-long');
    expect(refusal(await set(security, 10, 'nothing')).code).toBe('not-found');
    const { id } = await handedOver();
    expect((await set(security, 10)).status).toBe(200);
    expect(await retained(10)).toEqual([]);
    expect(await retained(11)).toHaveLength(1);
    expect(await sealedOf(id)).toEqual([]);
    const page = read('getRetention', await security.get('/api/admin/retention'));
    const line = page.lines.find(({ rule }) => rule === 'documents');
    expect(line).toMatchObject({ days: 10, most: 1095, due: 0 });
    expect(page.lastRun?.records).toBe(1);
    expect((await set(security, 1095)).status).toBe(200);
  });

  test('holds a record back with a reason, and what is due goes when the hold ends', async () => {
    const { id } = await handedOver();
    const hold = (client: Client, more: object = {}) =>
      client.post('/api/admin/holds', {
        type: 'legalization',
        recordId: id,
        reason: '行政复议未结',
        ...more,
      });
    expect(refusal(await hold(officer)).code).toBe('not-allowed');
    expect(refusal(await hold(security, { reason: '无' })).code).toBe('reason-required');
    expect(refusal(await hold(security, { type: 'nothing' })).code).toBe('not-found');
    expect(refusal(await hold(security, { type: 'person' })).code).toBe('not-found');
    const far = await t.signIn('security-admin', await t.addOffice());
    expect(refusal(await hold(far)).code).toBe('not-found');
    expect((await hold(security)).status).toBe(200);
    expect(refusal(await hold(security)).code).toBe('hold-stands');
    expect(await retained(1096)).toEqual([]);
    expect(await sealedOf(id)).toHaveLength(4);
    const [standing] = read('getRetention', await security.get('/api/admin/retention')).holds;
    expect(standing).toMatchObject({
      type: 'legalization',
      recordId: id,
      reason: '行政复议未结',
      endedAt: null,
    });
    expect(refusal(await officer.delete(`/api/admin/holds/${standing?.id}`)).code).toBe('not-allowed');
    expect((await security.delete(`/api/admin/holds/${standing?.id}`)).status).toBe(200);
    expect(refusal(await security.delete(`/api/admin/holds/${standing?.id}`)).code).toBe('not-found');
    expect(await retained(1096)).toHaveLength(1);
    expect(await sealedOf(id)).toEqual([]);
  });
});
