import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { WutongError } from '../../model/errors.ts';

/** One file of `migrations/`, forward only. */
export interface Migration {
  readonly name: string;
  readonly text: string;
}

/** Reads the migrations in their order. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

/** The migrations that would run on a database that is in use already; none for one that is new. */
export async function findPending(
  owner: pg.ClientConfig,
  migrations: readonly Migration[],
): Promise<string[]> {
  const client = new pg.Client(owner);
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows: found } = await client.query<{ used: boolean }>(
      "SELECT to_regclass('public.office') IS NOT NULL AS used",
    );
    if (!found[0]?.used) return [];
    const { rows } = await client.query<{ name: string }>('SELECT name FROM schema_migration');
    const done = new Set(rows.map(({ name }) => name));
    return migrations.map(({ name }) => name).filter((name) => !done.has(name));
  } finally {
    await client.end();
  }
}

/**
 * Brings a database up to date as its owner, in one transaction.
 * @returns the names of the migrations that ran now.
 * @throws data-folder-newer when the database knows a migration that this program does not, migration-changed when
 * one was altered after it ran, migration-failed when one fails; nothing of the upgrade stays then.
 */
export async function migrate(owner: pg.ClientConfig, migrations: readonly Migration[]): Promise<string[]> {
  const client = new pg.Client(owner);
  client.on('error', () => {});
  await client.connect();
  try {
    await client
      .query(
        'CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, hash text NOT NULL, at timestamptz NOT NULL)',
      )
      .catch((error: unknown) => {
        // Two programs that make it at the same instant: one is told that its name is taken, and it is there.
        if ((error as { code?: unknown }).code !== '23505') throw error;
      });
    await client.query('BEGIN');
    // Two programs that migrate at once: the second waits here and finds the work done.
    await client.query('LOCK TABLE schema_migration IN EXCLUSIVE MODE');
    const { rows } = await client.query<{ name: string; hash: string }>(
      'SELECT name, hash FROM schema_migration',
    );
    const done = new Map(rows.map((row) => [row.name, row.hash]));
    const known = new Set(migrations.map((migration) => migration.name));
    for (const name of [...done.keys()].sort())
      if (!known.has(name)) throw new WutongError('data-folder-newer', { migration: name });
    const ran: string[] = [];
    for (const { name, text } of migrations) {
      const hash = createHash('sha256').update(text).digest('hex');
      const before = done.get(name);
      if (before !== undefined && before !== hash)
        throw new WutongError('migration-changed', { migration: name });
      if (before !== undefined) continue;
      try {
        // It would end the transaction that takes everything back if a later line fails.
        if (/^\s*(COMMIT|ROLLBACK|END)\b[^;$]*;/im.test(text))
          throw new Error('a migration may not end its transaction');
        await client.query(text);
        await client.query('INSERT INTO schema_migration (name, hash, at) VALUES ($1, $2, $3)', [
          name,
          hash,
          new Date(),
        ]);
      } catch (cause) {
        await client.query('ROLLBACK');
        throw new WutongError(
          'migration-failed',
          { migration: name, detail: String((cause as Error).message) },
          { cause },
        );
      }
      ran.push(name);
    }
    await client.query('COMMIT');
    return ran;
  } finally {
    await client.end();
  }
}
