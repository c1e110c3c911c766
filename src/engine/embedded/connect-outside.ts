import { Client, escapeIdentifier, escapeLiteral, type ClientConfig } from 'pg';
import { WutongError } from '../../model/errors.ts';
import type { Home } from '../home/home.ts';
import { assertAppRole } from './assert-app-role.ts';
import { findOutsidePassword, keepOutsidePassword, randomPassword } from './credentials.ts';
import { withClient } from './make-database.ts';
import { appRole, makeWeakRole } from './roles.ts';
import { tryConnection } from './await-server.ts';
import type { Database } from './start-embedded.ts';

/** The oldest PostgreSQL that is supported: before it, everybody may make tables in the public schema. */
const oldest = 150_000;

/**
 * Uses a PostgreSQL that somebody else runs. `databaseUrl` names its owner; the app role is made there, unless
 * `appDatabaseUrl` names one. The app role is checked before anything is served with it.
 */
export async function connectOutside(options: {
  databaseUrl: string;
  appDatabaseUrl?: string;
  home: Home;
}): Promise<Database> {
  const ownerConfig = readUrl(options.databaseUrl, 'DATABASE_URL');
  const mayMakeDatabases = await refuseInWords(() => withClient(ownerConfig, checkOwner));
  const appConfig = options.appDatabaseUrl
    ? readUrl(options.appDatabaseUrl, 'APP_DATABASE_URL')
    : await refuseInWords(() => openAppRole(ownerConfig, options.home));
  await refuseInWords(() => withClient(appConfig, assertAppRole));
  return {
    superConfig: mayMakeDatabases ? ownerConfig : undefined,
    ownerConfig,
    appConfig,
    adopted: true,
    stop: async () => undefined,
  };
}

/** Refuses a server older than PostgreSQL 15, in words. */
export function checkServerVersion(versionNumber: number): void {
  if (versionNumber >= oldest) return;
  throw new WutongError('database-too-old', {
    version: `${Math.floor(versionNumber / 10_000)}.${versionNumber % 10_000}`,
  });
}

async function checkOwner(client: Client): Promise<boolean> {
  const version = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  checkServerVersion(Number(version.rows[0]?.server_version_num));
  const rights = await client.query<{ create: boolean; databases: boolean; encoding: string }>(`
    SELECT has_schema_privilege(current_user, 'public', 'CREATE') AS create, rolcreatedb OR rolsuper AS databases,
           current_setting('server_encoding') AS encoding
    FROM pg_roles WHERE rolname = current_user`);
  const found = rights.rows[0];
  if (!found?.create) throw new Error('its role may not create tables in the schema public');
  if (found.encoding !== 'UTF8') throw new Error(`its encoding is ${found.encoding}, not UTF8`);
  return found.databases;
}

async function openAppRole(ownerConfig: ClientConfig, home: Home): Promise<ClientConfig> {
  const place = `${ownerConfig.host}:${ownerConfig.port}/${ownerConfig.database}`;
  const stored = findOutsidePassword(home, place);
  const password = stored ?? randomPassword();
  const appConfig = { ...ownerConfig, user: appRole, password };
  if (stored && (await tryConnection(appConfig)) === 'served') return appConfig;
  // Kept first: a password that is set but not kept would lock this installation out.
  keepOutsidePassword(home, place, password);
  await withClient(ownerConfig, async (client) => {
    try {
      await makeWeakRole(client, appRole, password);
      // Also for a role that was there: only this installation's password is known here.
      await client.query(`ALTER ROLE ${appRole} PASSWORD ${escapeLiteral(password)}`);
      await client.query(
        `GRANT CONNECT ON DATABASE ${escapeIdentifier(String(ownerConfig.database))} TO ${appRole}`,
      );
      await client.query(`GRANT USAGE ON SCHEMA public TO ${appRole}`);
    } catch (error) {
      if ((error as { code?: string }).code !== '42501') throw error;
      throw new Error(
        `its role may not make or change the role ${appRole}; make a weak role and name it with APP_DATABASE_URL`,
      );
    }
  });
  return appConfig;
}

/** An explicit configuration, so that another database of the same server can be named by changing one entry. */
function readUrl(url: string, name: string): ClientConfig {
  try {
    const read = new Client({ connectionString: url }) as Client & ClientConfig;
    const { host, port, user, password, database, ssl } = read;
    if (!database) throw new Error('no database is named');
    return { host, port, user, password: password ?? undefined, database, ssl };
  } catch (cause) {
    throw new WutongError(
      'database-url-refused',
      { detail: `${name}: ${(cause as Error).message}` },
      { cause },
    );
  }
}

async function refuseInWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof WutongError) throw cause;
    throw new WutongError(
      'database-url-refused',
      { detail: (cause as Error).message || String(cause) },
      { cause },
    );
  }
}
