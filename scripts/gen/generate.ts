import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as ExamplesModule from '../../src/domain/examples.gen.ts';
import type * as ServerModule from '../../src/domain/server.gen.ts';
import { findStale, writeOutput, type Output } from './output.ts';
import { registryOutput } from './registry-output.ts';

/**
 * Generates everything in its order: the registries come first, for the rest is made by loading them.
 * @returns false when `check` finds something out of date; it is named on the console.
 */
export async function generate(options: {
  readonly root: string;
  readonly check?: boolean;
  readonly migration?: string;
}): Promise<boolean> {
  const { root, check = false, migration } = options;
  // Registries that are out of date would make everything else wrong too: the first fault is enough.
  if (!settle(root, registryOutput(root), check)) return false;
  // Only now: what comes next loads the registries, and a module once loaded does not change.
  const { databaseOutput } = await import('./database-output.ts');
  const { documentOutput } = await import('./document-output.ts');
  const load = (path: string): Promise<unknown> => import(pathToFileURL(join(root, path)).href);
  const { registry, packs } = (await load('src/domain/server.gen.ts')) as typeof ServerModule;
  const { examples } = (await load('src/domain/examples.gen.ts')) as typeof ExamplesModule;
  const output: Output = {
    ...documentOutput(root, { registry, packs, examples }),
    ...(await databaseOutput(root, { registry, examples }, migration)),
  };
  return settle(root, output, check);
}

function settle(root: string, output: Output, check: boolean): boolean {
  if (!check) {
    for (const path of writeOutput(root, output)) console.log(`generated ${path}`);
    return true;
  }
  const stale = findStale(root, output);
  for (const { path, why } of stale) console.error(`${path} is out of date: ${why}`);
  if (stale.length > 0) console.error('Run npm run gen and commit what it writes.');
  return stale.length === 0;
}
