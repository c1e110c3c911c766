import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startTestServer } from '../../test/harness/database.ts';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import { pdf } from '../engine/files/sample-files.ts';
import { createDiskGuard } from '../engine/home/disk-guard.ts';

const away = {
  status: 503,
  code: 'database-away',
  detail: '数据库暂时连不上，您的内容没有丢失，请稍后再试。',
};

describe('a disk nearly full', () => {
  let t: TestApp;
  let officer: Client;
  let id: string;
  // Full and empty as the test says, through the guard that the server really uses.
  let floor = 0;
  beforeAll(async () => {
    t = await openTestApp(inject('database'), {
      wrap: (machine) => ({
        ...machine,
        disk: {
          floorMb: 1_000_000_000,
          isReadOnly: () =>
            createDiskGuard({
              dir: machine.files.dir,
              env: { WUTONG_DISK_FLOOR_MB: String(floor) },
            }).isReadOnly(),
        },
      }),
    });
    officer = await t.signIn('officer');
    id = (await t.store.store('delegation', 'one-country')).id;
    floor = 1_000_000_000;
  });
  afterAll(() => t.close());

  test('nothing is written, in words that say why', async () => {
    const rows = async () => t.owner('SELECT count(*)::int AS n, sum(version)::int AS v FROM delegation');
    const before = await rows();
    const answers = [
      await officer.post('/api/records/delegation', { values: { name: '写不进' } }),
      await officer.put(`/api/records/delegation/${id}`, { version: 1, values: { name: '写不进' } }),
      await officer.post(`/api/records/delegation/${id}/actions/submit`, { version: 1, values: {} }),
      await officer.put('/api/drafts/00000000-0000-7000-8000-000000000001', {
        type: 'delegation',
        recordId: null,
        recordVersion: null,
        values: {},
      }),
      await officer.upload('/api/files/delegation/attachments', 'a.pdf', pdf),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(refusal(answer)).toMatchObject({
        code: 'disk-nearly-full',
        detail: '磁盘空间不足1000000000MB，系统现为只读。请联系管理员清理磁盘。',
      });
    }
    expect(await rows()).toEqual(before);
    expect(await t.owner('SELECT 1 FROM draft')).toEqual([]);
  });

  test('reading goes on, signing in too, and the health says how it is', async () => {
    const reader = await t.signIn('director');
    for (const path of [
      `/api/records/delegation/${id}`,
      '/api/records/delegation?q=德国',
      `/api/records/delegation/${id}/history`,
      '/api/figures?period=2018H1',
    ])
      expect((await reader.get(path)).status).toBe(200);
    expect(read('health', await reader.get('/healthz'))).toMatchObject({ ok: true, readOnly: true });
  });

  test('when there is room again, writing goes on', async () => {
    floor = 0;
    const answer = await officer.post('/api/records/delegation', { values: { name: '又能写了' } });
    expect(answer.status).toBe(200);
  });
});

