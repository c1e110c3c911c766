import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHome, type Home } from '../home/home.ts';
import { assertAppRole } from './assert-app-role.ts';
import { checkServerVersion, connectOutside } from './connect-outside.ts';
import { withClient } from './make-database.ts';
import { createScratchDatabase, dropDatabase } from './scratch-database.ts';
import { startEmbedded, type Database } from './start-embedded.ts';

// The bundled server plays the outside one: what matters here is who may do what.
let serverHome: Home;
let home: Home;
let server: Database & { superConfig: ClientConfig };

const newHome = () => openHome({ dir: mkdtempSync(join(tmpdir(), 'wutong-test-')) });
const urlOf = (config: ClientConfig, database = config.database) =>
  `postgres://${config.user}:${config.password}@/${database}?host=${encodeURIComponent(config.host ?? '')}&port=${config.port}`;

beforeAll(async () => {
  serverHome = newHome();
  home = newHome();
  server = await startEmbedded({ home: serverHome });
}, 60_000);

afterAll(async () => {
  await server.stop();
  for (const used of [serverHome, home]) {
    used.close();
    rmSync(used.dir, { recursive: true, force: true });
  }
});

const asSuper = (sql: string) => withClient(server.superConfig, (client) => client.query(sql));

test('a server before 15 is refused with its version', () => {
  expect(() => checkServerVersion(140_012)).toThrowError(
    expect.objectContaining({ code: 'database-too-old', params: { version: '14.12' } }),
  );
  expect(() => checkServerVersion(150_000)).not.toThrow();
});

test('an address where nothing answers is refused in words without its password', async () => {
  const refusal = connectOutside({ databaseUrl: 'postgres://a:geheim@127.0.0.1:1/x', home });
  await expect(refusal).rejects.toMatchObject({ code: 'database-url-refused' });
  await expect(refusal).rejects.not.toThrow(/geheim/);
});

test('an owner who may not make roles is sent to APP_DATABASE_URL', async () => {
  await asSuper("CREATE ROLE poor LOGIN PASSWORD 'p'");
  await asSuper('CREATE DATABASE poor OWNER poor');
  const url = urlOf({ ...server.superConfig, user: 'poor', password: 'p' }, 'poor');
  await expect(connectOutside({ databaseUrl: url, home })).rejects.toMatchObject({
    code: 'database-url-refused',
    params: { detail: expect.stringContaining('APP_DATABASE_URL') },
  });
  const given = await connectOutside({
    databaseUrl: url,
    appDatabaseUrl: urlOf(server.appConfig, 'poor'),
    home,
  });
  expect(given.superConfig).toBeUndefined();
  await withClient(given.appConfig, (client) => client.query('SELECT 1'));
});

test.each([
  ['superuser', 'SUPERUSER', 'superuser'],
  ['one whom row-level security spares', 'BYPASSRLS', 'BYPASSRLS'],
  ['one who may make roles', 'CREATEROLE', 'CREATEROLE'],
])('an app role that is %s is refused', async (_, power, why) => {
  const role = `strong_${power.toLowerCase()}`;
  await asSuper(`CREATE ROLE ${role} LOGIN PASSWORD 'p' ${power}`);
  const config = { ...server.superConfig, user: role, password: 'p' };
  await expect(withClient(config, assertAppRole)).rejects.toMatchObject({
    code: 'app-role-too-strong',
    params: { role, why },
  });
});

test('an app role that owns a table, itself or through a membership, is refused', async () => {
  const scratch = await createScratchDatabase(server);
  await withClient(scratch.appConfig, assertAppRole);
  await expect(withClient(scratch.ownerConfig, assertAppRole)).rejects.toMatchObject({
    params: { why: 'owns the database' },
  });
  const inside = { ...server.superConfig, database: scratch.name };
  await withClient(inside, async (client) => {
    await client.query(
      "CREATE ROLE holder; CREATE TABLE kept (a int); ALTER TABLE kept OWNER TO holder; CREATE ROLE member LOGIN PASSWORD 'p'",
    );
    await client.query(`GRANT holder TO member; GRANT CONNECT ON DATABASE ${scratch.name} TO member`);
  });
  const member = { ...inside, user: 'member', password: 'p' };
  await expect(withClient(member, assertAppRole)).rejects.toMatchObject({
    params: { role: 'member', why: 'owns kept' },
  });
  await dropDatabase(server, scratch.name);
});

test('the app role is made with a stored password, and a lost one is replaced', async () => {
  const outside = await connectOutside({ databaseUrl: urlOf(server.superConfig, 'wutong'), home });
  expect(outside.appConfig.user).toBe('wutong_app');
  const file = join(home.keysDir, 'database-outside.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const before = readFileSync(file, 'utf8');
  await connectOutside({ databaseUrl: urlOf(server.superConfig, 'wutong'), home });
  expect(readFileSync(file, 'utf8')).toBe(before);
  rmSync(file);
  const again = await connectOutside({ databaseUrl: urlOf(server.superConfig, 'wutong'), home });
  await withClient(again.appConfig, (client) => client.query('SELECT 1'));
  await asSuper(`ALTER ROLE wutong_app PASSWORD '${String(server.appConfig.password)}'`);
});

test('a scratch database is a clone that only its two roles may enter', async () => {
  const first = await createScratchDatabase(server);
  await withClient(first.ownerConfig, (client) =>
    client.query('CREATE TABLE t AS SELECT 5 AS a; GRANT SELECT ON t TO wutong_app'),
  );
  const clone = await createScratchDatabase(server, { template: first.name });
  const read = await withClient(clone.appConfig, (client) => client.query('SELECT a FROM t'));
  expect(read.rows).toEqual([{ a: 5 }]);
  await asSuper("CREATE ROLE stranger LOGIN PASSWORD 'p'");
  const stranger = { ...server.superConfig, user: 'stranger', password: 'p', database: clone.name };
  await expect(withClient(stranger, (client) => client.query('SELECT 1'))).rejects.toMatchObject({
    code: '42501',
  });
  for (const name of [clone.name, first.name]) await dropDatabase(server, name);
  await expect(withClient(clone.appConfig, async () => undefined)).rejects.toMatchObject({ code: '3D000' });
});
