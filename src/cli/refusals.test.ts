import { generateKeyPairSync, sign } from 'node:crypto';
import { appendFileSync, copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand, startCommand } from '../../test/harness/command.ts';
import { migrationsDir } from '../../test/harness/database.ts';
import { inFolder, makeDemoFolders, type DemoFolders } from '../../test/harness/demo-folder.ts';
import { temporaryFolder } from '../../test/harness/temporary-folder.ts';
import { leavesWithEntries, readEntry, readSeal, sealsAfter } from '../engine/audit/audit-rows.ts';
import { entryBytes, noSeal, sealBytes, sealHash } from '../engine/audit/hashes.ts';
import { createMerkleTree } from '../engine/audit/merkle-tree.ts';
import { getOffice } from '../engine/org/offices.ts';
import type { Engine } from '../engine/open-engine.ts';

// Each start takes a second or two, and several of them on a busy machine take more than the usual minute.
vi.setConfig({ testTimeout: 180_000 });

let folders: DemoFolders;
beforeAll(async () => {
  folders = await makeDemoFolders();
});
afterAll(() => folders.remove());

/** The words of a refusal, in both languages, without a stack, and nothing where the answer goes. */
async function refused(dir: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const { code, out, err } = await runCommand(dir, args, env);
  expect(err).not.toMatch(/\n\s+at .*\.ts:/);
  expect([code, out]).toEqual([1, '']);
  return err;
}

const owner = async (engine: Engine, text: string, values: unknown[] = []): Promise<void> => {
  const client = new pg.Client(engine.owner as pg.ClientConfig);
  await client.connect();
  await client.query(text, values);
  await client.end();
};

const works = async (dir: string): Promise<void> => {
  const { code, out } = await runCommand(dir, [
    'figures',
    '--office',
    'xiaohai',
    '--period',
    '2018H1',
    '--json',
  ]);
  expect(code).toBe(0);
  expect((JSON.parse(out) as unknown[]).length).toBeGreaterThan(6);
};

describe('the key file', () => {
  test('missing, broken or of another installation: said, no new one made, and with the right one it works', async () => {
    const dir = folders.copy();
    const file = join(dir, 'keys/master.json');
    const safe = readFileSync(file);
    rmSync(file);
    const missing = await refused(dir, ['start']);
    expect(missing).toContain(
      `找不到密钥文件${file}。没有它就不能读出加密的内容。请从备份的密钥副本恢复，不要新建。`,
    );
    expect(missing).toContain('Restore it from its separate copy; do not make a new one.');
    expect(() => readFileSync(file)).toThrow('ENOENT');

    writeFileSync(file, safe.subarray(0, safe.length / 2));
    expect(await refused(dir, ['verify'])).toContain(`密钥文件${file}已损坏：`);
    writeFileSync(
      file,
      safe
        .toString()
        .replace(/"key":\s*"(.)/, (all, first: string) => all.slice(0, -1) + (first === '0' ? '1' : '0')),
    );
    expect(await refused(dir, ['migrate'])).toContain(`密钥文件${file}已损坏：`);

    const other = temporaryFolder('other-keys');
    await inFolder(other.dir, () => Promise.resolve());
    copyFileSync(join(other.dir, 'keys/master.json'), file);
    other.remove();
    expect(await refused(dir, ['start'])).toContain('master.json已损坏：与数据库不是同一套密钥');

    writeFileSync(file, safe);
    await works(dir);
  });
});

describe('the data folder', () => {
  test('of a newer version, and one whose migrations were altered, are refused and left as they were', async () => {
    const dir = folders.copy();
    const future = temporaryFolder('future');
    cpSync(migrationsDir, future.dir, { recursive: true });
    writeFileSync(join(future.dir, '0900-from-the-future.sql'), 'CREATE TABLE future (n int)');
    await inFolder(dir, () => Promise.resolve(), future.dir);
    expect(await refused(dir, ['start'])).toContain(
      '数据由更新的版本建立（迁移0900-from-the-future.sql），本版本不能打开。请升级程序。',
    );
    writeFileSync(join(future.dir, '0901-break.sql'), 'CREATE TABLE half (n int); SELECT 1 / 0;');
    await expect(inFolder(dir, () => Promise.resolve(), future.dir)).rejects.toMatchObject({
      code: 'migration-failed',
    });
    rmSync(join(future.dir, '0901-break.sql'));
    // What failed half way left nothing: the folder opens as before.
    await inFolder(
      dir,
      async (engine) => {
        await owner(engine, `DELETE FROM schema_migration WHERE name LIKE '0900%'`);
        await owner(
          engine,
          `UPDATE schema_migration SET hash = 'x' || substr(hash, 2) WHERE name LIKE '0002%'`,
        );
      },
      future.dir,
    );
    future.remove();
    expect(await refused(dir, ['start'])).toContain(
      '已执行过的迁移0002-create-people-and-delegations.sql内容被改动，拒绝启动。请恢复原文件。',
    );
  });

  test('of a running Wutong is refused to a second start, named with its process, and the first goes on', async () => {
    const dir = folders.copy();
    const server = await startCommand(dir);
    try {
      const words = await refused(dir, ['start'], { PORT: '65111' });
      expect(words).toContain(`数据文件夹${dir}正在被另一个梧桐使用（进程${server.child.pid ?? ''}）。`);
      expect(await refused(dir, ['demo', '--reset'])).toContain('is in use by another Wutong');
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      // A command that only asks goes beside it.
      await works(dir);
    } finally {
      expect(await server.end('SIGTERM')).toBe(0);
    }
  });
});

describe('the address', () => {
  test.each(['0.0.0.0', '::'])('%s is refused while demonstration passwords exist', async (host) => {
    const words = await refused(folders.copy(), ['start'], { HOST: host });
    expect(words).toContain(
      `还有演示账号的公开密码，不能在${host}上对外服务。请先用 start --empty 建立空库，或删除演示账号。`,
    );
  });

  test('on an empty folder an open one is refused at once, and nothing is loaded', async () => {
    const folder = temporaryFolder('open');
    const words = await refused(folder.dir, ['start'], { HOST: '0.0.0.0' });
    expect(words).toContain('不能在0.0.0.0上对外服务');
    expect(words).not.toContain('装入演示数据 ');
    const server = await startCommand(folder.dir, { HOST: '0.0.0.0' }, ['--empty']);
    expect(await (await fetch(`${server.url}/api/offices`)).json()).toEqual({ demo: false, offices: [] });
    expect(server.said()).not.toContain('演示账号');
    expect(await server.end('SIGINT')).toBe(0);
    folder.remove();
  });

  test.each(['abc', '65536', '-1'])('PORT=%j is none', async (port) => {
    expect(await refused(temporaryFolder('port').dir, ['start'], { PORT: port })).toContain(`PORT=${port}`);
  });

  test('a port that somebody has is said so, and the database is not left running', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const dir = folders.copy();
    expect(await refused(dir, ['start'], { PORT: String(port) })).toContain('端口已被占用');
    taken.close();
    await works(dir);
  });
});

