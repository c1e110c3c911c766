import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { escapeIdentifier, type Client, type ClientConfig } from 'pg';
import { withClient } from './make-database.ts';
import { restrictDatabase } from './roles.ts';
import type { Database } from './start-embedded.ts';

/** A database for one test, and how to reach it. */
export interface ScratchDatabase {
  readonly name: string;
  readonly ownerConfig: ClientConfig;
  readonly appConfig: ClientConfig;
}

/**
 * Makes a database of its own for a test: empty (its schema as after `startEmbedded`), or a clone of `template`, to
 * which nobody may be connected meanwhile.
 */
export async function createScratchDatabase(
  database: Database,
  options: { template?: string; name?: string } = {},
): Promise<ScratchDatabase> {
  const name = options.name ?? `scratch_${randomBytes(6).toString('hex')}`;
  const owner = String(database.ownerConfig.user);
  await withClient(adminConfig(database), async (client) => {
    const template = options.template ?? 'template0';
    const words = `CREATE DATABASE ${escapeIdentifier(name)} OWNER ${escapeIdentifier(owner)}`;
    await retryWhileInUse(client, `${words} TEMPLATE ${escapeIdentifier(template)}`);
    await restrictDatabase(client, name, String(database.appConfig.user));
  });
  const ownerConfig = { ...database.ownerConfig, database: name };
  if (!options.template) {
    await withClient(ownerConfig, (client) =>
      client.query(`GRANT USAGE ON SCHEMA public TO ${escapeIdentifier(String(database.appConfig.user))}`),
    );
  }
  return { name, ownerConfig, appConfig: { ...database.appConfig, database: name } };
}

/** Drops a database together with whoever is still connected to it. */
export async function dropDatabase(database: Database, name: string): Promise<void> {
  await withClient(adminConfig(database), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** An outside owner may be allowed to make databases; then tests run there too. */
function adminConfig(database: Database): ClientConfig {
  return database.superConfig ?? database.ownerConfig;
}

// A connection that was just closed holds the template for a moment longer.
async function retryWhileInUse(client: Client, sql: string): Promise<void> {
  for (const end = Date.now() + 5000; ; await wait(50)) {
    try {
      await client.query(sql);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || Date.now() > end) throw error;
    }
  }
}
