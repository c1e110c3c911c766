import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestApp, refusal, testPassword, type TestApp } from '../../../test/harness/server.ts';
import { openShell } from './open-shell.ts';
import { readProxies } from './trusted-proxies.ts';

const lines: string[] = [];
const token = 'a-long-token-of-the-office';
const proxy = '10.9.0.1';
let t: TestApp;
let direct: TestApp;
beforeAll(async () => {
  const requests = { write: (line: string) => void lines.push(line), close: async () => undefined };
  t = await openTestApp(inject('database'), {
    server: { shell: { proxies: [proxy], metricsToken: token, requests } },
  });
  direct = await openTestApp(inject('database'));
});
afterAll(async () => {
  await t.close();
  await direct.close();
});

interface From {
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
}
const signIn = (app: TestApp, { address, headers = {} }: From, login = 'officer') =>
  app.app.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: address,
    headers: { 'x-wutong': '1', ...headers },
    payload: { office: app.office.code, login, password: testPassword },
  });
const ask = (app: TestApp, url: string, { address, headers = {} }: From) =>
  app.app.inject({ url, remoteAddress: address, headers: { ...headers } });

describe('a proxy', () => {
  const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7' };

  test('that is trusted is believed: cookie for HTTPS only, and HSTS', async () => {
    const answer = await signIn(t, { address: proxy, headers: https });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['set-cookie']).toMatch(/; HttpOnly; Secure; SameSite=Strict/);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
  });

  test('that is not trusted is not believed, from wherever it speaks', async () => {
    for (const address of ['10.9.0.2', '127.0.0.1']) {
      const answer = await signIn(t, { address, headers: https });
      expect(answer.headers['set-cookie']).not.toContain('Secure');
      expect(answer.headers['strict-transport-security']).toBeUndefined();
    }
  });

  test('hands on who is guessing passwords, and nobody else has to wait; a made-up address helps nobody', async () => {
    // Names that are none, one after the other: no login is locked by it, only the address waits.
    const guess = async (seen: string, login: string) =>
      (await signIn(t, { address: proxy, headers: { 'x-forwarded-for': seen } }, login)).statusCode;
    for (let i = 0; i < 10; i++) expect(await guess(`198.51.100.${i}, 192.0.2.66`, `nobody-${i}`)).toBe(401);
    expect(await guess('198.51.100.99, 192.0.2.66', 'officer')).toBe(429);
    expect(await guess('192.0.2.67', 'officer')).toBe(200);
  });

  test.each(['localhost', '10.0.0.0/33', '10.0.0.0/0', '::/0', '10.0.0.1/8/9', 'true', '*', '10.0.0'])(
    'WUTONG_PROXY=%s is refused',
    (text) => {
      expect(() => readProxies({ WUTONG_PROXY: `10.0.0.1, ${text}` })).toThrowError(
        expect.objectContaining({ code: 'proxy-not-address', params: { text } }),
      );
    },
  );

  test('may be an address, a network, several, or none', async () => {
    expect(readProxies({})).toEqual([]);
    const proxies = readProxies({ WUTONG_PROXY: '10.1.2.3, 10.2.0.0/16,fd00::/8' });
    expect(proxies).toEqual(['10.1.2.3', '10.2.0.0/16', 'fd00::/8']);
    const app = openShell({ proxies });
    app.get('/', (request) => request.ip);
    const seen = async (remoteAddress: string) =>
      (await app.inject({ url: '/', remoteAddress, headers: { 'x-forwarded-for': '192.0.2.7' } })).payload;
    expect([await seen('10.2.9.9'), await seen('fd00::1'), await seen('10.3.0.1')]).toEqual([
      '192.0.2.7',
      '192.0.2.7',
      '10.3.0.1',
    ]);
    await app.close();
  });
});

describe('the log of requests', () => {
  test('tells route, status and number, and nothing of persons, words and records', async () => {
    const officer = await t.signIn('officer');
    lines.length = 0;
    await officer.get('/api/search?q=%E5%BC%A0%E6%95%8F');
    await officer.get('/api/records/delegation/00000000-0000-7000-8000-000000000000');
    await officer.get('/wp-login.php?user=zhang');
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told.map(({ route, status }) => `${String(route)} ${String(status)}`)).toEqual([
      '/api/search 200',
      '/api/records/:type/:id 404',
      'none 404',
    ]);
    for (const line of told) {
      expect(Object.keys(line)).toEqual(['time', 'method', 'route', 'status', 'ms', 'request', 'account']);
      expect(line.request).toMatch(/^[0-9a-f]{10}$/);
    }
    expect(told.map(({ account }) => typeof account)).toEqual(['string', 'string', 'object']);
    expect(lines.join()).not.toMatch(/officer|张敏|%E5|zhang|00000000-0000|127\.0/);
  });

  test('and the person have the same number, which a caller cannot choose', async () => {
    lines.length = 0;
    const answer = await ask(t, '/api/session', { address: '10.0.0.9', headers: { 'x-request-id': 'mine' } });
    const { request } = JSON.parse(answer.payload) as { request: string };
    expect(request).toMatch(/^[0-9a-f]{10}$/);
    expect(answer.headers['x-request-id']).toBe(request);
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ request, status: 401, account: null });
  });
});

