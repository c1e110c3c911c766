import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openTestMachine, type TestMachine } from '../../../test/harness/machine.ts';
import { makeOffice, type TestOffice } from '../../../test/harness/office.ts';
import { newId } from '../../model/id.ts';
import { WutongError } from '../../model/errors.ts';
import { createJobRunner, type JobConsumer } from './job-runner.ts';
import { cancelJob, listJobs } from './own-jobs.ts';
import { addJob, leaseSeconds, settleJob, sweepJobs, takeJob } from './queue.ts';

let t: TestMachine;
let office: TestOffice;
let now = new Date('2018-06-15T02:00:00Z');
beforeAll(async () => {
  t = await openTestMachine(inject('database'), { now: () => now });
});
afterAll(() => t.close());
beforeEach(async () => {
  office = await makeOffice(t);
});

const actor = () => office.actor('officer');
const add = async (kind = 'work'): Promise<string> => {
  const id = newId();
  await t.machine.db.inOffice(office.id, (tx) =>
    addJob(tx, now, {
      id,
      accountId: actor().userId,
      kind,
      phase: 'all',
      type: null,
      title: kind,
      input: {},
    }),
  );
  return id;
};
const done: JobConsumer = async ({ job }) => {
  await t.machine.db.inOffice(job.officeId, (tx) =>
    settleJob(tx, now, job.id, { state: 'done', result: { ok: 1 } }),
  );
};
const log: string[] = [];
const run = (work: JobConsumer) => createJobRunner(t.machine, { work }, (line) => void log.push(line));
const jobs = () => listJobs(t.machine, actor());
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

test('work is done in its order, and says how it ended', async () => {
  const seen: string[] = [];
  const [first, second] = [await add(), await add()];
  await run(async (one) => {
    seen.push(one.job.id);
    await one.progress(1, 2);
    await done(one);
  }).settle(office.id);
  expect(seen).toEqual([first, second]);
  expect(await jobs()).toMatchObject([{ state: 'done', total: 2 }, { state: 'done' }]);
});

test('two that look for work never get the same piece', async () => {
  await add();
  const taken = await Promise.all([takeJob(t.machine, office.id), takeJob(t.machine, office.id)]);
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test('what a killed program left is taken up once its lease is over, and three times at most', async () => {
  await add();
  for (let attempt = 1; attempt <= 3; attempt++) {
    expect(await takeJob(t.machine, office.id)).toMatchObject({ attempts: attempt });
    expect(await takeJob(t.machine, office.id)).toBeUndefined();
    later(leaseSeconds + 1);
  }
  let ran = false;
  await run(async () => {
    ran = true;
  }).settle(office.id);
  expect(ran).toBe(false);
  expect(await jobs()).toMatchObject([{ state: 'failed', error: { code: 'job-interrupted' } }]);
});

test('a program that stops in order gives back what it runs, and the next one does it', async () => {
  await add();
  let began = (): void => {};
  const running = new Promise<void>((resolve) => (began = resolve));
  const runner = run(async ({ progress }) => {
    for (let i = 0; i < 1000; i++) {
      began();
      await new Promise((resolve) => setTimeout(resolve, 5));
      await progress(i, 1000);
    }
  });
  runner.poke(office.id);
  await running;
  await runner.stop();
  expect(await jobs()).toMatchObject([{ state: 'queued' }]);
  await run(done).settle(office.id);
  expect(await jobs()).toMatchObject([{ state: 'done' }]);
});

test('cancelled while it runs, it ends at its next halt', async () => {
  const id = await add();
  await run(async ({ progress }) => {
    await cancelJob(t.machine, actor(), id);
    await progress(2, 2);
    throw new Error('it went on');
  }).settle(office.id);
  expect(await jobs()).toMatchObject([{ state: 'cancelled', error: null }]);
});

test('a refusal is kept in its words, a fault under a number that stands in the log', async () => {
  await add();
  await run(async () => Promise.reject(new WutongError('workbook-empty', { name: 'a.xlsx' }))).settle(
    office.id,
  );
  expect(await jobs()).toMatchObject([
    { state: 'failed', error: { code: 'workbook-empty', params: { name: 'a.xlsx' } } },
  ]);
  later(1);
  await add();
  await run(async () => Promise.reject(new Error('broken within'))).settle(office.id);
  const [latest] = await jobs();
  expect(latest).toMatchObject({ state: 'failed', error: { code: 'job-failed' } });
  expect(log.join('\n')).toContain(
    `error ${String(latest?.error?.params.trace)} job work: Error: broken within`,
  );
});

test('a database that is away is no end: the lease runs out and it is taken up again', async () => {
  await add();
  let times = 0;
  const runner = run(async (one) => {
    if (++times === 1) throw new WutongError('database-away');
    await done(one);
  });
  await runner.settle(office.id);
  expect(await jobs()).toMatchObject([{ state: 'running' }]);
  later(leaseSeconds + 1);
  await runner.settle(office.id);
  expect(await jobs()).toMatchObject([{ state: 'done' }]);
});

test('what nobody came back to goes: files after a week, notes after ninety days', async () => {
  const id = await add();
  await run(async ({ job }) => {
    await t.machine.db.inOffice(job.officeId, async (tx) => {
      await tx.query({
        text: `INSERT INTO job_file (office_id, job_id, position, content) VALUES ($1, $2, 0, 'x')`,
        values: [job.officeId, job.id],
      });
      await settleJob(tx, now, job.id, { state: 'waiting' });
    });
  }).settle(office.id);
  const files = () => t.owner('SELECT 1 FROM job_file WHERE job_id = $1', [id]);
  await sweepJobs(t.machine, office.id);
  expect(await files()).toHaveLength(1);
  later(8 * 86_400);
  await sweepJobs(t.machine, office.id);
  expect(await files()).toEqual([]);
  expect(await jobs()).toMatchObject([{ state: 'cancelled' }]);
  later(91 * 86_400);
  await sweepJobs(t.machine, office.id);
  expect(await jobs()).toEqual([]);
});

test('another office sees none of it', async () => {
  await add();
  const other = await makeOffice(t);
  expect(await takeJob(t.machine, other.id)).toBeUndefined();
  expect(await listJobs(t.machine, other.actor('officer'))).toEqual([]);
});
