import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { servePages } from '../../scripts/screenshots/serve-pages.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where Wutong answers, with the demonstration of 2018. */
    address: string;
    /** Where the public registers. */
    publicAddress: string;
  }
}

/** Starts Wutong once for all browser tests, as a newcomer would: pages built, the demonstration loaded. */
export default async function startWutong(project: TestProject): Promise<() => Promise<void>> {
  const folder = temporaryFolder('browser');
  // The tests bring gateways of their own, which stand on this machine.
  process.env['WUTONG_GATEWAYS'] = '127.0.0.1';
  const pages = await servePages(resolve(import.meta.dirname, '../..'), join(folder.dir, 'data'));
  project.provide('address', pages.address);
  project.provide('publicAddress', pages.publicAddress);
  return async () => {
    await pages.stop();
    folder.remove();
  };
}
