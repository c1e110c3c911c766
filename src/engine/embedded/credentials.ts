import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { WutongError } from '../../model/errors.ts';
import type { Home } from '../home/home.ts';
import { findFileText, writePrivateFile } from '../home/private-file.ts';

/** The passwords of the three roles of the bundled database. */
export interface Credentials {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

const names = ['superuser', 'owner', 'app'] as const;

/** The stored passwords, or undefined when the file is not there. */
export function findCredentials(home: Home): Credentials | undefined {
  const file = credentialsFile(home);
  const text = findFileText(file);
  if (text === undefined) return undefined;
  try {
    const found = JSON.parse(text) as Record<string, unknown>;
    for (const name of names)
      if (typeof found[name] !== 'string' || !found[name]) throw new Error(`no ${name}`);
    return found as unknown as Credentials;
  } catch {
    // Whoever owns the files can set new passwords, so a broken file is no reason to stop.
    return undefined;
  }
}

/** New random passwords, stored before anything uses them. */
export function makeCredentials(home: Home): Credentials {
  const made = { superuser: randomPassword(), owner: randomPassword(), app: randomPassword() };
  writePrivateFile(credentialsFile(home), `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** A password that needs no quoting anywhere. */
export function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** The stored password of the app role in an outside database, by host and database. */
export function findOutsidePassword(home: Home, place: string): string | undefined {
  return readOutside(home)[place];
}

/** Stores the password of the app role in an outside database. */
export function keepOutsidePassword(home: Home, place: string, password: string): void {
  const all = { ...readOutside(home), [place]: password };
  writePrivateFile(outsideFile(home), `${JSON.stringify(all, null, 2)}\n`);
}

function readOutside(home: Home): Readonly<Record<string, string>> {
  const text = findFileText(outsideFile(home));
  try {
    return text === undefined ? {} : (JSON.parse(text) as Record<string, string>);
  } catch (cause) {
    throw new WutongError('key-file-broken', { file: outsideFile(home), detail: 'JSON' }, { cause });
  }
}

const credentialsFile = (home: Home) => join(home.keysDir, 'database.json');
const outsideFile = (home: Home) => join(home.keysDir, 'database-outside.json');
