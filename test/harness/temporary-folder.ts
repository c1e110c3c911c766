import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test run's keys and files, taken away at the end. */
export function temporaryFolder(name: string): { readonly dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), `wutong-${name}-`));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
