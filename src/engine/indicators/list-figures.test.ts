import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../model/date.ts';
import { parsePeriod } from '../../model/period.ts';
import { registry, startFiguresHarness, visits, type FiguresHarness } from './figures-harness.ts';
import { compileFigures } from './compile-figures.ts';
import { listFigures, type MayRead } from './list-figures.ts';
import { listRecordsBehind } from './list-records-behind.ts';

let h: FiguresHarness;
beforeAll(async () => {
  h = await startFiguresHarness();
}, 60_000);
afterAll(() => h.stop());

const all: MayRead = () => 'all';
const figures = (officeId: string, period: string, mayRead = all) =>
  listFigures({ db: h.db, registry, officeId, period: parsePeriod(period), mayRead });
const figure = async (officeId: string, name: string, period: string, mayRead = all) =>
  (await figures(officeId, period, mayRead)).find((found) => found.indicator === name);

describe('refused', () => {
  test('a type that may not be read has no figures, and its figures cannot be opened', async () => {
    const { officeId } = await h.addOffice();
    expect(await figures(officeId, '2018H1', () => 'none')).toEqual([]);
    const opened = h.db.inOffice(officeId, (tx) =>
      listRecordsBehind(tx, {
        registry,
        indicator: 'batches',
        period: parsePeriod('2018'),
        mayRead: () => 'none',
      }),
    );
    await expect(opened).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test.each([
    ['no-such', undefined, 'unknown-indicator'],
    ['batches', '2018-13-01_x', 'bad-cursor'],
    ['batches', "2018-01-01_' OR true --", 'bad-cursor'],
  ])('%s with the cursor %s', async (indicator, cursor, code) => {
    const { officeId } = await h.addOffice();
    const opened = h.db.inOffice(officeId, (tx) =>
      listRecordsBehind(tx, {
        registry,
        indicator,
        period: parsePeriod('2018'),
        mayRead: all,
        ...(cursor ? { cursor } : {}),
      }),
    );
    await expect(opened).rejects.toMatchObject({ code });
  });

  test('the sum of an entry that is no single number', () => {
    const indicators = [{ ...visits.indicators[0]!, measure: { sum: 'category' } }];
    expect(() =>
      compileFigures({ bundle: visits, officeId: 'x', periods: [parsePeriod('2018')], indicators }),
    ).toThrow('cannot be summed');
  });

  test('the records of another office and of units out of reach do not count', async () => {
    const [mine, other] = [await h.addOffice(), await h.addOffice()];
    await h.add(other, [{ approvedOn: '2018-02-01' }]);
    await h.add(mine, [
      { approvedOn: '2018-02-01' },
      { approvedOn: '2018-02-02', unit: 1 },
      { approvedOn: '2017-02-02', unit: 1 },
    ]);
    const mayRead: MayRead = () => sql`unit_id = ANY(${[mine.units[0]]}::uuid[])`;
    expect(await figure(mine.officeId, 'batches', '2018', mayRead)).toMatchObject({
      value: 1,
      previous: null,
      baseFrom: 'none',
    });
    expect(await figure(mine.officeId, 'batches', '2018')).toMatchObject({
      value: 2,
      previous: 1,
      percent: 100,
    });
  });
});

describe('the base of a comparison', () => {
  test('is none while no record reaches back to last year’s period', async () => {
    const office = await h.addOffice();
    await h.add(office, [{ approvedOn: '2018-03-01' }, { approvedOn: '2017-07-01' }]);
    expect(await figure(office.officeId, 'batches', '2018H1')).toMatchObject({
      value: 1,
      previous: null,
      percent: null,
      baseFrom: 'none',
    });
  });

  test('is a true zero when an earlier record exists', async () => {
    const office = await h.addOffice();
    await h.add(office, [{ approvedOn: '2018-03-01' }, { approvedOn: '2016-07-01' }]);
    expect(await figure(office.officeId, 'batches', '2018H1')).toMatchObject({
      value: 1,
      previous: 0,
      percent: null,
      baseFrom: 'records',
    });
  });

  test('belongs to the basis date, not to the condition', async () => {
    const office = await h.addOffice();
    await h.add(office, [{ approvedOn: '2017-03-01', category: 'other' }]);
    expect(await figure(office.officeId, 'party', '2018H1')).toMatchObject({
      value: 0,
      previous: 0,
      baseFrom: 'records',
    });
    expect(await figure(office.officeId, 'adjusted', '2018H1')).toMatchObject({
      value: 0,
      previous: null,
      baseFrom: 'none',
    });
  });

  test('gives the change in percent, half up, to the indicator’s decimals', async () => {
    const office = await h.addOffice();
    await h.add(office, [
      { approvedOn: '2017-01-01', hours: 3 },
      { approvedOn: '2017-06-30', hours: 3 },
      { approvedOn: '2018-06-30', hours: 4.25, persons: 7 },
    ]);
    expect(await figure(office.officeId, 'batches', '2018H1')).toEqual({
      indicator: 'batches',
      label: 'batches',
      kind: 'flow',
      unit: '批',
      value: 1,
      previous: 2,
      percent: -50,
      basis: '批准日期',
      baseFrom: 'records',
    });
    expect(await figure(office.officeId, 'hours', '2018H1')).toMatchObject({
      value: 4.25,
      previous: 6,
      percent: -29.17,
    });
  });
});

describe('what counts', () => {
  test('both ends of the period, once by the earliest of several dates', async () => {
    const office = await h.addOffice();
    await h.add(office, [
      { changedOn: '2018-01-01' },
      { cancelledOn: '2018-06-30' },
      { changedOn: '2018-02-01', cancelledOn: '2018-03-01' },
      { changedOn: '2017-12-31', cancelledOn: '2018-03-01' },
      { changedOn: '2018-07-01' },
      {},
    ]);
    const found = await figure(office.officeId, 'adjusted', '2018H1');
    expect(found).toMatchObject({ value: 3, basis: '调整日期或取消日期' });
  });

  test('what stands at the end of the period, since whenever', async () => {
    const office = await h.addOffice();
    await h.add(office, [
      { approvedOn: '1999-01-01', persons: 2 },
      { approvedOn: '2018-06-30', persons: 3 },
      { approvedOn: '2018-07-01', persons: 5 },
      { approvedOn: '2020-01-01', changedOn: '2018-01-01', persons: 7 },
      { persons: 11 },
    ]);
    expect(await figure(office.officeId, 'standing', '2018H1')).toMatchObject({ value: 12, previous: 2 });
  });
});

test('pages of records behind a figure follow the dates, and the last has no next', async () => {
  const office = await h.addOffice();
  const ids = await h.add(
    office,
    [3, 1, 2, 2, 5].map((day) => ({ approvedOn: `2018-01-0${day}`, persons: day })),
  );
  const period = parsePeriod('2018-01');
  const page = (cursor?: string) =>
    h.db.inOffice(office.officeId, (tx) =>
      listRecordsBehind(tx, {
        registry,
        indicator: 'persons',
        period,
        mayRead: all,
        size: 2,
        ...(cursor ? { cursor } : {}),
      }),
    );
  const first = await page();
  expect(first).toMatchObject({
    type: 'test-visit',
    value: 13,
    count: 5,
    rows: [
      { id: ids[1], on: '2018-01-01', adds: 1 },
      { id: ids[2], on: '2018-01-02', adds: 2 },
    ],
  });
  const second = await page(first.next ?? '');
  expect(second.rows.map((row) => row.id)).toEqual([ids[3], ids[0]]);
  expect(await page(second.next ?? '')).toMatchObject({ rows: [{ id: ids[4] }], next: null });
});

test('as the app role under row-level security, the dates bound the scan and an index shows the base', async () => {
  const office = await h.addOffice();
  const days = Array.from({ length: 4000 }, (_, i) => addDays('2010-01-01', i));
  await h.add(
    office,
    days.map((day) => ({ approvedOn: day })),
  );
  await h.analyze();
  const { officeId } = office;
  const indicators = visits.indicators.filter((indicator) => indicator.kind === 'flow');
  const periods = [parsePeriod('2018H1'), parsePeriod('2017H1')];
  const plan = await h.db.inOffice(officeId, (tx) => {
    const { text, values = [] } = compileFigures({
      bundle: visits,
      officeId,
      periods,
      indicators,
      baseUpTo: '2017-06-30',
    });
    return tx.query({ text: `EXPLAIN (COSTS OFF) ${text}`, values });
  });
  const lines = plan.map((row) => String(row['QUERY PLAN']).trim());
  expect(lines.filter((line) => line.includes('Seq Scan'))).toEqual([]);
  const conditions = lines.filter((line) => line.startsWith('Index Cond'));
  for (const column of ['approved_on', 'changed_on', 'cancelled_on'])
    expect(conditions.filter((line) => line.includes(`(${column} >= '2018-01-01'::date)`))).toHaveLength(1);
});
