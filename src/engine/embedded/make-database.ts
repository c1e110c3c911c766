import { Client, escapeIdentifier, type ClientConfig } from 'pg';
import type { Credentials } from './credentials.ts';
import { appRole, makeWeakRole, ownerRole, restrictDatabase, restrictSchema } from './roles.ts';

/**
 * Makes the two roles and the database where they are missing. Every step can be repeated, and the mark that all are
 * done (the schema's owner) is set last, so a start that was killed in between is completed by the next.
 */
export async function makeDatabase(
  config: ClientConfig,
  database: string,
  passwords: Credentials,
): Promise<void> {
  await withClient(config, async (client) => {
    await makeWeakRole(client, ownerRole, passwords.owner);
    await makeWeakRole(client, appRole, passwords.app);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount) return;
    await client.query(`CREATE DATABASE ${escapeIdentifier(database)} OWNER ${ownerRole} TEMPLATE template0`);
  });
  await withClient({ ...config, database }, async (client) => {
    const found = await client.query<{ owner: string }>(
      "SELECT pg_get_userbyid(nspowner) AS owner FROM pg_namespace WHERE nspname = 'public'",
    );
    if (found.rows[0]?.owner === ownerRole) return;
    await client.query('BEGIN');
    await restrictDatabase(client, database);
    await restrictSchema(client, ownerRole);
    await client.query('COMMIT');
  });
}

/** Runs some statements on a connection of their own. */
export async function withClient<T>(config: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(config);
  // A connection that breaks while idle must not end the process; the next statement reports it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
