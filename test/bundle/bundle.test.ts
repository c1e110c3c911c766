import { spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCertificate } from '../harness/certificate.ts';
import { root } from '../harness/database.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { freePort } from '../run/free-port.ts';
import { openClosedRoom, type ClosedRoom } from './closed-room.ts';

// One story in order: unpack, be refused, install, found an office, sign in, upgrade, go back.
const folder = temporaryFolder('bundle');
const at = (...parts: string[]) => join(folder.dir, ...parts);
const [prefix, data] = [at('opt'), at('var', 'lib')];
const wutong = join(prefix, 'current/bin/wutong');
let room: ClosedRoom;
let unpacked: string;
let url: string;
let server: ChildProcess | undefined;

beforeAll(async () => {
  const made = spawnSync(
    process.execPath,
    [join(root, 'scripts/bundle.ts'), '--out', folder.dir, '--level', '1'],
    {
      encoding: 'utf8',
    },
  );
  expect(made.status, made.stderr).toBe(0);
  const [archive = ''] = readdirSync(folder.dir).filter((name) => name.endsWith('.tar.gz'));
  expect(archive).toMatch(/^wutong-\d+\.\d+\.\d+-linux-x64\.tar\.gz$/);
  const sum = createHash('sha256')
    .update(readFileSync(at(archive)))
    .digest('hex');
  expect(readFileSync(at(`${archive}.sha256`), 'utf8')).toBe(`${sum}  ${archive}\n`);
  spawnSync('tar', ['-xzf', at(archive), '-C', folder.dir]);
  unpacked = at(archive.replace('.tar.gz', ''));
  room = await openClosedRoom(folder.dir);
  if (room.open)
    process.stderr.write(
      `\nbundle: the network could NOT be taken away here (${room.open}); all else is tested\n`,
    );
});

afterAll(async () => {
  await stop();
  room?.close();
  folder.remove();
});

const install = (from = unpacked, ...more: string[]) =>
  room.run(['sh', join(from, 'install.sh'), '--prefix', prefix, '--no-service', ...more]);

async function serve(): Promise<void> {
  server = room.start([wutong, 'start', '--empty']);
  let said = '';
  await new Promise<void>((ready, failed) => {
    const listen = (part: Buffer): void => {
      said += part.toString();
      if (said.includes('Wutong is running')) ready();
    };
    server?.stdout?.on('data', listen);
    server?.stderr?.on('data', listen);
    server?.on('close', () => failed(new Error(`the server did not start: ${said}`)));
  });
}

async function stop(): Promise<void> {
  const running = server;
  server = undefined;
  if (!running || running.exitCode !== null) return;
  const gone = new Promise((resolve) => running.on('close', resolve));
  running.kill('SIGTERM');
  await gone;
}

