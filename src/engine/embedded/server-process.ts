import { spawn } from 'node:child_process';
import { closeSync, openSync, renameSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Home } from '../home/home.ts';
import { findFileText, keepFolderOwner } from '../home/private-file.ts';
import { findLiveProcess, isSameProcessAlive, type LiveProcess } from '../home/live-process.ts';
import { plainEnv } from './cluster.ts';
import { wrapCommand, type RunAs } from './run-as.ts';
import { socketPort } from './socket-folder.ts';

// Durability is spelled out: a setting that somebody left in postgresql.conf must not take it away.
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  ssl: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_min_messages: 'warning',
};

/** The file into which the bundled server writes its own words. */
export function databaseLogFile(home: Home): string {
  return join(home.runDir, 'database.log');
}

/** Starts the server and returns at once; it is in a group of its own, so that Ctrl-C reaches only this process. */
export function launchServer(
  home: Home,
  way: RunAs,
  socketDir: string,
  extra: Readonly<Record<string, string>>,
): LiveProcess | undefined {
  const options = Object.entries({ ...settings, ...extra }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const [file, args] = wrapCommand(way, way.binaries.postgres, [
    '-D',
    home.pgDir,
    '-k',
    socketDir,
    '-p',
    `${socketPort}`,
    ...options,
  ]);
  keepLogSmall(databaseLogFile(home));
  const out = openSync(databaseLogFile(home), 'a', 0o600);
  keepFolderOwner(databaseLogFile(home));
  const child = spawn(file, args, {
    ...way.spawn,
    env: plainEnv,
    cwd: '/',
    stdio: ['ignore', out, out],
    detached: true,
  });
  child.on('error', () => undefined);
  child.unref();
  closeSync(out);
  return child.pid === undefined ? undefined : findLiveProcess(child.pid);
}

/** The folder of a living server's socket, as it wrote it down itself. */
export function findServerSocket(home: Home): string | undefined {
  return findServer(home) && findFileText(join(home.pgDir, 'postmaster.pid'))?.split('\n')[4];
}

/** The server that holds these files, if it lives. */
export function findServer(home: Home): LiveProcess | undefined {
  const pid = Number(findFileText(join(home.pgDir, 'postmaster.pid'))?.split('\n')[0]);
  const found = findLiveProcess(pid);
  return found?.command.includes('postgres') ? found : undefined;
}

/**
 * Takes away a lock whose number now belongs to a program that is no database (after a restart of the machine or the
 * container), for PostgreSQL would take that for a running server. A lock of a dead process it clears itself.
 */
export function clearForeignLock(home: Home): void {
  const file = join(home.pgDir, 'postmaster.pid');
  const pid = Number(findFileText(file)?.split('\n')[0]);
  if (findLiveProcess(pid) && !findServer(home)) unlinkSync(file);
}

/** Fast shutdown: open transactions are rolled back and everything is written; at once where that takes too long. */
export async function stopServer(server: LiveProcess, patienceMs = 60_000): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (isSameProcessAlive(server)) process.kill(server.pid, signal);
    for (const end = Date.now() + patienceMs; Date.now() < end; await wait(15)) {
      if (!isSameProcessAlive(server)) return;
    }
  }
}

/** The last lines that the server wrote, for the words of a failure. */
export function lastWords(home: Home): string {
  return (findFileText(databaseLogFile(home)) ?? '').trim().split('\n').slice(-5).join('\n');
}

function keepLogSmall(file: string): void {
  try {
    if (statSync(file).size > 10_000_000) renameSync(file, `${file}.old`);
  } catch {
    // There is none yet.
  }
}
