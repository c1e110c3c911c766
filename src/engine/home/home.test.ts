import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultHomeDir, openHome } from './home.ts';
import { findLiveProcess, isSameProcessAlive } from './live-process.ts';

let top: string;
let dir: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'wutong-test-'));
  dir = join(top, 'data');
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(top, { recursive: true, force: true });
});

/** Another process that opens the folder, says how it went, and stays. */
function openElsewhere(): Promise<{ child: ChildProcess; said: string }> {
  const script = `
    import { openHome } from ${JSON.stringify(join(import.meta.dirname, 'home.ts'))};
    try { openHome({ dir: ${JSON.stringify(dir)} }); console.log('open'); }
    catch (error) { console.log(error.code + ' ' + error.params.pid); }
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return new Promise((resolve) =>
    child.stdout.once('data', (part: Buffer) => resolve({ child, said: part.toString().trim() })),
  );
}

test('a second start on one folder is refused and told who has it', async () => {
  const first = await openElsewhere();
  expect(first.said).toBe('open');
  expect(() => openHome({ dir })).toThrowError(
    expect.objectContaining({ code: 'data-folder-locked', params: { dir, pid: first.child.pid } }),
  );
  expect((await openElsewhere()).said).toBe(`data-folder-locked ${first.child.pid}`);
});

test('of many starts at one moment exactly one gets the folder', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, openElsewhere));
  expect(all.filter(({ said }) => said === 'open')).toHaveLength(1);
});

test('a second opening by the same process is refused as well', () => {
  const home = openHome({ dir });
  expect(() => openHome({ dir })).toThrowError(expect.objectContaining({ code: 'data-folder-locked' }));
  home.close();
  openHome({ dir }).close();
});

test('the lock of a killed process is no lock', async () => {
  const first = await openElsewhere();
  const gone = new Promise((resolve) => first.child.once('exit', resolve));
  first.child.kill('SIGKILL');
  await gone;
  const home = openHome({ dir });
  expect(home.joined).toBe(false);
  home.close();
});

test('a number that now belongs to another process neither blocks nor is named', () => {
  openHome({ dir }).close();
  writeFileSync(join(dir, 'run', 'holder.json'), JSON.stringify({ pid: 1, startTime: '0' }));
  openHome({ dir }).close();
  expect(isSameProcessAlive({ pid: process.pid, startTime: '1' })).toBe(false);
  expect(
    isSameProcessAlive({ pid: process.pid, startTime: findLiveProcess(process.pid)?.startTime ?? null }),
  ).toBe(true);
});

test('a command may join the folder of a running server', async () => {
  await openElsewhere();
  const home = openHome({ dir, whenLocked: 'join' });
  expect(home.joined).toBe(true);
  home.close();
});

test('a folder that cannot be made is refused in words', () => {
  writeFileSync(dir, 'a file');
  expect(() => openHome({ dir })).toThrowError(expect.objectContaining({ code: 'data-folder-unusable' }));
});

test('everything in it is for its owner alone', () => {
  const home = openHome({ dir });
  for (const folder of [home.dir, home.keysDir, home.filesDir, home.runDir]) {
    expect(statSync(folder).mode & 0o777, folder).toBe(0o700);
  }
  home.close();
});

test('lies beside the program unless WUTONG_DATA says otherwise', () => {
  expect(defaultHomeDir({})).toBe(join(import.meta.dirname, '../../../data'));
  expect(defaultHomeDir({ WUTONG_DATA: '/srv/wutong' })).toBe('/srv/wutong');
});
