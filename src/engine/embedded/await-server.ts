import { Client, type ClientConfig } from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { WutongError } from '../../model/errors.ts';
import type { Home } from '../home/home.ts';
import { isSameProcessAlive, type LiveProcess } from '../home/live-process.ts';
import { clearForeignLock, findServer, lastWords, launchServer } from './server-process.ts';
import type { RunAs } from './run-as.ts';

/** How a connection ended: served, refused for its password, or nobody there yet. */
export async function tryConnection(config: ClientConfig): Promise<'served' | 'wrong-password' | 'not-yet'> {
  const client = new Client({ ...config, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'served';
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'wrong-password' : 'not-yet';
  } finally {
    await client.end().catch(() => undefined);
  }
}

// Replaying the largest log that the settings allow takes a slow disk minutes.
const patience = 15 * 60_000;

/** Waits as long as this server lives; recovery after a crash may take its time, and says so. */
export async function awaitServer(
  server: LiveProcess,
  config: ClientConfig,
  log: (line: string) => void,
): Promise<'served' | 'wrong-password' | 'gone'> {
  const begun = Date.now();
  let said = begun;
  for (;;) {
    const answer = await tryConnection(config);
    if (answer !== 'not-yet') return answer;
    if (!isSameProcessAlive(server)) return 'gone';
    if (Date.now() - said > 5000) {
      said = Date.now();
      log(`数据库正在恢复，请稍候（${Math.round((said - begun) / 1000)} 秒）  The database is recovering`);
    }
    if (Date.now() - begun > patience) throw new WutongError('database-not-started', { detail: 'no answer' });
    await wait(20);
  }
}

/**
 * Starts a server on these files and waits for it. What a killed predecessor left (a lock, a last process still
 * holding the shared memory) goes away by itself within moments, so a start that fails over it is tried again.
 */
export async function startServer(options: {
  home: Home;
  way: RunAs;
  socketDir: string;
  config: ClientConfig;
  settings: Readonly<Record<string, string>>;
  log: (line: string) => void;
}): Promise<LiveProcess> {
  const { home, way, socketDir, config, settings, log } = options;
  for (const end = Date.now() + 3000; ; await wait(150)) {
    clearForeignLock(home);
    const server = findServer(home) ?? launchServer(home, way, socketDir, settings);
    const answer = server ? await awaitServer(server, config, log) : 'gone';
    if (server && answer === 'served') return server;
    if (answer === 'wrong-password') throw new WutongError('database-not-started', { detail: 'password' });
    const words = lastWords(home);
    const passing = /lock file|shared memory|shutting down/.test(words);
    if (!passing || Date.now() > end) throw new WutongError('database-not-started', { detail: words });
  }
}
