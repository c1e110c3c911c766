import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { lastYear, parsePeriod } from '../../model/period.ts';
import { stepsOf, trendOf } from '../../model/steps.ts';
import { registry, startFiguresHarness, visits, type FiguresHarness, type Visit } from './figures-harness.ts';
import { listFigures, type MayRead } from './list-figures.ts';
import { listSeries } from './list-series.ts';

let h: FiguresHarness;
beforeAll(async () => {
  h = await startFiguresHarness();
}, 60_000);
afterAll(() => h.stop());

const all: MayRead = () => 'all';
const every = visits.indicators.map(({ name }) => name);

async function series(
  officeId: string,
  name: string,
  more: { mayRead?: MayRead; indicators?: readonly string[]; today?: string } = {},
) {
  const { mayRead = all, indicators = every, today = '2030-01-01' } = more;
  const { periods } = trendOf(parsePeriod(name));
  return h.db.inOffice(officeId, (tx) =>
    listSeries(tx, { registry, mayRead, indicators, periods, before: periods.map(lastYear), today }),
  );
}

describe('refused', () => {
  test('what may not be read is left out, and what is no indicator is said', async () => {
    const { officeId } = await h.addOffice();
    expect(await series(officeId, '2018', { mayRead: () => 'none' })).toEqual(new Map());
    await expect(series(officeId, '2018', { indicators: ['no-such'] })).rejects.toMatchObject({
      code: 'unknown-indicator',
    });
  });
  test('another office and units out of reach do not count', async () => {
    const [mine, other] = [await h.addOffice(), await h.addOffice()];
    await h.add(other, [{ approvedOn: '2018-02-01' }]);
    await h.add(mine, [{ approvedOn: '2018-02-01' }, { approvedOn: '2018-02-01', unit: 1 }]);
    const mayRead: MayRead = () => sql`unit_id = ANY(${[mine.units[0]]}::uuid[])`;
    const found = await series(mine.officeId, '2018Q1', { mayRead });
    expect(found.get('batches')?.values).toEqual([0, 1, 0]);
  });
});

test('what is to come has no value, a share of nothing neither, and last year none without a base', async () => {
  const office = await h.addOffice();
  await h.add(office, [{ approvedOn: '2018-02-01' }]);
  const found = await series(office.officeId, '2018Q1', { today: '2018-02-10' });
  expect(found.get('batches')).toEqual({ values: [0, 1, null], before: [null, null, null] });
  expect(found.get('cancelled-share')?.values).toEqual([null, 0, null]);
  await h.add(office, [{ approvedOn: '2016-02-01' }]);
  expect((await series(office.officeId, '2018Q1')).get('batches')?.before).toEqual([0, 0, 0]);
});

test('all indicators of a type come in one statement; where it would be too wide, in more', async () => {
  const { officeId } = await h.addOffice();
  const periods = stepsOf({ from: '1950-01-01', to: '2049-12-31' }, 'year');
  await h.db.inOffice(officeId, async (tx) => {
    const query = vi.spyOn(tx, 'query');
    const asked = { registry, mayRead: all, indicators: every, today: '2030-01-01' };
    await listSeries(tx, { ...asked, periods: periods.slice(0, 24) });
    expect(query).toHaveBeenCalledTimes(1);
    const wide = await listSeries(tx, { ...asked, periods });
    expect(query).toHaveBeenCalledTimes(3);
    expect(wide.get('batches')?.values).toHaveLength(100);
  });
});

test('the columns of a flow come to its figure, and a stock ends with its own, whatever was entered', async () => {
  const day = fc
    .integer({ min: 0, max: 800 })
    .map((n) => new Date(Date.UTC(2016, 10, 20) + n * 86_400_000).toISOString().slice(0, 10));
  const maybe = <T>(from: fc.Arbitrary<T>) => fc.option(from, { nil: undefined });
  const visit = fc.record({
    category: maybe(fc.constantFrom('party', 'enterprise', 'other')),
    persons: maybe(fc.integer({ min: 0, max: 300 })),
    hours: maybe(fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100)),
    approvedOn: maybe(day),
    changedOn: maybe(day),
    cancelledOn: maybe(day),
    unit: fc.constantFrom(0, 1),
  }) as fc.Arbitrary<Visit>;
  const asked = fc.constantFrom(
    '2018',
    '2018H1',
    '2017Q4',
    '2017-02-10..2018-01-20',
    '2015-01-01..2018-12-31',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { maxLength: 25 }), asked, fc.boolean(), async (list, name, narrow) => {
      const office = await h.addOffice();
      await h.add(office, list);
      const mayRead: MayRead = narrow ? () => sql`unit_id = ANY(${[office.units[0]]}::uuid[])` : all;
      const period = parsePeriod(name);
      const figures = await listFigures({ db: h.db, registry, officeId: office.officeId, period, mayRead });
      const found = await series(office.officeId, name, { mayRead });
      for (const { name: indicator, kind, measure } of visits.indicators) {
        const { values = [], before = [] } = found.get(indicator) ?? {};
        const figure = figures.find((one) => one.indicator === indicator);
        if (kind === 'stock') expect([indicator, values.at(-1)]).toEqual([indicator, figure?.value ?? null]);
        else if (!('share' in measure)) {
          expect([indicator, sum(values)]).toEqual([indicator, figure?.value]);
          if (figure?.previous !== null)
            expect([indicator, sum(before)]).toEqual([indicator, figure?.previous]);
        }
      }
    }),
    { numRuns: 25 },
  );
}, 120_000);

const sum = (values: readonly (number | null)[]): number =>
  Number(values.reduce<number>((total, value) => total + (value ?? 0), 0).toFixed(2));
