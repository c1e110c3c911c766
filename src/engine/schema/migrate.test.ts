import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { cloneDatabase, migrationsDir, type OwnDatabase } from '../../../test/harness/database.ts';
import { temporaryFolder } from '../../../test/harness/temporary-folder.ts';
import { migrate, readMigrations } from './migrate.ts';

let own: OwnDatabase;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  own = await cloneDatabase(inject('database'), { empty: true });
  folder = temporaryFolder('migrations');
  cpSync(migrationsDir, folder.dir, { recursive: true });
});
afterEach(async () => {
  await own.drop();
  folder.remove();
});

const run = async () => migrate(own.ownerConfig, await readMigrations(folder.dir));
const add = (name: string, text: string): void => writeFileSync(join(folder.dir, name), text);

async function ask(text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(own.ownerConfig);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
const tables = async () =>
  ask(
    `SELECT count(*)::int AS n FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
const noted = async () =>
  (await ask('SELECT name FROM schema_migration ORDER BY name')).map(({ name }) => name);

test('each migration runs once', async () => {
  const names = (await readMigrations(migrationsDir)).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(1);
  expect(await run()).toEqual(names);
  expect(await run()).toEqual([]);
  add('0900-add-notes.sql', 'CREATE TABLE notes (n int)');
  add('notes.txt', 'DROP TABLE office');
  expect(await run()).toEqual(['0900-add-notes.sql']);
});

test('of two programs at once one does the work, and both are content', async () => {
  await run();
  add('0900-add-notes.sql', 'CREATE TABLE notes (n int)');
  const [one, two] = await Promise.all([run(), run()]);
  expect([...one, ...two]).toEqual(['0900-add-notes.sql']);
});

test('one that ends its transaction itself is refused before anything of it runs', async () => {
  await run();
  add('0900-commit-early.sql', 'CREATE TABLE notes (n int);\nCOMMIT;\nSELECT nothing_like_this();');
  await expect(run()).rejects.toMatchObject({ code: 'migration-failed' });
  expect(await ask(`SELECT 1 FROM pg_class WHERE relname = 'notes'`)).toEqual([]);
});

test('one that fails half way leaves nothing, neither of itself nor of those before it', async () => {
  await run();
  const before = [await tables(), await noted()];
  add('0900-add-notes.sql', 'CREATE TABLE notes (n int)');
  add(
    '0901-break-half-way.sql',
    `INSERT INTO office (id, code, name, en, level) VALUES (gen_random_uuid(), 'half', '半', 'Half', 'city');
     CREATE TABLE more (n int);
     ALTER TABLE delegation ADD COLUMN half text;
     SELECT nothing_like_this();`,
  );
  const failing = run();
  await expect(failing).rejects.toMatchObject({
    code: 'migration-failed',
    params: { migration: '0901-break-half-way.sql' },
  });
  await expect(failing).rejects.toThrow('nothing_like_this');
  expect([await tables(), await noted()]).toEqual(before);
  expect(await ask(`SELECT 1 FROM office WHERE code = 'half'`)).toEqual([]);
  // Mended, it goes through.
  add('0901-break-half-way.sql', 'CREATE TABLE more (n int)');
  expect(await run()).toEqual(['0900-add-notes.sql', '0901-break-half-way.sql']);
});

test('one that was altered after it ran is refused, whatever was altered', async () => {
  await run();
  const [first = { name: '' }] = await readMigrations(folder.dir);
  const file = join(folder.dir, first.name);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
  await expect(run()).rejects.toMatchObject({
    code: 'migration-changed',
    params: { migration: first.name },
  });
});

test('data of a newer version are not touched', async () => {
  add('0900-from-the-future.sql', 'CREATE TABLE future (n int)');
  await run();
  const before = [await tables(), await noted()];
  const older = migrate(own.ownerConfig, await readMigrations(migrationsDir));
  await expect(older).rejects.toMatchObject({
    code: 'data-folder-newer',
    params: { migration: '0900-from-the-future.sql' },
  });
  expect([await tables(), await noted()]).toEqual(before);
});
