import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand, signInAt, startCommand } from '../../test/harness/command.ts';
import { migrationsDir } from '../../test/harness/database.ts';
import { inFolder, makeDemoFolders, type DemoFolders } from '../../test/harness/demo-folder.ts';
import { temporaryFolder } from '../../test/harness/temporary-folder.ts';
import { demoPassword } from '../demo/make-offices.ts';
import { writeCopy, type CopySource } from '../engine/copies/write-copy.ts';
import type { Engine } from '../engine/open-engine.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const place = temporaryFolder('copies');
let folders: DemoFolders;
let source: string;
let copy: string;
beforeAll(async () => {
  folders = await makeDemoFolders();
  source = folders.copy();
  copy = join(place.dir, 'whole.copy');
  expect(await runCommand(source, ['backup', copy])).toMatchObject({ code: 0 });
});
afterAll(() => {
  folders.remove();
  place.remove();
});

const figures = async (dir: string): Promise<unknown> => {
  const { code, out } = await runCommand(dir, [
    'figures',
    '--office',
    'xiaohai',
    '--period',
    '2018H1',
    '--json',
  ]);
  expect(code).toBe(0);
  return JSON.parse(out);
};
/** Every row of every table, and the contents of the files, as one value to compare. */
const everything = (dir: string): Promise<unknown> =>
  inFolder(dir, async ({ owner, home }) => ({
    rows: await withOwner(owner, readAllRows),
    files: readdirSync(home.filesDir, { recursive: true })
      .map(String)
      .filter((name) => /[0-9a-f]{64}$/.test(name))
      .sort()
      .map((name) => [name, readFileSync(join(home.filesDir, name)).toString('base64')]),
  }));

