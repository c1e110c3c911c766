import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import type { ServerAddress } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly database: ServerAddress;
  }
}

/** Starts the one database server of a test run and tells the test files where it is. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve-database.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => Promise.reject(new Error('the database of the tests did not start'))),
  ])) as [string];
  project.provide('database', JSON.parse(line) as ServerAddress);
  return async () => {
    child.stdin.end();
    await ended;
  };
}
