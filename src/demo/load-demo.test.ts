import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  openTestApp,
  createClient,
  read,
  readCookie,
  type Client,
  type TestApp,
} from '../../test/harness/server.ts';
import { smallFigures, smallSeed } from '../../test/harness/small-seed.ts';
import { temporaryFolder } from '../../test/harness/temporary-folder.ts';
import { printSum, sumOffices } from '../cli/sum-offices.ts';
import { systemClock } from '../model/actor.ts';
import { shareOf } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import { createSealer } from '../engine/audit/create-sealer.ts';
import { verifyAudit } from '../engine/audit/verify-audit.ts';
import { eraseDemo } from './demo-state.ts';
import { demoYearOf, loadDemo } from './load-demo.ts';
import { demoPassword } from './make-offices.ts';
import type { Seed } from './seed.ts';

const year = 2021;
let t: TestApp;
const folder = temporaryFolder('demo');
const progress: [number, number][] = [];
let director: Client;
let officeId: string;

beforeAll(async () => {
  t = await openTestApp(inject('database'), { now: () => new Date('2021-12-01T10:00:00+08:00') });
  await loadDemo({
    machine: t.machine,
    owner: t.ownerConfig,
    seed: smallSeed,
    year,
    progress: (done, total) => progress.push([done, total]),
  });
  const answer = await t.stranger.post('/api/session', {
    office: 'xiaohai',
    login: 'wu',
    password: demoPassword,
  });
  director = createClient(t.app, readCookie(answer));
  officeId = read('signIn', answer).office.id;
});
afterAll(async () => {
  await t.close();
  folder.remove();
});

test('another seed with other numbers comes out as it says, with no word of the program changed', async () => {
  const { figures } = read('listFigures', await director.get(`/api/figures?period=${year}H1`));
  const found = figures.map((figure) => [figure.indicator, [figure.value, figure.previous, figure.percent]]);
  expect(Object.fromEntries(found)).toMatchObject(smallFigures);
  // Businesses that the seed does not speak of count nothing, and bring no share of nothing.
  // Days abroad are drawn by chance within what the rules allow.
  const drawn = [...Object.keys(smallFigures), 'outbound.approved-days'];
  const others = figures.filter(
    ({ indicator, unit, kind }) => !drawn.includes(indicator) && unit !== '%' && kind !== 'formula',
  );
  expect(others.map(({ value }) => value)).toEqual(others.map(() => 0));
  expect(others.map(({ indicator }) => indicator)).not.toContain('governance.inspection-rate');
});

test('every figure of every period is what its records add up to, page by page', async () => {
  for (const period of [
    `${year}H1`,
    `${year - 1}`,
    `${year}Q2`,
    `${year}-05`,
    `${year - 1}-04-01..${year}-03-31`,
  ]) {
    const { figures } = read('listFigures', await director.get(`/api/figures?period=${period}`));
    // A target of which there is no figure has no records but itself, and what follows from others has theirs.
    for (const figure of figures.filter(({ kind }) => kind !== 'target' && kind !== 'formula')) {
      let [sum, count] = [0, 0];
      const isReported = figure.kind === 'reported';
      const { measure } = isReported
        ? { measure: { count: true as const } }
        : t.machine.registry.getIndicator(figure.indicator).indicator;
      // Of a part of a sum, the whole is what all its records have of it.
      const whole = 'share' in measure && typeof measure.share !== 'string' ? measure.share.sum : undefined;
      let of = 0;
      for (let cursor: string | null = ''; cursor !== null;) {
        const path: string = `/api/figures/${figure.indicator}/records?period=${period}&size=3${cursor && `&cursor=${cursor}`}`;
        const page = read('listFigureRecords', await director.get(path));
        expect(page.value).toBe(figure.value);
        for (const row of page.rows) {
          [sum, count] = [sum + row.adds, count + 1];
          of += whole === undefined ? 1 : Number(row.record.values[whole] ?? 0);
        }
        if (page.next === null) expect(page.count).toBe(count);
        cursor = page.next;
      }
      // A share opens its whole, and each record says whether it is in the part.
      const told = figure.unit === '%' && !isReported ? shareOf(sum, of) : sum;
      expect([figure.indicator, period, told]).toEqual([figure.indicator, period, figure.value]);
    }
  }
});

test('every entry of the audit says that it is demonstration, and the whole of it is vouched for', async () => {
  const [row] = await t.owner(
    `SELECT bool_and(demo) AS demo, count(*)::int AS n, count(DISTINCT action)::int AS actions FROM audit_entry WHERE office_id = $1`,
    [officeId],
  );
  expect(row).toMatchObject({ demo: true });
  expect(Number(row?.['actions'])).toBeGreaterThan(6);
  const headsFile = join(folder.dir, 'heads.log');
  const { db } = t.machine;
  const sealed = await createSealer({ db, signer: t.signer, headsFile, clock: systemClock }).seal(officeId);
  expect(sealed).toBe(row?.['n']);
  const report = await verifyAudit({ db, signer: t.signer, headsFile, officeIds: [officeId] });
  expect(report).toMatchObject({ ok: true, offices: [{ entries: row?.['n'], unsealed: 0, faults: [] }] });
});

