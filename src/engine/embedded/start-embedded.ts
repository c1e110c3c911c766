import type { ClientConfig } from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { WutongError } from '../../model/errors.ts';
import type { Home } from '../home/home.ts';
import { awaitServer, startServer } from './await-server.ts';
import { openBinaries } from './binaries.ts';
import {
  checkClusterReach,
  checkClusterVersion,
  clearDrafts,
  hasCluster,
  makeCluster,
  resetPasswords,
} from './cluster.ts';
import { findCredentials, makeCredentials, type Credentials } from './credentials.ts';
import { makeDatabase } from './make-database.ts';
import { appRole, ownerRole } from './roles.ts';
import { chooseRunAs, giveTo, type RunAs } from './run-as.ts';
import { findServer, findServerSocket, stopServer } from './server-process.ts';
import { findSocketFolder, makeSocketFolder, socketPort } from './socket-folder.ts';
import { superviseServer } from './supervise-server.ts';

/** A database that is ready, and how to reach it in each of its roles. */
export interface Database {
  /** May make and drop databases; undefined where an outside server does not allow it. */
  readonly superConfig: ClientConfig | undefined;
  readonly ownerConfig: ClientConfig;
  readonly appConfig: ClientConfig;
  /** Whether the server was running before this process came. */
  readonly adopted: boolean;
  /** Ends the server if it is ours to end. */
  stop(): Promise<void>;
}

/** What `startEmbedded` is given. `settings` overrides PostgreSQL's, for tests; `runAs` forces one way of running. */
export interface EmbeddedOptions {
  home: Home;
  databaseName?: string;
  log?: (line: string) => void;
  settings?: Readonly<Record<string, string>>;
  runAs?: RunAs['kind'];
}

/** Starts the bundled PostgreSQL on the data folder, or takes over one that outlived its parent. */
export async function startEmbedded(
  options: EmbeddedOptions,
): Promise<Database & { readonly superConfig: ClientConfig }> {
  const { home, databaseName = 'wutong', log = () => undefined, settings = {} } = options;
  checkClusterReach(home);
  let server = home.joined ? await awaitOther(home) : findServer(home);
  const socketDir = findServerSocket(home) || findSocketFolder(home);
  const configFor = (user: string, password: string, database: string): ClientConfig => {
    return { host: socketDir, port: socketPort, user, password, database, ssl: false };
  };
  const superFor = (passwords: Credentials) => configFor('postgres', passwords.superuser, 'postgres');

  const stored = findCredentials(home);
  if (server) {
    const answer = stored ? await awaitServer(server, superFor(stored), log) : 'wrong-password';
    if (answer === 'wrong-password' && !home.joined) await stopServer(server);
    if (answer !== 'served') server = undefined;
  }
  const adopted = server !== undefined;
  // A command that only joins must not go on to make anything.
  if (home.joined && !server) throw new WutongError('database-away');

  const passwords = stored ?? makeCredentials(home);
  const config = superFor(passwords);
  const way = chooseRunAs(home, openBinaries(home.runDir), options.runAs);
  const start = () => startServer({ home, way, socketDir, config, settings, log });
  if (!server) {
    clearDrafts(home);
    makeSocketFolder(socketDir, way);
    if (!hasCluster(home)) {
      log('正在建立数据库……  Creating the database');
      await makeCluster(home, way, socketDir, passwords);
    } else {
      checkClusterVersion(home, way.binaries.version.split('.')[0] ?? '');
      giveTo(way, home.pgDir);
      if (!stored) await resetPasswords(home, way, passwords);
    }
    server = await start();
  }
  if (!home.joined) await makeDatabase(config, databaseName, passwords);
  const supervisor = home.joined ? undefined : superviseServer(server, start, log);
  return {
    superConfig: config,
    ownerConfig: configFor(ownerRole, passwords.owner, databaseName),
    appConfig: configFor(appRole, passwords.app, databaseName),
    adopted,
    stop: async () => {
      const last = await supervisor?.end();
      if (last) await stopServer(last);
    },
  };
}

/** The server of the Wutong that holds the folder; it may be just starting. */
async function awaitOther(home: Home) {
  for (const end = Date.now() + 10_000; Date.now() < end; await wait(100)) {
    const server = findServer(home);
    if (server) return server;
  }
  return undefined;
}