async function readAllRows(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1",
  );
  const all: Record<string, string> = {};
  for (const { name } of rows) {
    const sum = await client.query<{ sum: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM "${name}" t`,
    );
    // When the migrations ran is another time; which ones did is compared.
    if (name !== 'schema_migration') all[name] = sum.rows[0]?.sum ?? '';
  }
  return all;
}

async function withOwner<T>(config: Engine['owner'], work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const sourceOf = ({ owner, keys, machine, home }: Engine): CopySource => ({
  owner,
  keys,
  files: machine.files,
  headsFile: home.auditHeadsFile,
  program: 'test',
  now: () => new Date(),
});

const fresh = (name: string, keysFrom?: string): string => {
  const dir = join(place.dir, name);
  if (keysFrom !== undefined) {
    mkdirSync(join(dir, 'keys'), { recursive: true, mode: 0o700 });
    for (const file of ['master.json', 'seal.json'])
      copyFileSync(join(keysFrom, 'keys', file), join(dir, 'keys', file));
  }
  return dir;
};

async function refused(dir: string, args: string[], words: RegExp): Promise<void> {
  const { code, out, err } = await runCommand(dir, args);
  expect(err).toMatch(words);
  expect(err).not.toMatch(/\n\s+at .*\.ts:/);
  expect([code, out]).toEqual([1, '']);
}

describe('refused, with nothing changed', () => {
  test('a copy over a file that is there; a folder that is not', async () => {
    const before = readFileSync(copy);
    await refused(source, ['backup', copy], /已经存在/);
    expect(readFileSync(copy).equals(before)).toBe(true);
    await refused(source, ['backup', join(place.dir, 'nowhere', 'x.copy')], /没有文件夹/);
  });

  test('without keys, and with the keys of another installation', async () => {
    const bare = fresh('bare');
    await refused(bare, ['restore', copy], /找不到密钥文件/);
    expect(existsSync(join(bare, 'pg'))).toBe(false);
    const stranger = folders.copy();
    const other = fresh('other');
    await runCommand(other, ['migrate']);
    await refused(stranger, ['restore', copy, '--keys', join(other, 'keys'), '--replace'], /另一套密钥/);
    expect(await figures(stranger)).toEqual(await figures(source));
  });

  test('a damaged copy, one cut short, and what is no copy', async () => {
    const whole = readFileSync(copy);
    const changed = Buffer.from(whole);
    const middle = Math.floor(changed.length / 2);
    changed[middle] = (changed[middle] ?? 0) ^ 1;
    for (const [name, content, words] of [
      ['changed', changed, /已损坏或被改动/],
      ['short', whole.subarray(0, -40), /已损坏或被改动/],
      ['other', Buffer.from('PK'), /不是梧桐的备份文件/],
    ] as const) {
      const file = join(place.dir, `${name}.copy`);
      writeFileSync(file, content);
      await refused(fresh(`to-${name}`, source), ['restore', file], words);
      expect(existsSync(join(place.dir, `to-${name}`, 'pg'))).toBe(false);
      await refused(source, ['prove', file], words);
    }
  });

  test('where data are already, unless they are to be replaced; and while somebody works there', async () => {
    const taken = folders.copy();
    await refused(taken, ['restore', copy], /已经有数据/);
    const server = await startCommand(taken);
    await refused(taken, ['restore', copy, '--replace'], /已被|正在|占用/);
    await server.end('SIGTERM');
    expect(await figures(taken)).toEqual(await figures(source));
  });

  test('a copy of a newer program: what was there is put back', async () => {
    const ahead = folders.copy();
    const newer = join(place.dir, 'newer.copy');
    await inFolder(ahead, async (engine) => {
      await withOwner(engine.owner, (client) =>
        client.query("INSERT INTO schema_migration VALUES ('9999-from-tomorrow.sql', 'x', now())"),
      );
      await writeCopy(sourceOf(engine), newer);
    });
    const target = folders.copy();
    await refused(target, ['restore', newer, '--replace'], /更新的版本/);
    expect(await figures(target)).toEqual(await figures(source));
  });
});

describe('restored', () => {
  test('on another machine with the copy of the keys: every row, every file, the figures, the seals', async () => {
    const target = fresh('another-machine');
    const { code, out } = await runCommand(target, ['restore', copy, '--keys', join(source, 'keys')]);
    expect(code).toBe(0);
    expect(out).toMatch(/已恢复到.*审计未发现改动/s);
    expect(await everything(target)).toEqual(await everything(source));
    expect(await figures(target)).toEqual(await figures(source));
    expect((await runCommand(target, ['verify'])).code).toBe(0);
  });

  test('in place of what was there, which is kept beside', async () => {
    const target = folders.copy();
    const before = await everything(target);
    const { code, out } = await runCommand(target, ['restore', copy, '--replace']);
    expect(code).toBe(0);
    const aside = /are in (\S+)/.exec(out)?.[1] ?? '';
    expect(await everything(aside)).toEqual(before);
    expect((await runCommand(target, ['verify'])).code).toBe(0);
  });

  test('a copy of an older version comes out as that version and is brought up to date', async () => {
    const older = temporaryFolder('older');
    const names = readdirSync(migrationsDir).sort();
    for (const name of names.slice(0, 1)) copyFileSync(join(migrationsDir, name), join(older.dir, name));
    const from = fresh('older-data');
    const file = join(place.dir, 'older.copy');
    await inFolder(from, (engine) => writeCopy(sourceOf(engine), file).then(() => undefined), older.dir);
    const target = fresh('older-restored', from);
    expect((await runCommand(target, ['restore', file])).code).toBe(0);
    const ran = await inFolder(target, ({ owner }) =>
      withOwner(owner, (client) => client.query('SELECT name FROM schema_migration ORDER BY name')),
    );
    expect(ran.rows.map((row: { name: string }) => row.name)).toEqual(names);
    older.remove();
  });
});

test('made and proven while people save: as of one instant, and nobody waits', async () => {
  const busy = folders.copy();
  const server = await startCommand(busy);
  const ask = await signInAt(server.url, { office: 'xiaohai', login: 'chen', password: demoPassword });
  const units = (await (await ask('GET', '/api/lookup/unit?q=')).json()) as { hits: { id: string }[] };
  let stop = false;
  let saved = 0;
  const saving = (async () => {
    for (let i = 0; !stop; i++) {
      const answer = await ask('POST', '/api/records/person', {
        values: { name: `王小${i}`, unit: units.hits[0]?.id, post: '科员', rank: 'staff' },
      });
      expect(answer.status).toBe(200);
      saved++;
    }
  })();
  await vi.waitFor(() => expect(saved).toBeGreaterThan(5), { timeout: 20_000 });
  const file = join(place.dir, 'busy.copy');
  const { code, out } = await runCommand(busy, ['backup', file, '--prove']);
  const during = saved;
  stop = true;
  await saving;
  expect([code, out]).toEqual([0, expect.stringMatching(/审计未发现改动/)]);
  expect(during).toBeGreaterThan(6);
  expect(readdirSync(join(busy, 'run')).filter((name) => name.startsWith('prove-'))).toEqual([]);
  await server.end('SIGTERM');
});
