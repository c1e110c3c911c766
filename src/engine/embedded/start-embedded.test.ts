import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openHome, type Home } from '../home/home.ts';
import { findServer } from './server-process.ts';
import { withClient } from './make-database.ts';
import { startEmbedded, type Database } from './start-embedded.ts';

vi.setConfig({ testTimeout: 60_000 });

const homes: Home[] = [];
const running: Database[] = [];

function newHome(dir = mkdtempSync(join(tmpdir(), 'wutong-test-'))): Home {
  const home = openHome({ dir });
  homes.push(home);
  return home;
}

async function start(home: Home, more: Partial<Parameters<typeof startEmbedded>[0]> = {}) {
  const database = await startEmbedded({ home, ...more });
  running.push(database);
  return database;
}

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
  for (const home of homes.splice(0)) {
    home.close();
    rmSync(home.dir, { recursive: true, force: true });
  }
});

describe('a first start', () => {
  test('serves over a socket alone, durable, with weak roles and private passwords', async () => {
    const home = newHome();
    const database = await start(home);
    expect(database.adopted).toBe(false);
    expect(statSync(join(home.keysDir, 'database.json')).mode & 0o777).toBe(0o600);
    const shown = await withClient(database.appConfig, async (client) => {
      const names = [
        'fsync',
        'full_page_writes',
        'synchronous_commit',
        'listen_addresses',
        'ssl',
        'data_checksums',
      ];
      const values: Record<string, string> = {};
      for (const name of names) values[name] = (await client.query(`SHOW ${name}`)).rows[0][name];
      return values;
    });
    expect(shown).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '',
      ssl: 'off',
      data_checksums: 'on',
    });
    const roles = await withClient(database.superConfig, (client) =>
      client.query(`SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles
                    WHERE rolname LIKE 'wutong%' ORDER BY rolname`),
    );
    const nothing = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false };
    expect(roles.rows).toEqual([
      { rolname: 'wutong_app', ...nothing },
      { rolname: 'wutong_owner', ...nothing },
    ]);
  });

  test('lets the owner make tables and the app role none', async () => {
    const database = await start(newHome());
    await withClient(database.ownerConfig, (client) => client.query('CREATE TABLE t (a int)'));
    await withClient(database.appConfig, async (client) => {
      await expect(client.query('CREATE TABLE u (a int)')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('SELECT * FROM t')).rejects.toMatchObject({ code: '42501' });
    });
  });

  test('knows Chinese letters, the order of pinyin, and code point order by default', async () => {
    const database = await start(newHome());
    const rows = await withClient(database.appConfig, async (client) => {
      const order = "SELECT x FROM (VALUES ('张'), ('李'), ('安')) v(x) ORDER BY x";
      const byPinyin = (await client.query(`${order} COLLATE "zh-x-icu"`)).rows.map((row) => row.x);
      const byCode = (await client.query(order)).rows.map((row) => row.x);
      const kind = (
        await client.query(`
        SELECT datlocprovider AS provider, datlocale AS locale, datctype AS letters, pg_encoding_to_char(encoding) AS encoding
        FROM pg_database WHERE datname = current_database()`)
      ).rows[0];
      return { byPinyin, byCode, kind };
    });
    expect(rows).toEqual({
      byPinyin: ['安', '李', '张'],
      byCode: ['安', '张', '李'],
      kind: { provider: 'b', locale: 'C.UTF-8', letters: 'C.UTF-8', encoding: 'UTF8' },
    });
  });
});

