import {
  closeSync,
  fsyncSync,
  lchownSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a small file that only its owner may read, so that after a power cut there is the old one or the new one,
 * never a half.
 */
export function writePrivateFile(file: string, content: string): void {
  const draft = `${file}.${process.pid}.new`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  keepFolderOwner(draft);
  renameSync(draft, file);
  syncFolder(dirname(file));
}

/**
 * What root makes in somebody's folder becomes that person's: otherwise one start as root would lock out all later ones
 * without.
 */
export function keepFolderOwner(path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(path));
  if (lstatSync(path).uid !== uid) lchownSync(path, uid, gid);
}

/** The content of a file, or undefined when there is none; any other failure is thrown. */
export function findFileText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes a rename in this folder last: the name of a file is content of its folder. */
export function syncFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dir, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
