import { rename } from 'node:fs/promises';
import pg from 'pg';
import type { Home } from '../engine/home/home.ts';
import { WutongError } from '../model/errors.ts';

/** Whether the demonstration stands: `loading` was cut off in the middle and must be made anew. */
export type DemoState = 'none' | 'loading' | 'done';

async function withOwner<T>(owner: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What the database says of the demonstration, and whether it holds any office at all. */
export function readDemoState(
  owner: pg.ClientConfig,
): Promise<{ state: DemoState; year: number | null; empty: boolean; passwords: boolean }> {
  return withOwner(owner, async (client) => {
    const settings = await client.query<{ name: string; value: string }>(
      `SELECT name, value FROM machine_setting WHERE name IN ('demo', 'demo-year')`,
    );
    const value = (name: string): string | undefined => settings.rows.find((row) => row.name === name)?.value;
    const { rows } = await client.query<{ offices: boolean; demo: boolean }>(
      'SELECT EXISTS (SELECT FROM office) AS offices, EXISTS (SELECT FROM account WHERE demo AND active) AS demo',
    );
    const state = value('demo');
    return {
      state: state === 'loading' || state === 'done' ? state : 'none',
      year: value('demo-year') === undefined ? null : Number(value('demo-year')),
      empty: rows[0]?.offices !== true,
      passwords: rows[0]?.demo === true,
    };
  });
}

/** Notes how far the demonstration is. */
export function writeDemoState(owner: pg.ClientConfig, state: DemoState, year: number): Promise<void> {
  return withOwner(owner, async (client) => {
    for (const [name, value] of [
      ['demo', state],
      ['demo-year', String(year)],
    ])
      await client.query(
        'INSERT INTO machine_setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        [name, value],
      );
  });
}

/**
 * Erases everything of a database that holds a demonstration and nothing else.
 * @throws demo-has-real-accounts: real work is never erased by a command for toys.
 */
export async function eraseDemo(owner: pg.ClientConfig, home: Pick<Home, 'auditHeadsFile'>): Promise<void> {
  await withOwner(owner, async (client) => {
    const { rows } = await client.query('SELECT 1 FROM account WHERE NOT demo LIMIT 1');
    if (rows.length > 0) throw new WutongError('demo-has-real-accounts');
    const tables = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT IN ('schema_migration', 'machine_setting')`,
    );
    await client.query(`TRUNCATE ${tables.rows.map((row) => client.escapeIdentifier(row.name)).join(', ')}`);
    await client.query(`DELETE FROM machine_setting WHERE name IN ('demo', 'demo-year')`);
  });
  // The heads of erased seals would be reported as missing; they are put aside, not thrown away.
  await rename(home.auditHeadsFile, `${home.auditHeadsFile}.${Date.now()}`).catch(() => {});
}
