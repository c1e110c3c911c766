import { afterAll, beforeAll, expect, test } from 'vitest';
import { parsePeriod } from '../../model/period.ts';
import { registry, startFiguresHarness, type FiguresHarness } from './figures-harness.ts';
import { listBreakdown } from './list-breakdown.ts';

let h: FiguresHarness;
beforeAll(async () => {
  h = await startFiguresHarness();
}, 60_000);
afterAll(() => h.stop());

const ask = (officeId: string, indicator: string, dimension: string, mayRead: 'all' | 'none' = 'all') =>
  h.db.inOffice(officeId, (tx) =>
    listBreakdown(tx, {
      registry,
      indicator,
      dimension,
      period: parsePeriod('2018H1'),
      mayRead: () => mayRead,
    }),
  );

test('an unknown dimension, an unknown figure and a type that may not be read are refused', async () => {
  const { officeId } = await h.addOffice();
  await expect(ask(officeId, 'batches', 'weather')).rejects.toMatchObject({ code: 'unknown-dimension' });
  await expect(ask(officeId, 'nothing', 'month')).rejects.toMatchObject({ code: 'unknown-indicator' });
  await expect(ask(officeId, 'batches', 'month', 'none')).rejects.toMatchObject({ code: 'not-allowed' });
});

test('months stand beside those of last year, choices in their order, what has no value last', async () => {
  const office = await h.addOffice();
  await h.add(office, [
    { approvedOn: '2018-02-03', category: 'other', persons: 2 },
    { approvedOn: '2018-02-28', category: 'party', persons: 3 },
    { approvedOn: '2018-05-01', persons: 4 },
    { approvedOn: '2017-02-03', category: 'party', persons: 4 },
    { approvedOn: '2017-07-01', category: 'party', persons: 9 },
  ]);
  const months = await ask(office.officeId, 'persons', 'month');
  expect(months.overlaps).toBe(false);
  expect(months.parts).toEqual([
    { key: '2018-02', label: '2018年2月', en: '2018-02', value: 5, previous: 4, percent: 25 },
    { key: '2018-05', label: '2018年5月', en: '2018-05', value: 4, previous: 0, percent: null },
  ]);
  const categories = await ask(office.officeId, 'persons', 'category');
  expect(categories.parts.map(({ label, value, previous }) => [label, value, previous])).toEqual([
    ['党政', 3, 4],
    ['其他', 2, 0],
    ['未填', 4, 0],
  ]);
});

test('a record that stops in two countries counts in both, a transit in none, and the parts are not added', async () => {
  const office = await h.addOffice();
  await h.add(office, [
    {
      approvedOn: '2018-02-03',
      stops: [{ country: 'JP' }, { country: 'KR' }, { country: 'FR', transit: true }],
    },
    { approvedOn: '2018-02-03', stops: [{ country: 'JP', transit: false }] },
    { approvedOn: '2018-02-03' },
  ]);
  const { overlaps, parts } = await ask(office.officeId, 'batches', 'country');
  expect(overlaps).toBe(true);
  // Nothing of the office is older: there is nothing to compare with, and no zero.
  expect(parts.map(({ label, value, previous }) => [label, value, previous])).toEqual([
    ['日本', 2, null],
    ['韩国', 1, null],
    ['未填', 1, null],
  ]);
  const continents = await ask(office.officeId, 'batches', 'continent');
  expect(continents.parts.map(({ label, value }) => [label, value])).toEqual([
    ['亚洲', 2],
    ['欧洲', 1],
    ['未填', 1],
  ]);
});