describe('/metrics', () => {
  const bearer = (text: string) => ({ authorization: `Bearer ${text}` });

  test('is not there for strangers, for a wrong token, nor for whom a proxy on this machine brings', async () => {
    const strangers: [TestApp, From][] = [
      [direct, { address: '10.0.0.9' }],
      [direct, { address: '127.0.0.1', headers: { 'x-forwarded-for': '10.0.0.9' } }],
      [direct, { address: '127.0.0.1', headers: { 'x-real-ip': '10.0.0.9' } }],
      // With a proxy loopback is everybody.
      [t, { address: '127.0.0.1' }],
      [t, { address: '10.0.0.9', headers: bearer('wrong') }],
      [t, { address: proxy, headers: { 'x-forwarded-for': '127.0.0.1' } }],
      [direct, { address: '10.0.0.9', headers: bearer('undefined') }],
    ];
    for (const [app, from] of strangers) expect((await ask(app, '/metrics', from)).statusCode).toBe(404);
  });

  test('is there for this machine, and elsewhere with the token', async () => {
    expect((await ask(direct, '/metrics', { address: '127.0.0.1' })).statusCode).toBe(200);
    expect((await ask(t, '/metrics', { address: '10.0.0.9', headers: bearer(token) })).statusCode).toBe(200);
  });

  test('tells requests, pool, jobs and disk, each line in the form that Prometheus reads', async () => {
    await ask(direct, '/api/session', { address: '127.0.0.1' });
    const { payload } = await ask(direct, '/metrics', { address: '127.0.0.1' });
    const line = /^(# (HELP|TYPE) wutong_\w+ .+|wutong_\w+(\{(\w+="[^"]*",?)+\})? -?[\d.e+-]+)$/;
    expect(
      payload
        .trimEnd()
        .split('\n')
        .filter((text) => !line.test(text)),
    ).toEqual([]);
    expect(payload).toMatch(
      /wutong_request_seconds_count\{route="\/api\/session",method="GET",status="401"\} [1-9]/,
    );
    expect(payload).toMatch(
      /wutong_request_seconds_bucket\{route="\/api\/session",method="GET",status="401",le="\+Inf"\} [1-9]/,
    );
    for (const name of [
      'database_up 1',
      'pool_connections{state="open"}',
      'outbox_waiting',
      'disk_free_bytes',
      'read_only 0',
    ])
      expect(payload).toContain(`wutong_${name}`);
    expect(new Set(payload.match(/^# TYPE (\w+)/gm)).size).toBe(payload.match(/^# TYPE/gm)?.length);
  });
});

test('who copies by searching is stopped for a while, and only that account', async () => {
  const [officer, auditor] = [await direct.signIn('officer'), await direct.signIn('supervisor')];
  const statuses: number[] = [];
  for (let i = 0; i < 241; i++) statuses.push((await officer.get('/api/search?q=x')).status);
  expect([...new Set(statuses.slice(0, 240))]).toEqual([200]);
  expect(statuses[240]).toBe(429);
  const refused = await officer.get('/api/search?q=x');
  expect(refusal(refused)).toMatchObject({
    code: 'too-many-requests',
    detail: expect.stringContaining('秒后再试'),
  });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await auditor.get('/api/search?q=x')).status).toBe(200);
  expect((await officer.get('/api/session')).status).toBe(200);
});

test('/healthz tells strangers yes or no, and nothing more', async () => {
  const { statusCode, payload } = await ask(direct, '/healthz', { address: '10.0.0.9' });
  expect([statusCode, JSON.parse(payload)]).toEqual([
    200,
    { ok: true, database: true, disk: true, readOnly: false, seals: true, version: '0.0.0' },
  ]);
  const witness = { signer: direct.signer, headsFile: direct.headsFile };
  const sealedAt = () => new Date(direct.machine.clock.now().getTime() - 3_600_000);
  const stale = await openTestApp(inject('database'), {
    server: { installation: { witness, dir: '/tmp', sealedAt } },
  });
  const told = JSON.parse((await ask(stale, '/healthz', { address: '10.0.0.9' })).payload) as unknown;
  expect(told).toMatchObject({ seals: false });
  await stale.close();
});
