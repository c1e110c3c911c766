import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findLiveProcess } from '../home/live-process.ts';
import { superviseServer } from './supervise-server.ts';

const dead = { pid: spawnSync('true').pid, startTime: '0', command: '' };
const alive = findLiveProcess(process.pid) ?? dead;

test('a server that keeps dying is started again five times and then left alone, with words', async () => {
  const said: string[] = [];
  let starts = 0;
  const supervisor = superviseServer(
    dead,
    async () => (starts++, dead),
    (line) => said.push(line),
  );
  for (let i = 0; i < 100 && !said.some((line) => line.includes('keeps stopping')); i++) await wait(100);
  await wait(700);
  expect(starts).toBe(5);
  expect(said.filter((line) => line.includes('keeps stopping'))).toHaveLength(1);
  await supervisor.end();
});

test('a start that fails is said, and tried again', async () => {
  const said: string[] = [];
  let starts = 0;
  const start = async () => {
    if (starts++ === 0) throw new Error('no room');
    return alive;
  };
  const supervisor = superviseServer(dead, start, (line) => said.push(line));
  for (let i = 0; i < 100 && starts < 2; i++) await wait(50);
  expect(said.some((line) => line.includes('no room'))).toBe(true);
  expect(await supervisor.end()).toBe(alive);
});

test('one that is told to end starts nothing more', async () => {
  let starts = 0;
  const supervisor = superviseServer(
    dead,
    async () => (starts++, dead),
    () => undefined,
  );
  expect(await supervisor.end()).toBe(dead);
  await wait(700);
  expect(starts).toBe(0);
});
