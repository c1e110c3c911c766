import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import type { TestOffice } from '../../test/harness/office.ts';
import { createSealer } from '../engine/audit/create-sealer.ts';

let t: TestApp;
let office: TestOffice;
let system: Client;
let security: Client;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
});
afterAll(() => t.close());
beforeEach(async () => {
  office = await t.addOffice();
  [system, security] = [await t.signIn('system-admin', office), await t.signIn('security-admin', office)];
});

const idOf = (login: string): string => office.actor(login).userId;

describe('the audit', () => {
  test('is searched by the audit administrator alone, and shows nobody’s values', async () => {
    const officer = await t.signIn('officer', office);
    const { record } = read(
      'createRecord',
      await officer.post('/api/records/delegation', {
        values: { name: '绝密之名', unit: office.units.applicant },
      }),
    );
    const { id } = record;
    for (const who of [system, security, officer])
      for (const path of ['/api/admin/audit', '/api/admin/audit/export'])
        expect(refusal(await who.get(path)).code).toBe('not-allowed');
    const audit = await t.signIn('audit-admin', office);
    const found = read('searchAudit', await audit.get(`/api/admin/audit?record=${id}`));
    expect(found.rows).toMatchObject([
      { action: 'create', person: 'officer', type: 'delegation', detail: '' },
    ]);
    expect(found.rows[0]?.paths).toContain('name');
    const all = await audit.get('/api/admin/audit');
    const csv = await audit.get(`/api/admin/audit/export?person=${idOf('officer')}`);
    for (const text of [all.text, csv.text]) expect(text).not.toContain('绝密之名');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text.split('\r\n')).toHaveLength(4);
    expect(read('searchAudit', await audit.get('/api/admin/audit?action=export')).rows).toHaveLength(1);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const on = async (day: string) =>
      read('searchAudit', await audit.get(`/api/admin/audit?from=${day}&to=${day}`)).rows.length;
    expect(await on(today)).toBeGreaterThan(3);
    expect(await on('2017-01-01')).toBe(0);
    const far = await t.signIn('audit-admin', await t.addOffice());
    expect(read('searchAudit', await far.get(`/api/admin/audit?record=${id}`)).rows).toEqual([]);
  });

  test('in a table of text, what would begin a formula is only text', async () => {
    await t.owner(`UPDATE account SET name = '=HYPERLINK("http://x","点我")' WHERE id = $1`, [
      idOf('officer'),
    ]);
    await t.signIn('officer', office);
    const csv = await (await t.signIn('audit-admin', office)).get('/api/admin/audit/export');
    expect(csv.text).toContain(`"'=HYPERLINK(""http://x"",""点我"")"`);
  });

  test('is checked on demand, and a change behind its back is found', async () => {
    const audit = await t.signIn('audit-admin', office);
    const sealer = createSealer({
      db: t.machine.db,
      signer: t.signer,
      headsFile: t.headsFile,
      clock: t.machine.clock,
    });
    await sealer.sealAll([office.id]);
    const check = async () => {
      await audit.post('/api/admin/audit/check');
      let last = read('getAuditCheck', await audit.get('/api/admin/audit/check')).check;
      for (let i = 0; i < 50 && last?.endedAt === null; i++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        last = read('getAuditCheck', await audit.get('/api/admin/audit/check')).check;
      }
      return last;
    };
    expect(await check()).toMatchObject({ failed: false, report: { faults: [], seals: 1 } });
    await t.owner(`UPDATE audit_entry SET actor_name = '别人' WHERE office_id = $1`, [office.id]);
    expect((await check())?.report?.faults.map(({ kind }) => kind)).toContain('root-differs');
    expect(refusal(await system.post('/api/admin/audit/check')).code).toBe('not-allowed');
  });
});

test('health is numbers, for administrators only', async () => {
  const health = read('getHealth', await system.get('/api/admin/health'));
  expect(health).toMatchObject({ preset: 'three', holidays: { nextYear: 2019, loaded: true } });
  expect(health.accounts.active).toBe(health.accounts.withoutSecondFactor);
  expect(health.disk.freeMb).toBeGreaterThan(0);
  for (const who of ['officer', 'director', 'applicant', 'stranger', 'supervisor'])
    expect(refusal(await (await t.signIn(who, office)).get('/api/admin/health')).code).toBe('not-allowed');
});
