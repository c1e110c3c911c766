import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openTestApp, type TestApp } from '../../test/harness/server.ts';
import { smallSeed } from '../../test/harness/small-seed.ts';
import { loadDemo } from './load-demo.ts';
import type { Seed } from './seed.ts';

/** The small demonstration, with a group that joins another, one that crosses regions, and one that waits for replies. */
const seed: Seed = {
  offices: smallSeed.offices.map((office) => ({
    ...office,
    delegations: office.delegations.map((part) =>
      part.year === 0 ? { ...part, crossed: { joined: 2, cross: 1 } } : part,
    ),
  })),
};

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date('2021-12-01T10:00:00+08:00') });
  await loadDemo({ machine: t.machine, owner: t.ownerConfig, seed, year: 2021 });
});
afterAll(() => t.close());

const count = async (sql: string): Promise<unknown> => (await t.owner(sql))[0];

test('groups that join have confirmations, numbered by themselves, and the notice with its scan', async () => {
  const joined = await t.owner(
    `SELECT approval_number AS number, task_number AS task, persons,
       (SELECT count(*)::int FROM file_link f WHERE f.record_id = d.id AND f.path = 'taskScan') AS scans
     FROM delegation d WHERE kind = 'joined' ORDER BY approval_number`,
  );
  expect(joined.map(({ number, scans }) => [number, scans])).toEqual([
    ['海外确〔2021〕1号', 1],
    ['海外确〔2021〕2号', 1],
  ]);
  for (const { task } of joined) expect(task).toMatch(/^东外通〔2021〕\d+号$/);
});

test('a group that crosses regions was approved after every office had agreed, and its notices are numbered', async () => {
  const letters = await t.owner(
    `SELECT c.state, c.letter_number AS letter, c.notice_number AS notice, c.replied_on <= d.approved_on AS "inTime"
     FROM consultation c JOIN delegation d ON d.id = c.delegation WHERE d.approved_on IS NOT NULL ORDER BY c.letter_number`,
  );
  expect(letters).toEqual([
    { state: 'notified', letter: '海外函〔2021〕1号', notice: expect.any(String) as string, inTime: true },
    { state: 'notified', letter: '海外函〔2021〕2号', notice: expect.any(String) as string, inTime: true },
  ]);
  expect(new Set(letters.map(({ notice }) => notice))).toEqual(
    new Set(['海外通〔2021〕1号', '海外通〔2021〕2号']),
  );
});

test('one that is on its way waits for its replies', async () => {
  expect(
    await count(
      `SELECT count(*)::int AS n FROM consultation c JOIN delegation d ON d.id = c.delegation
       WHERE c.state = 'sent' AND c.reply_due_on > c.sent_on AND d.state = 'submitted'`,
    ),
  ).toEqual({ n: 2 });
});

test('the people of these groups are filed for a year, before they leave', async () => {
  expect(
    await count(
      `SELECT count(*)::int > 2 AS some, bool_and(p.valid_to = (p.filed_on + interval '1 year')::date) AS year,
         bool_and(p.filed_on < d.travel_from AND p.valid_to >= d.travel_from) AS "inTime", bool_and(p.state = 'filed') AS filed
       FROM personnel_filing p JOIN delegation d ON d.id = p.delegation`,
    ),
  ).toEqual({ some: true, year: true, inTime: true, filed: true });
});