describe('a later start', () => {
  test('keeps what was committed, and stops cleanly', async () => {
    const home = newHome();
    const first = await start(home);
    await withClient(first.ownerConfig, (client) => client.query('CREATE TABLE t AS SELECT 7 AS a'));
    await first.stop();
    expect(findServer(home)).toBeUndefined();
    const second = await start(home);
    expect(readFileSync(join(home.runDir, 'database.log'), 'utf8')).not.toMatch(/not properly shut down/);
    const read = await withClient(second.ownerConfig, (client) => client.query('SELECT a FROM t'));
    expect(read.rows).toEqual([{ a: 7 }]);
  });

  test('takes over a server that outlived its parent', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'wutong-test-'));
    const script = `
      import { openHome } from ${JSON.stringify(join(import.meta.dirname, '../home/home.ts'))};
      import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'start-embedded.ts'))};
      await startEmbedded({ home: openHome({ dir: ${JSON.stringify(dir)} }) });
      process.kill(process.pid, 'SIGKILL');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
    await new Promise((resolve) => child.on('exit', resolve));
    const home = newHome(dir);
    const left = findServer(home);
    expect(left).toBeDefined();
    const database = await start(home);
    expect(database.adopted).toBe(true);
    expect(findServer(home)?.pid).toBe(left?.pid);
    await database.stop();
    expect(findServer(home)).toBeUndefined();
  });

  test('a kill in the middle of writing loses nothing acknowledged, and the running process gets it back', async () => {
    const home = newHome();
    const said: string[] = [];
    const database = await start(home, { log: (line) => said.push(line) });
    await withClient(database.ownerConfig, (client) => client.query('CREATE TABLE t (a int PRIMARY KEY)'));
    const before = findServer(home);
    let acknowledged = 0;
    const writing = withClient(database.ownerConfig, async (client) => {
      for (;;) {
        await client.query('INSERT INTO t VALUES ($1)', [acknowledged + 1]);
        acknowledged++;
      }
    });
    while (acknowledged < 50) await Promise.race([writing, wait(5)]);
    process.kill(before?.pid ?? 0, 'SIGKILL');
    await expect(writing).rejects.toThrow();
    for (let i = 0; i < 400 && !said.some((line) => line.includes('is back')); i++) await wait(50);
    const read = await withClient(database.ownerConfig, (client) =>
      client.query('SELECT count(*)::int AS n FROM t'),
    );
    // One more may have been written whose answer did not arrive.
    expect([acknowledged, acknowledged + 1]).toContain(read.rows[0].n);
    expect(findServer(home)?.pid).not.toBe(before?.pid);
  });

  test('sets new passwords when the stored ones are lost', async () => {
    const home = newHome();
    const first = await start(home);
    await withClient(first.ownerConfig, (client) => client.query('CREATE TABLE t AS SELECT 1 AS a'));
    await first.stop();
    writeFileSync(join(home.keysDir, 'database.json'), '{"superuser":');
    const second = await start(home);
    const read = await withClient(second.ownerConfig, (client) => client.query('SELECT a FROM t'));
    expect(read.rows).toEqual([{ a: 1 }]);
    await withClient(second.appConfig, (client) => client.query('SELECT 1'));
  });

  test('refuses the files of another PostgreSQL', async () => {
    const home = newHome();
    await (await start(home)).stop();
    writeFileSync(join(home.pgDir, 'PG_VERSION'), '17\n');
    await expect(start(home)).rejects.toMatchObject({
      code: 'database-files-differ',
      params: { found: '17', bundled: '18' },
    });
  });
});

describe('a crowded machine', () => {
  test('a data folder with a long path gets its socket elsewhere', async () => {
    const top = mkdtempSync(join(tmpdir(), 'wutong-test-'));
    const home = newHome(join(top, '数据'.repeat(20)));
    const database = await start(home);
    expect(database.appConfig.host).not.toContain('数据');
    expect(statSync(database.appConfig.host ?? '').mode & 0o777).toBe(0o700);
    await withClient(database.appConfig, (client) => client.query('SELECT 1'));
  });

  test('a lock whose number belongs to another program does not block', async () => {
    const home = newHome();
    await (await start(home)).stop();
    const other = spawn('sleep', ['60']);
    writeFileSync(join(home.pgDir, 'postmaster.pid'), `${other.pid}\n${home.pgDir}\n1\n5432\n\n\n`);
    const database = await start(home);
    await withClient(database.appConfig, (client) => client.query('SELECT 1'));
    other.kill();
  });

  test('a command beside the running server uses it and leaves it alone', async () => {
    const home = newHome();
    const database = await start(home);
    const beside = openHome({ dir: home.dir, whenLocked: 'join' });
    const joined = await startEmbedded({ home: beside });
    await withClient(joined.appConfig, (client) => client.query('SELECT 1'));
    await joined.stop();
    await withClient(database.appConfig, (client) => client.query('SELECT 1'));
  });
});

describe.runIf(process.getuid?.() === 0)('as root', () => {
  test.each(['namespace', 'capability', 'nobody', 'copy'] as const)('runs by way of %s', async (runAs) => {
    const home = newHome();
    const database = await start(home, { runAs });
    await withClient(database.ownerConfig, (client) => client.query('CREATE TABLE t AS SELECT 1 AS a'));
    await database.stop();
    const later = await start(home, { runAs: 'namespace' });
    const read = await withClient(later.ownerConfig, (client) => client.query('SELECT a FROM t'));
    expect(read.rows).toEqual([{ a: 1 }]);
  });
});

test.runIf(process.getuid?.() === 0)(
  'root in an ordinary user’s folder leaves everything to that user',
  async () => {
    const named = userIds();
    const uid = named.includes(1000) ? 1000 : (named.find((id) => id !== 0) ?? 1);
    const dir = mkdtempSync(join(tmpdir(), 'wutong-test-'));
    chownSync(dir, uid, uid);
    const home = newHome(dir);
    const database = await start(home);
    await withClient(database.appConfig, (client) => client.query('SELECT 1'));
    const paths = [
      'pg',
      'pg/PG_VERSION',
      'keys',
      'keys/database.json',
      'run',
      'run/lock',
      'run/holder.json',
      'run/database.log',
    ];
    for (const path of paths) expect(statSync(join(dir, path)).uid, path).toBe(uid);
  },
);

function userIds(): number[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .flatMap((line) => (line ? [Number(line.split(':')[2])] : []));
}
