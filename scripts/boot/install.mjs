import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { Refusal, say } from './refusal.mjs';
import { withLock } from './start-lock.mjs';

/** Installs the packages of package-lock.json, unless they are there already. */
export async function install(root) {
  if (isInstalled(root)) return;
  // The lock lies outside node_modules, which npm clears away.
  const lock = join(root, 'build', 'install.lock');
  const waiting = () => say('另一个进程正在安装，请稍候……', 'Another process is installing, waiting');
  await withLock(lock, waiting, async (addChild) => {
    if (isInstalled(root)) return;
    if (matchesLockFile(root)) return mark(root);
    say('正在安装所需组件，首次约需一两分钟……', 'Installing what is missing, a minute or two the first time');
    rmSync(stampFile(root), { force: true });
    await runNpm(root, addChild);
    mark(root);
    say('组件已装好。', 'Installed.');
  });
}

const stampFile = (root) => join(root, 'node_modules', '.wutong-installed');

function wantedStamp(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  // A folder that was carried to a machine of another kind holds the wrong programs.
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

function isInstalled(root) {
  try {
    return readFileSync(stampFile(root), 'utf8') === wantedStamp(root);
  } catch {
    return false;
  }
}

function mark(root) {
  writeFileSync(stampFile(root), wantedStamp(root));
}

/**
 * Whether somebody ran npm by hand and all is in place: npm keeps its own list of what it installed. Only what is
 * optional (programs for other machines) may be absent from it, and what is there in addition does no harm.
 */
function matchesLockFile(root) {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(
      readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages;
    const own = `node_modules/node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
    if (wanted[own] && !present[own]) return false;
    const same = (a, b) => a.version === b.version && a.integrity === b.integrity;
    return Object.entries(wanted).every(([path, entry]) => {
      return path === '' || (present[path] ? same(entry, present[path]) : entry.optional === true);
    });
  } catch {
    return false;
  }
}

async function runNpm(root, addChild) {
  let done = await npm(root, ['ci'], addChild);
  // A mirror that lags lacks some optional program for another kind of machine, and `npm ci` then calls the whole lock
  // file wrong. A plain install takes the same versions from it and only leaves that program out.
  if (/EUSAGE[\s\S]* in sync/.test(done.said)) done = await npm(root, ['install', '--no-save'], addChild);
  if (done.code !== 0) throw failure(done.said.trim());
}

async function npm(root, command, addChild) {
  const args = [...command, '--no-audit', '--no-fund', '--loglevel=error'];
  const viaNpm = process.env.npm_execpath;
  const [file, all] = viaNpm ? [process.execPath, [viaNpm, ...args]] : ['npm', args];
  const shell = !viaNpm && process.platform === 'win32';
  const child = spawn(file, all, { cwd: root, env: npmEnv(), stdio: ['ignore', 'pipe', 'pipe'], shell });
  if (child.pid) addChild(child.pid);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const begun = Date.now();
  const beat = setInterval(() => {
    say(`仍在安装（${Math.round((Date.now() - begun) / 1000)} 秒）`, 'still installing');
  }, 15_000);
  const code = await new Promise((resolve) => {
    child.on('error', (error) => ((said += `${error.code} npm`), resolve(-1)));
    child.on('close', resolve);
  });
  clearInterval(beat);
  return { code, said };
}

function failure(said) {
  if (said === 'ENOENT npm') {
    return new Refusal(
      '找不到 npm。请安装 Node 自带的 npm 后再试。',
      'npm was not found. Install npm, which comes with Node.',
    );
  }
  const words =
    said
      .split('\n')
      .filter((line) => /^npm error (?! *at |$)/.test(line))
      .slice(0, 12)
      .join('\n') || said.slice(-1000);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i.test(said)) {
    return new Refusal(
      '连不上 npm 软件源，组件没有装好。请检查网络或代理，或用 npm config set registry 换一个镜像，再运行一次。',
      `The npm registry cannot be reached. Check the network, the proxy or the configured registry, then run again.\n${words}`,
    );
  }
  return new Refusal('组件没有装好，npm 的说明如下。', `npm could not install the packages:\n${words}`);
}

/** npm wants a place for its cache; without a usable home it gets one among the temporary files. */
function npmEnv() {
  const env = { ...process.env };
  // These belong to the npm run that started us, not to this one.
  for (const name of Object.keys(env))
    if (/^npm_(lifecycle|package|command|config_(global_prefix|local_prefix|prefix))/.test(name))
      delete env[name];
  const home = findHome();
  if (!home) env.HOME = tmpdir();
  // An npm above us names its cache, whether or not it can be made.
  if (!canMake(env.npm_config_cache ?? join(home, '.npm'))) {
    env.npm_config_cache = join(tmpdir(), `wutong-npm-${process.getuid?.() ?? 0}`);
  }
  return env;
}

/** The home folder, or nothing for a user whom the system does not know by name. */
function findHome() {
  try {
    return homedir();
  } catch {
    return '';
  }
}

function canMake(dir) {
  try {
    if (!isAbsolute(dir)) return false;
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
