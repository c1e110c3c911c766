import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/chromium.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { freePort } from '../run/free-port.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where Wutong answers, with the demonstration of 2018. */
    address: string;
    /** How to start the browser: a Chromium of the system, or of the registry. */
    chromium: { executable: string; args: string[]; env: Record<string, string> };
  }
}

const root = resolve(import.meta.dirname, '../..');

/** Starts Wutong once for all browser tests, as a newcomer would: pages built, the demonstration loaded. */
export default async function startWutong(project: TestProject): Promise<() => Promise<void>> {
  const built = spawnSync(process.execPath, ['scripts/boot.mjs', 'web'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the pages could not be built');
  const { executable, args, env } = await findChromium((line) => console.log(line));
  const folder = temporaryFolder('browser');
  const port = await freePort();
  const child = spawn(process.execPath, ['src/cli/main.ts', 'start'], {
    cwd: root,
    env: {
      ...process.env,
      WUTONG_DATA: join(folder.dir, 'data'),
      WUTONG_DEMO_YEAR: '2018',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = `http://127.0.0.1:${port}`;
  await ready(child, address);
  project.provide('address', address);
  const known = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  project.provide('chromium', { executable, args: [...args], env: Object.fromEntries(known) });
  return async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    folder.remove();
  };
}

async function ready(child: ChildProcess, address: string): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (said += part.toString()));
  const end = Date.now() + 240_000;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`Wutong ended at its start:\n${said}`);
    const answered = await fetch(`${address}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolveLater) => setTimeout(resolveLater, 200));
  }
  throw new Error(`Wutong did not start in time:\n${said}`);
}