const headers = { 'x-wutong': '1', 'content-type': 'application/json' };
const signIn = (password: string) =>
  room.ask(`${url}/api/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ office: 'mycity', login: 'system-admin', password }),
  });

test('there is neither a network nor a Node nor an npm', async () => {
  expect((await room.run(['sh', '-c', 'command -v node npm npx curl'])).code).not.toBe(0);
  if (room.open) return;
  expect(
    (await room.run(['cat', '/proc/net/dev'])).out.match(/^\s*\w+:/gm)?.map((line) => line.trim()),
  ).toEqual(['lo:']);
  // A documentation address: with a network the attempt would hang, without one it fails at once.
  const { status, body } = await room.ask('http://192.0.2.1/');
  expect({ status, body }).toEqual({ status: 0, body: expect.stringContaining('ENETUNREACH') });
});

test('nothing for development is in it, and nothing that only the building needs', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  const inside = Object.keys(lock.packages).filter(
    (path) => path && existsSync(join(unpacked, path, 'package.json')),
  );
  expect(inside.length).toBeGreaterThan(50);
  expect(inside.filter((path) => lock.packages[path]?.dev)).toEqual([]);
  for (const name of ['vite', 'typescript', 'vitest', 'antd', 'playwright-core'])
    expect(existsSync(join(unpacked, 'node_modules', name))).toBe(false);
  const files = readdirSync(join(unpacked, 'src'), { recursive: true, encoding: 'utf8' });
  expect(files.filter((path) => /\.test\./.test(path))).toEqual([]);
  expect(readFileSync(join(unpacked, 'README.md'), 'utf8')).toMatch(/管理员手册[\s\S]*For the administrator/);
});

test('a changed, a missing and an added file are refused by name, and nothing is installed', async () => {
  const page = join(unpacked, 'build/web/index.html');
  const was = readFileSync(page);
  appendFileSync(page, ' ');
  const changed = await install();
  expect(changed.code).toBe(1);
  expect(changed.out).toContain('build/web/index.html: FAILED');
  expect(changed.out).toContain('与校验值不符');
  writeFileSync(page, was);

  renameSync(join(unpacked, 'NOTICE'), at('NOTICE'));
  const missing = await install();
  expect([missing.code, missing.out]).toEqual([1, expect.stringContaining('NOTICE: FAILED')]);
  renameSync(at('NOTICE'), join(unpacked, 'NOTICE'));

  writeFileSync(join(unpacked, 'src/extra.ts'), '');
  const added = await install();
  expect([added.code, added.out]).toEqual([1, expect.stringContaining('src/extra.ts')]);
  rmSync(join(unpacked, 'src/extra.ts'));
  expect(existsSync(prefix)).toBe(false);
});

test('words that are wrong are refused', async () => {
  expect(await install(unpacked, '--data', 'relative')).toMatchObject({
    code: 1,
    out: expect.stringContaining('完整路径'),
  });
  expect(await install(unpacked, '--data', '/a b')).toMatchObject({ code: 1 });
  expect(await install(unpacked, '--fly')).toMatchObject({
    code: 1,
    out: expect.stringContaining('--no-service'),
  });
  expect(existsSync(prefix)).toBe(false);
});

test('it is installed, an office is founded, and its administrator signs in', async () => {
  const done = await install(unpacked, '--data', data);
  expect(done.out).toContain('已安装');
  expect(done.code).toBe(0);
  const port = await freePort();
  const settings = join(prefix, 'wutong.conf');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('PORT=8080', `PORT=${port}`));
  url = `http://127.0.0.1:${port}`;

  const founded = await room.run([wutong, 'office', '--code', 'mycity', '--name', '某市外事侨务办公室']);
  expect(founded.out).toContain('一次性密码');
  const password = /system-admin +(\S+)/.exec(founded.out)?.[1] ?? '';
  await serve();
  const page = await room.ask(`${url}/`);
  expect(page.status).toBe(200);
  const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(page.body) ?? [];
  expect((await room.ask(url + script)).status).toBe(200);
  const first = await signIn(password);
  expect(first).toMatchObject({ status: 200, body: expect.stringContaining('"must":"password"') });
  const changed = await room.ask(`${url}/api/session/password`, {
    method: 'PUT',
    headers: { ...headers, cookie: first.cookie },
    body: JSON.stringify({ current: password, next: 'Wutong-2018-Spring' }),
  });
  expect(changed).toMatchObject({ status: 200 });
});

/** The same bundle as a later version would be: another number, and a migration more. */
function makeNextVersion(): string {
  const next = at('next');
  spawnSync('cp', ['-a', unpacked, next]);
  writeFileSync(join(next, 'VERSION'), '99.0.0\n');
  const about = join(next, 'package.json');
  writeFileSync(about, readFileSync(about, 'utf8').replace(/"version": "[^"]+"/, '"version": "99.0.0"'));
  writeFileSync(
    join(next, 'migrations/9000-add-something.sql'),
    'CREATE TABLE something (office_id uuid);\n',
  );
  const sums = join(next, 'SHA256SUMS');
  const sumOf = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(next, path)))
      .digest('hex');
  const kept = readFileSync(sums, 'utf8')
    .split('\n')
    .filter((line) => line && !/ {2}(VERSION|package\.json)$/.test(line));
  const fresh = ['VERSION', 'package.json', 'migrations/9000-add-something.sql'];
  writeFileSync(sums, `${[...kept, ...fresh.map((path) => `${sumOf(path)}  ${path}`)].join('\n')}\n`);
  return next;
}

