import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const project = join(import.meta.dirname, '../..');

/** The folder under `build/` for what was unpacked under this name and version. */
export function cacheFolder(name: string): string {
  return join(project, 'build', 'browsers', name);
}

/** A folder of an installed package, or undefined where it is not installed. */
export function findPackage(name: string): string | undefined {
  const dir = join(project, 'node_modules', name);
  return existsSync(dir) ? dir : undefined;
}

/**
 * Unpacks brotli files (`*.tar.br` into the folder, any other as one program) once. It becomes visible when it is
 * complete: two test runs at one moment both get a whole one.
 */
export async function unpackOnce(target: string, files: readonly string[]): Promise<string> {
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  for (const file of files) {
    const name = (file.split('/').at(-1) ?? file).replace(/\.br$/, '');
    const plain = join(draft, name);
    await pipeline(createReadStream(file), createBrotliDecompress(), createWriteStream(plain));
    if (!name.endsWith('.tar')) {
      chmodSync(plain, 0o755);
      continue;
    }
    const done = spawnSync('tar', ['-xf', plain, '-C', draft, '--no-same-owner'], { encoding: 'utf8' });
    if (done.status !== 0)
      throw new Error(`tar could not unpack ${name}: ${done.stderr || done.error?.message}`);
    rmSync(plain);
  }
  moveIfFirst(draft, target);
  return target;
}

/** Puts a finished folder in its place, unless somebody else was faster with the same. */
export function moveIfFirst(draft: string, target: string): void {
  try {
    renameSync(draft, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}