test('the records went through the save path: states, snapshots, search and masks are there', async () => {
  const states = await t.owner('SELECT state, count(*)::int AS n FROM delegation GROUP BY state');
  expect(states).toContainEqual({ state: 'refused', n: 2 });
  expect(states.map(({ state }) => state)).toEqual(expect.arrayContaining(['closed', 'cancelled']));
  const [bare] = await t.owner(
    `SELECT count(*)::int AS n FROM delegation_members WHERE person_name IS NULL OR post IS NULL OR rank IS NULL`,
  );
  expect(bare).toEqual({ n: 0 });
  const plain = await t.owner(
    `SELECT 1 FROM person WHERE id_number_mask !~ '[*]' OR id_number_cipher IS NULL`,
  );
  expect(plain).toEqual([]);
  // Nothing happened after today or before the person who did it could.
  const late = await t.owner(
    `SELECT 1 FROM delegation WHERE greatest(submitted_on, approved_on, departed_on, reported_on) > '2021-12-01'`,
  );
  expect(late).toEqual([]);
});

test('the progress goes up to the end and never beyond', () => {
  // Beside people and delegations four indicators with four numbers and two targets.
  const total = 16 + 12 + 1 + 10 + 1 + 3 + 4 + 4 + 2;
  expect(progress.at(-1)).toEqual([total, total]);
  expect(progress.map(([done]) => done)).toEqual(progress.map(([done]) => done).sort((a, b) => a - b));
});

test('the office above sees what was handed up: given back once, come anew and taken, and added up', async () => {
  const signedIn = { office: 'dahai', login: 'li', password: demoPassword };
  const above = createClient(t.app, readCookie(await t.stranger.post('/api/session', signedIn)));
  const came = read('getHandedUp', await above.get(`/api/handed-up?period=${year}H1`));
  expect(
    came.offices.map(({ office, light, submissions }) => [office.name, light, submissions]),
  ).toMatchObject([
    [
      '小海市外事侨务办公室',
      'inTime',
      [
        { number: 2, state: 'accepted' },
        { number: 1, state: 'returned' },
      ],
    ],
  ]);
  const list = read('listFigures', await above.get(`/api/figures?period=${year}H1&scope=below`));
  expect(list.below?.missing).toEqual([]);
  const own = read('listFigures', await director.get(`/api/figures?period=${year}H1`)).figures;
  for (const figure of list.figures)
    expect(own.find(({ indicator }) => indicator === figure.indicator)).toMatchObject({
      value: figure.value,
      unit: figure.unit,
    });
  expect(list.figures.length).toBeGreaterThan(30);
});

test('the command line adds up the same, and every office of the machine', async () => {
  const period = parsePeriod(`${year}H1`);
  const asked = { code: 'dahai', period, against: 'lastYear' } as const;
  await expect(sumOffices(t.machine, { ...asked, code: 'nowhere', scope: 'all' })).rejects.toMatchObject({
    code: 'unknown-office',
  });
  const printed: string[] = [];
  const print = (line: string): void => void printed.push(line);
  for (const scope of ['below', 'all'] as const) {
    const sum = await sumOffices(t.machine, { ...asked, scope });
    const batches = sum.figures.find(({ indicator }) => indicator === 'outbound.approved-batches');
    expect([batches?.value, batches?.previous]).toEqual(
      smallFigures['outbound.approved-batches']?.slice(0, 2),
    );
    expect(batches?.parts.map(({ value }) => value)).toContain(batches?.value);
    expect(sum.included).toContain('小海市外事侨务办公室');
    expect(() => printSum({ print }, sum, 'outbound.nothing', false)).toThrow('unknown-indicator');
    printSum({ print }, sum, 'outbound.approved-batches', false);
  }
  expect(printed[0]).toMatch(/^审批因公出国（境）团组\t\d+ 批\t上年同期 \d+\t.*小海市外事侨务办公室 \d+$/);
});

test('a seed whose numbers contradict each other is refused', async () => {
  const office = smallSeed.offices.find(({ delegations }) => delegations.length > 0);
  const [part] = office?.delegations ?? [];
  if (!office || !part) throw new Error('the small seed is empty');
  const { parent: _, ...alone } = office;
  const impossible: Seed = {
    offices: [
      { ...alone, code: 'nowhere', delegations: [{ ...part, others: { batches: 5, personTimes: 4 } }] },
    ],
  };
  await expect(
    loadDemo({ machine: t.machine, owner: t.ownerConfig, seed: impossible, year }),
  ).rejects.toThrow('4 cannot be split into 5 parts');
});

test.each([
  ['2018-06-30', 2017],
  ['2018-07-01', 2018],
  ['2019-01-01', 2018],
])('on %s the latest half-year is that of %i', (today, expected) => expect(demoYearOf(today)).toBe(expected));

test('a database with one real account is never erased as a demonstration', async () => {
  const client = new pg.Client(t.ownerConfig);
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'UPDATE account SET demo = false WHERE id = (SELECT id FROM account LIMIT 1) RETURNING id',
    );
    expect(rows).toHaveLength(1);
    await expect(
      eraseDemo(t.ownerConfig, { auditHeadsFile: join(folder.dir, 'heads') }),
    ).rejects.toMatchObject({
      code: 'demo-has-real-accounts',
    });
    const left = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM delegation');
    expect(left.rows[0]?.n).toBeGreaterThan(0);
    await client.query('UPDATE account SET demo = true');
  } finally {
    await client.end();
  }
});
