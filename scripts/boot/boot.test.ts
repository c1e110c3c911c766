import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 30_000 });

// A small project with the real first files, an npm that only pretends, and a program that tells what it hears.
let root: string;
const children: ChildProcess[] = [];

const pretendedNpm = `
  const fs = require('node:fs'), how = fs.existsSync('npm.how') ? fs.readFileSync('npm.how', 'utf8') : '';
  fs.appendFileSync('npm.log', process.argv[2] + '\\n');
  fs.appendFileSync('npm.env', process.env.npm_config_cache + '\\n');
  if (how === 'unreachable') { console.error('npm error code ENOTFOUND\\nnpm error network nothing there'); process.exit(1); }
  if (how === 'not in sync' && process.argv[2] === 'ci') { console.error('npm error code EUSAGE\\nnpm error lock file are in sync'); process.exit(1); }
  setTimeout(() => {
    fs.mkdirSync('node_modules/.bin', { recursive: true });
    fs.rmSync('node_modules/.bin/node', { force: true });
    fs.symlinkSync(process.execPath, 'node_modules/.bin/node');
    fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
  }, how === 'slow' ? 1500 : 100);`;
const program = `
  import { appendFileSync } from 'node:fs';
  console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd() }));
  const heard = new URL('../../heard.log', import.meta.url);
  if (process.argv[2] === 'start') {
    setInterval(() => undefined, 1000);
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => { appendFileSync(heard, signal + ' '); setTimeout(() => process.exit(5), 900); });
    }
  } else process.exit(7);`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wutong-test-'));
  const project = resolve(import.meta.dirname, '../..');
  for (const path of ['scripts/boot.mjs', 'scripts/boot', 'bin/wutong'])
    cpSync(join(project, path), join(root, path), { recursive: true });
  mkdirSync(join(root, 'src/cli'), { recursive: true });
  writeFileSync(join(root, 'src/cli/main.ts'), program);
  writeFileSync(join(root, 'npm.cjs'), pretendedNpm);
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(root, 'package-lock.json'),
    '{"packages":{"":{},"node_modules/a":{"version":"1"},"node_modules/b":{"optional":true}}}',
  );
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

function run(args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  const env = {
    ...process.env,
    npm_execpath: join(root, 'npm.cjs'),
    npm_lifecycle_event: '',
    ...options.env,
  };
  const child = spawn(process.execPath, args, { cwd: options.cwd ?? root, env });
  children.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done) => {
    child.on('close', (code) => done({ code, out, err }));
  });
  const started = async () => {
    while (!out.includes('cwd')) await wait(30);
  };
  return { child, ended, started };
}

const cli = (...args: string[]) => run([join(root, 'bin/wutong'), ...args]);
const how = (text: string) => writeFileSync(join(root, 'npm.how'), text);
const read = (name: string) => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '');

describe('installing', () => {
  test('without the registry it says so, and installs the next time', async () => {
    how('unreachable');
    const failed = await cli('x').ended;
    expect(failed.code).toBe(1);
    expect(failed.err).toContain('连不上 npm 软件源');
    expect(failed.err).not.toContain(' at ');
    how('');
    expect((await cli('x').ended).code).toBe(7);
  });

  test('a mirror that lacks other machines’ programs does not stop it', async () => {
    how('not in sync');
    expect((await cli('x').ended).code).toBe(7);
    expect(read('npm.log')).toBe('ci\ninstall\n');
  });

  test('without a usable home npm gets a cache elsewhere', async () => {
    const { code } = await run([join(root, 'bin/wutong'), 'x'], {
      env: { HOME: '', npm_config_cache: undefined },
    }).ended;
    expect(code).toBe(7);
    expect(read('npm.env').trim()).toBe(join(tmpdir(), `wutong-npm-${process.getuid?.() ?? 0}`));
  });

  test('two starts at one moment install once', async () => {
    how('slow');
    const both = await Promise.all([cli('x').ended, cli('y').ended]);
    expect(both.map((one) => one.code)).toEqual([7, 7]);
    expect(read('npm.log')).toBe('ci\n');
  });

  test('after a kill in the middle the next start waits for the npm that is still at it', async () => {
    how('slow');
    const first = cli('x');
    while (!read('npm.log')) await wait(20);
    first.child.kill('SIGKILL');
    expect((await cli('y').ended).code).toBe(7);
    expect(read('npm.log')).toBe('ci\n');
  });

  test('a changed lock file is installed, an unchanged one and what was installed by hand are not', async () => {
    for (let i = 0; i < 2; i++) await cli('x').ended;
    expect(read('npm.log')).toBe('ci\n');
    rmSync(join(root, 'node_modules/.wutong-installed'));
    await cli('x').ended;
    expect(read('npm.log')).toBe('ci\n');
    writeFileSync(join(root, 'package-lock.json'), '{"packages":{"":{},"node_modules/a":{"version":"2"}}}');
    await cli('x').ended;
    expect(read('npm.log')).toBe('ci\nci\n');
  });
});

