import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overlaps } from '../../model/dimension.ts';
import { parsePeriod } from '../../model/period.ts';
import type { Step } from '../../model/steps.ts';
import {
  registry,
  startFiguresHarness,
  visits,
  type FiguresHarness,
  type Visit,
} from '../indicators/figures-harness.ts';
import type { MayRead } from '../indicators/list-figures.ts';
import { explore, type Asked } from './explore.ts';

let h: FiguresHarness;
beforeAll(async () => {
  h = await startFiguresHarness();
}, 60_000);
afterAll(() => h.stop());

const all: MayRead = () => 'all';
type More = { period?: string; step?: Step; by?: string; mayRead?: MayRead; today?: string };
const look = (officeId: string, indicators: readonly string[], more: More = {}) => {
  const { period = '2018', mayRead = all, today = '2030-01-01', ...rest } = more;
  const asked: Asked = { indicators, period: parsePeriod(period), ...rest };
  return h.db.inOffice(officeId, (tx) => explore(tx, { registry, mayRead, today }, asked));
};
const dimension = (name: string) => {
  const found = visits.type.dimensions?.find((one) => one.name === name);
  if (!found) throw new Error(`there is no dimension ${name}`);
  return found;
};

describe('refused', () => {
  test.each<[string, readonly string[], More, string]>([
    ['nothing', [], {}, 'bad-request'],
    ['too many indicators', visits.indicators.slice(0, 9).map(({ name }) => name), {}, 'bad-request'],
    ['too many columns', ['batches'], { period: '2010-01-01..2018-12-31', step: 'month' }, 'bad-request'],
    [
      'too much at once',
      ['batches', 'persons', 'hours'],
      { period: '2016-06-01..2018-12-31', step: 'month', by: 'category' },
      'bad-request',
    ],
    ['no such indicator', ['no-such'], {}, 'unknown-indicator'],
    ['no such dimension', ['batches'], { by: 'weather' }, 'unknown-dimension'],
    ['what may not be read', ['batches'], { mayRead: () => 'none' }, 'not-allowed'],
  ])('%s', async (_what, indicators, more, code) => {
    const { officeId } = await h.addOffice();
    await expect(look(officeId, indicators, more)).rejects.toMatchObject({ code });
  });
});

test('shares and what stands are not added through time, overlapping parts are not added in rows', async () => {
  const office = await h.addOffice();
  await h.add(office, [
    {
      approvedOn: '2018-02-01',
      category: 'party',
      persons: 3,
      stops: [{ country: 'JP' }, { country: 'FR' }],
    },
    { approvedOn: '2018-05-01', category: 'other', persons: 4, stops: [{ country: 'JP' }] },
  ]);
  const names = ['batches', 'standing', 'cancelled-share'];
  const plain = await look(office.officeId, names, { period: '2018H1', step: 'quarter' });
  expect(plain.columns.map(({ name }) => name)).toEqual(['2018Q1', '2018Q2']);
  expect([plain.figures, plain.wholes, plain.rows]).toEqual([
    [
      [1, 1],
      [3, 7],
      [0, 0],
    ],
    [2, null, null],
    [],
  ]);
  const countries = await look(office.officeId, ['batches', 'cancelled-share'], {
    period: '2018H1',
    by: 'country',
  });
  expect(countries.indicators.map(({ rowsAdd, isShare }) => [rowsAdd, isShare])).toEqual([
    [false, false],
    [false, true],
  ]);
  // The figure itself is two, whatever the rows come to.
  expect(countries.rows.map(({ key, label, wholes }) => [key, label, wholes])).toEqual([
    ['JP', '日本', [2, 0]],
    ['FR', '法国', [1, 0]],
  ]);
  expect(countries.figures).toEqual([[2], [0]]);
  const categories = await look(office.officeId, ['batches'], {
    period: '2018H1',
    by: 'category',
    step: 'quarter',
  });
  expect(categories.rows.map(({ key, values, wholes }) => [key, values, wholes])).toEqual([
    ['party', [[1, 0]], [1]],
    ['other', [[0, 1]], [1]],
  ]);
});

test('a column that is to come is empty, in rows as in figures', async () => {
  const office = await h.addOffice();
  await h.add(office, [{ approvedOn: '2018-02-01', category: 'party' }]);
  const found = await look(office.officeId, ['batches'], {
    step: 'half',
    by: 'category',
    today: '2018-03-01',
  });
  expect([found.figures, found.rows[0]?.values, found.wholes]).toEqual([[[1, null]], [[1, null]], [1]]);
});

test('where rows add they come to the figure, where columns add they come to the whole, whatever was entered', async () => {
  const day = fc
    .integer({ min: 0, max: 364 })
    .map((n) => new Date(Date.UTC(2018, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
  const maybe = <T>(from: fc.Arbitrary<T>) => fc.option(from, { nil: undefined });
  const category = fc.constantFrom('party', 'enterprise', 'other');
  const visit = fc.record({
    category: maybe(category),
    topics: maybe(fc.uniqueArray(category, { minLength: 1 })),
    urgent: maybe(fc.boolean()),
    persons: maybe(fc.integer({ min: 0, max: 300 })),
    approvedOn: maybe(day),
    changedOn: maybe(day),
    unit: fc.constantFrom(0, 1),
    stops: fc.array(fc.record({ country: maybe(fc.constantFrom('JP', 'KR', 'FR')) }), { maxLength: 2 }),
  }) as fc.Arbitrary<Visit>;
  const by = fc.constantFrom('category', 'topic', 'urgent', 'sort', 'country', 'continent');
  const names = ['batches', 'persons', 'adjusted', 'standing', 'party-share'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(visit, { maxLength: 20 }),
      by,
      fc.constantFrom<Step>('quarter', 'half', 'year'),
      fc.boolean(),
      async (list, name, step, narrow) => {
        const office = await h.addOffice();
        await h.add(office, list);
        const mayRead: MayRead = narrow ? () => sql`unit_id = ANY(${[office.units[0]]}::uuid[])` : all;
        const found = await look(office.officeId, names, { by: name, step, mayRead });
        for (const [at, { rowsAdd, columnsAdd, isShare }] of found.indicators.entries()) {
          expect([name, rowsAdd]).toEqual([name, !isShare && !overlaps(visits.type, dimension(name))]);
          const figures = found.figures[at] ?? [];
          if (columnsAdd) expect([at, sum(figures)]).toEqual([at, found.wholes[at]]);
          else if (found.columns.length > 1) expect(found.wholes[at]).toBeNull();
          if (isShare) continue;
          for (const [column, figure] of figures.entries()) {
            const rows = sum(found.rows.map(({ values }) => values[at]?.[column] ?? 0));
            if (rowsAdd) expect([name, rows]).toEqual([name, figure]);
            // Every record stands in one row at least.
            else expect(rows).toBeGreaterThanOrEqual(figure ?? 0);
          }
        }
      },
    ),
    { numRuns: 20 },
  );
}, 120_000);

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