describe('verify', () => {
  test('finds an entry that was altered, also where leaf and root were made anew', async () => {
    const dir = folders.copy();
    const fine = await runCommand(dir, ['verify']);
    expect(fine).toMatchObject({ code: 0 });
    expect(fine.out).toMatch(
      /小海市外事侨务办公室：封印 \d+ 个，封存 \d+ 条，保证到第 \d+ 号封印，未封 0 条，未发现改动/,
    );
    await inFolder(dir, async (engine) => {
      await owner(
        engine,
        `UPDATE audit_entry SET actor_name = '无名氏' WHERE id = (SELECT min(e.id::text)::uuid FROM audit_entry e
          JOIN office o ON o.id = e.office_id WHERE o.code = 'xiaohai')`,
      );
    });
    const altered = await runCommand(dir, ['verify']);
    expect(altered.code).toBe(1);
    expect(altered.out).toMatch(/发现 \d+ 处问题/);
    expect(altered.out).toContain('root-differs');
    await inFolder(dir, (engine) => forge(engine));
    const forged = await runCommand(dir, ['verify']);
    expect(forged.code).toBe(1);
    expect(forged.out).not.toContain('root-differs');
    expect(forged.out).toContain('signature-wrong');
  });

  test('finds seals that were cut off together with their heads in the database', async () => {
    const dir = folders.copy();
    await inFolder(dir, async (engine) => {
      for (const table of ['audit_leaf', 'audit_seal', 'audit_value', 'audit_entry'])
        await owner(engine, `DELETE FROM ${table}`);
    });
    const { code, out } = await runCommand(dir, ['verify']);
    expect(code).toBe(1);
    expect(out).toContain('seal-missing');
  });

  test('passes over half a line that a power cut left in the file of the heads', async () => {
    const dir = folders.copy();
    appendFileSync(join(dir, 'audit-heads.log'), '{"office":"');
    expect((await runCommand(dir, ['verify'])).code).toBe(0);
  });
});

/** What somebody can do who owns the database and has no key: make leaves, roots and links fit the altered rows. */
async function forge(engine: Engine): Promise<void> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const { db } = engine.machine;
  const { id } = await getOffice(db, 'xiaohai');
  const [seals, leaves] = await db.inOffice(id, (tx) =>
    Promise.all([
      tx.query(sealsAfter(id, 0, undefined)),
      tx.query(leavesWithEntries(id, { seal: 0, position: -1 }, 10_000)),
    ]),
  );
  let previous: Uint8Array = noSeal;
  for (const row of seals) {
    const old = readSeal(id, row);
    const tree = createMerkleTree();
    for (const leaf of leaves)
      if (leaf['seal_number'] === old.number) tree.add(entryBytes(readEntry(id, leaf)));
    const content = { ...old, root: tree.root(), previous };
    const signature = sign('sm3', sealBytes(content), privateKey);
    await owner(
      engine,
      'UPDATE audit_seal SET root = $2, previous = $3, signature = $4 WHERE number = $1 AND office_id = $5',
      [old.number, content.root, content.previous, signature, id],
    );
    previous = sealHash(content, old.keyId, signature);
  }
}
