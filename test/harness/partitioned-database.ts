import { Client } from 'pg';
import { readMigrations } from '../../src/engine/schema/migrate.ts';
import { cloneDatabase, migrationsDir, type OwnDatabase, type ServerAddress } from './database.ts';

const buckets = 4;

/**
 * The same migrations with every office table spread over four partitions by `office_id`: what one bucket can answer
 * alone, one machine of a distributed PostgreSQL can answer alone.
 */
export async function openPartitionedDatabase(
  server: ServerAddress,
): Promise<{ readonly database: OwnDatabase; readonly owner: Client; close(): Promise<void> }> {
  const database = await cloneDatabase(server, { empty: true });
  const owner = new Client(database.ownerConfig);
  await owner.connect();
  for (const { text } of await readMigrations(migrationsDir)) await owner.query(partitioned(text));
  await owner.query('SET enable_partitionwise_join = on; SET enable_partitionwise_aggregate = on');
  return {
    database,
    owner,
    async close() {
      await owner.end();
      await database.drop();
    },
  };
}

/** Rewrites the tables that have an `office_id`; the others stay as they are. */
export function partitioned(migration: string): string {
  return migration.replace(/CREATE TABLE (\w+) \(\n([\s\S]*?)\n\);/g, (whole, name: string, body: string) => {
    if (!/^\s*office_id uuid NOT NULL/m.test(body)) return whole;
    const parts = Array.from(
      { length: buckets },
      (_, i) =>
        `CREATE TABLE ${name}_b${i} PARTITION OF ${name} FOR VALUES WITH (MODULUS ${buckets}, REMAINDER ${i});`,
    );
    return `CREATE TABLE ${name} (\n${body}\n) PARTITION BY HASH (office_id);\n${parts.join('\n')}`;
  });
}

/** Which buckets a plan touches. */
export function bucketsOf(tables: readonly (string | undefined)[]): Set<string> {
  return new Set(tables.flatMap((table) => /_b(\d)$/.exec(table ?? '')?.[1] ?? []));
}