test('again is harmless; a later version is an upgrade that keeps the data, and there is a way back', async () => {
  const version = readFileSync(join(unpacked, 'VERSION'), 'utf8').trim();
  const settings = readFileSync(join(prefix, 'wutong.conf'), 'utf8');
  const again = await install();
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('文件完整')]);
  const elsewhere = await install(unpacked, '--data', at('other'));
  expect([elsewhere.code, elsewhere.out]).toEqual([1, expect.stringContaining(data)]);
  await stop();

  const upgraded = await install(makeNextVersion());
  expect([upgraded.code, upgraded.out]).toEqual([
    0,
    expect.stringContaining(`ln -sfn ${version} ${prefix}/current`),
  ]);
  expect(readlinkSync(join(prefix, 'current'))).toBe('99.0.0');
  expect(readFileSync(join(prefix, 'wutong.conf'), 'utf8')).toBe(settings);
  await serve();
  expect(JSON.parse((await room.ask(`${url}/healthz`)).body)).toMatchObject({ version: '99.0.0' });
  expect((await signIn('Wutong-2018-Spring')).status).toBe(200);
  await stop();

  const [copy = ''] = readdirSync(join(data, 'copies')).filter((name) => name.startsWith('before-upgrade-'));
  await room.run(['ln', '-sfn', version, join(prefix, 'current')]);
  // The data are of the later version now, and the earlier one does not touch them.
  const refused = await room.run([wutong, 'migrate']);
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('9000-add-something')]);
  const restored = await room.run([wutong, 'restore', join(data, 'copies', copy), '--replace']);
  expect([restored.code, restored.out]).toEqual([0, expect.any(String)]);
  await serve();
  expect(JSON.parse((await room.ask(`${url}/healthz`)).body)).toMatchObject({ version, ok: true });
  expect((await signIn('Wutong-2018-Spring')).status).toBe(200);
});

test('with the certificate of the office it speaks HTTPS, tells its numbers, and keeps a log', async () => {
  await stop();
  const { cert, key } = makeCertificate(
    new Date(Date.now() - 86_400_000),
    new Date(Date.now() + 40.5 * 86_400_000),
  );
  writeFileSync(at('ca.pem'), cert);
  writeFileSync(at('office.key'), key);
  appendFileSync(
    join(prefix, 'wutong.conf'),
    `WUTONG_CERT=${at('ca.pem')}\nWUTONG_KEY=${at('office.key')}\n`,
  );
  await serve();
  url = url.replace('http://127.0.0.1', 'https://localhost');
  const { status, cookie, setCookie } = await signIn('Wutong-2018-Spring');
  expect([status, cookie, setCookie]).toEqual([
    200,
    expect.stringMatching(/^wutong=/),
    expect.stringContaining('; Secure'),
  ]);
  const metrics = await room.ask(`${url}/metrics`);
  expect(metrics.body).toMatch(/^wutong_certificate_days 40$/m);
  expect(metrics.body).toMatch(/^wutong_seal_age_seconds \d+$/m);
  await stop();
  const log = readFileSync(join(data, 'logs/requests.log'), 'utf8').trim().split('\n');
  expect(log.map((line) => (JSON.parse(line) as { route: string }).route)).toContain('/api/session');
  expect(log.join()).not.toMatch(/system-admin|mycity|Wutong-2018/);
  // Half of the setting is refused before anything starts.
  const settings = readFileSync(join(prefix, 'wutong.conf'), 'utf8');
  writeFileSync(join(prefix, 'wutong.conf'), settings.replace(/^WUTONG_KEY=.*$/m, ''));
  const half = await room.run([wutong, 'start', '--empty']);
  expect([half.code, half.out]).toEqual([1, expect.stringContaining('缺少 WUTONG_KEY')]);
});
