import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { WutongError } from '../../model/errors.ts';
import type { Home } from '../home/home.ts';
import { syncFolder } from '../home/private-file.ts';
import type { Credentials } from './credentials.ts';
import { giveTo, wrapCommand, type RunAs } from './run-as.ts';

/** The surroundings of the database's programs: nothing of the caller's, whose PG* settings would leak in. */
export const plainEnv: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  TZ: 'UTC',
  HOME: '/',
  TMPDIR: '/tmp',
};

/** Whether this data folder has a database already. */
export function hasCluster(home: Home): boolean {
  return existsSync(join(home.pgDir, 'PG_VERSION'));
}

/** Refuses a database that another user keeps to himself, before something fails on it without words. */
export function checkClusterReach(home: Home): void {
  const found = statSync(home.pgDir, { throwIfNoEntry: false });
  const me = process.getuid?.();
  if (!found || !me || found.uid === me) return;
  throw new WutongError('data-folder-unusable', {
    dir: home.pgDir,
    detail: `owner uid ${found.uid}, not ${me}`,
  });
}

/** Takes away what killed first starts left; their initdb may still be writing there, so what resists stays for later. */
export function clearDrafts(home: Home): void {
  const parent = dirname(home.pgDir);
  for (const name of readdirSync(parent)) {
    if (!name.startsWith('pg.new-')) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // The next start tries again.
    }
  }
}

/** Refuses files that another major version wrote: the bundled server could only fail on them. */
export function checkClusterVersion(home: Home, bundled: string): void {
  const found = readFileSync(join(home.pgDir, 'PG_VERSION'), 'utf8').trim();
  if (found !== bundled) throw new WutongError('database-files-differ', { found, bundled });
}

/**
 * Makes a new database beside its place and moves it there when it is complete, so that a start that was killed
 * half way leaves nothing that looks like a database. `workDir` is a folder that the database's user can read.
 */
export async function makeCluster(
  home: Home,
  way: RunAs,
  workDir: string,
  passwords: Credentials,
): Promise<void> {
  const parent = dirname(home.pgDir);
  const draft = join(parent, `pg.new-${process.pid}`);
  const passwordFile = join(workDir, 'password');
  mkdirSync(draft, { mode: 0o700 });
  giveTo(way, draft);
  writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 });
  giveTo(way, passwordFile);
  try {
    // The order of letters is the binary's own (builtin), so the files can move to a machine with another ICU or libc.
    // lc_ctype must know UTF-8, else nothing Chinese counts as a letter.
    const locale = [
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--lc-collate=C.UTF-8',
      '--lc-ctype=C.UTF-8',
    ];
    const rest = ['--lc-messages=C', '--data-checksums', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    await runTool(way, way.binaries.initdb, [
      '-D',
      draft,
      '-U',
      'postgres',
      '-E',
      'UTF8',
      ...locale,
      ...rest,
    ]);
  } finally {
    unlinkSync(passwordFile);
  }
  writeFileSync(join(draft, 'pg_hba.conf'), 'local all all scram-sha-256\n');
  renameSync(draft, home.pgDir);
  syncFolder(parent);
}

/** Sets new passwords on a stopped database, for when the stored ones are lost: the files' owner is its master. */
export async function resetPasswords(home: Home, way: RunAs, passwords: Credentials): Promise<void> {
  const roles = { postgres: passwords.superuser, wutong_owner: passwords.owner, wutong_app: passwords.app };
  const lines = Object.entries(roles).map(([role, password]) => `ALTER ROLE ${role} PASSWORD '${password}'`);
  await runTool(
    way,
    way.binaries.postgres,
    ['--single', '-D', home.pgDir, 'postgres'],
    `${lines.join('\n')}\n`,
  );
}

function runTool(way: RunAs, program: string, args: readonly string[], input = ''): Promise<void> {
  const [file, all] = wrapCommand(way, program, args);
  return new Promise((resolve, reject) => {
    const child = spawn(file, all, {
      ...way.spawn,
      env: plainEnv,
      cwd: '/',
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (said += part.toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const fail = (why: string) =>
      reject(new WutongError('database-not-started', { detail: `${why}: ${said.trim().slice(-600)}` }));
    child.on('error', (error) => fail(error.message));
    child.on('close', (code, signal) => (code === 0 ? resolve() : fail(`${program} ${signal ?? code}`)));
  });
}