describe('the database goes away in the middle of a save', () => {
  let t: TestApp;
  let officer: Client;
  beforeAll(async () => {
    t = await openTestApp(inject('database'));
    officer = await t.signIn('officer');
  });
  afterAll(() => t.close());

  /** Ends the backends that wait for a lock, as an administrator would. */
  async function endWaiting(): Promise<void> {
    const { superConfig } = inject('database');
    const admin = new pg.Client({ ...superConfig, database: String(t.ownerConfig.database) });
    await admin.connect();
    try {
      const end = async (): Promise<number> =>
        (
          await admin.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          )
        ).rowCount ?? 0;
      await expect.poll(end, { timeout: 5000 }).toBeGreaterThan(0);
    } finally {
      await admin.end();
    }
  }

  const state = () =>
    t.owner(`SELECT (SELECT count(*)::int FROM delegation) AS records,
      (SELECT count(*)::int FROM delegation_legs) AS legs, (SELECT sum(version)::int FROM delegation) AS versions,
      (SELECT count(*)::int FROM audit_entry) AS entries, (SELECT count(*)::int FROM audit_value) AS values,
      (SELECT count(*)::int FROM idempotency_key) AS keys`);

  const legs = [
    { country: 'JP', city: '东京', stay: { from: '2018-05-06', to: '2018-05-07' } },
    { country: 'KR', city: '首尔', stay: { from: '2018-05-08', to: '2018-05-09' } },
  ];

  // Wherever the save stands, whether it locks what stands or writes its own rows.
  test.each([
    ['the record', 'SELECT 1 FROM delegation WHERE name = $1 FOR UPDATE', 'PUT'],
    ['the child rows', 'LOCK TABLE delegation_legs IN EXCLUSIVE MODE', 'PUT'],
    ['the audit', 'LOCK TABLE audit_value IN EXCLUSIVE MODE', 'PUT'],
    ['the child rows of a new record', 'LOCK TABLE delegation_legs IN EXCLUSIVE MODE', 'POST'],
    ['the audit of a new record', 'LOCK TABLE audit_value IN EXCLUSIVE MODE', 'POST'],
    ['the key of the form', 'LOCK TABLE idempotency_key IN EXCLUSIVE MODE', 'POST'],
  ] as const)(
    'as it waits for %s: 503, no half record, and the retry is the first',
    async (_where, lock, method) => {
      const name = `断线团${Math.random()}`;
      const made = await officer.post('/api/records/delegation', {
        values: { name, legs: legs.slice(0, 1) },
      });
      const { record } = read('createRecord', made);
      const before = await state();
      const holder = new pg.Client(t.ownerConfig);
      await holder.connect();
      await holder.query('BEGIN');
      await holder.query(lock, lock.includes('$1') ? [name] : []);
      const mark = { 'idempotency-key': `retry-${Math.random()}` };
      const ask = () =>
        method === 'PUT'
          ? officer.put(`/api/records/delegation/${record.id}`, { version: 1, values: { legs } }, mark)
          : officer.post('/api/records/delegation', { values: { name: `新${name}`, legs } }, mark);
      const answering = ask();
      await endWaiting();
      const answer = await answering;
      expect(answer.status).toBe(503);
      expect(refusal(answer)).toMatchObject(away);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      await holder.query('ROLLBACK');
      await holder.end();
      expect(await state()).toEqual(before);
      const retry = read(method === 'PUT' ? 'saveRecord' : 'createRecord', await ask());
      expect(retry.record.values['legs']).toHaveLength(2);
      expect(t.log).toEqual([]);
    },
  );
});

describe('the database is stopped', () => {
  test('every request says so and the process lives; when it is back, so is the work', async () => {
    const own = await startTestServer();
    const t = await openTestApp(own);
    try {
      const officer = await t.signIn('officer');
      const made = await officer.post('/api/records/delegation', { values: { name: '停库前' } });
      const { record } = read('createRecord', made);
      const admin = new pg.Client(own.superConfig);
      await admin.connect();
      // Nobody gets in, and who is in is put out: as it is while a database restarts.
      const name = admin.escapeIdentifier(String(t.ownerConfig.database));
      await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
      await admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1 AND datname = $2`,
        [String(t.appConfig.user), String(t.ownerConfig.database)],
      );
      const answers = await Promise.all([
        officer.post('/api/records/delegation', { values: { name: '停库中' } }),
        officer.get(`/api/records/delegation/${record.id}`),
        officer.get('/api/figures?period=2018'),
        officer.get('/api/session'),
      ]);
      for (const answer of answers) expect(refusal(answer)).toMatchObject(away);
      expect(read('health', await t.stranger.get('/healthz'))).toMatchObject({ ok: false, database: false });
      await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
      await admin.end();
      const again = await officer.post('/api/records/delegation', { values: { name: '停库后' } });
      expect(again.status).toBe(200);
      const rows = await t.owner('SELECT name FROM delegation ORDER BY name');
      expect(rows.map((row) => row['name'])).toEqual(['停库前', '停库后']);
      expect(t.log).toEqual([]);
    } finally {
      await t.close();
      await own.stop();
    }
  });
});