describe('the pages', () => {
  const builds = () => read('vite.log').split('\n').length - 1;
  const pretendedVite = `
    import fs from 'node:fs';
    fs.appendFileSync('vite.log', 'x\\n');
    if (fs.existsSync('vite.fails')) { console.error('a type is wrong'); process.exit(1); }
    const dir = process.argv[process.argv.indexOf('--outDir') + 1];
    fs.mkdirSync(dir, { recursive: true });
    fs.copyFileSync('index.html', dir + '/index.html');`;

  beforeEach(() => {
    mkdirSync(join(root, 'node_modules/vite/bin'), { recursive: true });
    writeFileSync(join(root, 'node_modules/vite/bin/vite.js'), pretendedVite);
    writeFileSync(join(root, 'index.html'), 'one');
    mkdirSync(join(root, 'src/web'));
  });

  const build = () => run(['scripts/boot.mjs', 'web']).ended;

  test('are built once, and again only after a source has changed', async () => {
    for (let i = 0; i < 2; i++) expect((await build()).code).toBe(0);
    expect(builds()).toBe(1);
    writeFileSync(join(root, 'src/web/list.test.tsx'), 'a test is no page');
    await build();
    expect(builds()).toBe(1);
    writeFileSync(join(root, 'src/web/list.tsx'), 'x');
    await build();
    expect(builds()).toBe(2);
  });

  test('stay as they were when the new ones cannot be built, and the next start tries again', async () => {
    await build();
    writeFileSync(join(root, 'index.html'), 'two');
    writeFileSync(join(root, 'vite.fails'), '');
    const failed = await build();
    expect(failed.code).toBe(1);
    expect(failed.err).toContain('a type is wrong');
    expect(read('build/web/index.html')).toBe('one');
    rmSync(join(root, 'vite.fails'));
    await build();
    expect(read('build/web/index.html')).toBe('two');
  });

  test('are not built for an ordinary command', async () => {
    await cli('figures').ended;
    expect(builds()).toBe(0);
  });
});

describe('running', () => {
  test('an entry that is none is refused', async () => {
    const { code, err } = await run(['scripts/boot.mjs', 'fly']).ended;
    expect(code).toBe(1);
    expect(err).toContain('Usage');
  });

  test('where neither the bundled Node nor this one will do, it says what to install', async () => {
    await cli('x').ended;
    rmSync(join(root, 'node_modules/.bin/node'));
    writeFileSync(join(root, 'old.mjs'), "Object.defineProperty(process, 'version', { value: 'v22.1.0' });");
    const { code, err } = await run(['--import', join(root, 'old.mjs'), join(root, 'bin/wutong'), 'x']).ended;
    expect(code).toBe(1);
    expect(err).toContain('Node 24.15');
  });

  test('a Node from before 20.19 gets one sentence', async () => {
    writeFileSync(
      join(root, 'old.mjs'),
      "Object.defineProperty(process, 'versions', { value: { node: '18.19.0' } });",
    );
    const { code, err } = await run(['--import', join(root, 'old.mjs'), join(root, 'bin/wutong'), 'x']).ended;
    expect(code).toBe(1);
    expect(err).toContain('20.19');
    expect(read('npm.log')).toBe('');
  });

  test('from another folder and through a link, with the caller’s folder and the exit code', async () => {
    const elsewhere = join(root, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(join(root, 'bin/wutong'), join(elsewhere, 'w'));
    chmodSync(join(root, 'bin/wutong'), 0o755);
    const { code, out } = await run([join(elsewhere, 'w'), 'figures', 'a.csv'], { cwd: elsewhere }).ended;
    expect(code).toBe(7);
    expect(JSON.parse(out)).toEqual({ args: ['figures', 'a.csv'], cwd: elsewhere });
  });

  test('one Ctrl-C that arrives twice is heard once, and the exit code comes through', async () => {
    const { child, started, ended } = run(['scripts/boot.mjs', 'start', '--empty']);
    await started();
    child.kill('SIGINT');
    child.kill('SIGTERM');
    const { code, out } = await ended;
    expect(JSON.parse(out).args).toEqual(['start', '--empty']);
    expect(code).toBe(5);
    expect(read('heard.log')).toMatch(/^SIG(INT|TERM) $/);
  });

  test('when the first process is killed, the program is asked to stop', async () => {
    const { child, started } = run(['scripts/boot.mjs', 'start']);
    await started();
    child.kill('SIGKILL');
    for (let i = 0; i < 100 && !read('heard.log'); i++) await wait(50);
    expect(read('heard.log')).toBe('SIGTERM ');
  });
});
