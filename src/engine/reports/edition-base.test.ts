import { expect, test } from 'vitest';
import { parsePeriod } from '../../model/period.ts';
import { makeRegistry } from '../../model/registry.ts';
import type { ReportFigure } from '../../model/report/report.ts';
import { withEditionBase } from './edition-base.ts';

const figure = (indicator: string, value: number, more: Partial<ReportFigure> = {}): ReportFigure => ({
  indicator,
  label: indicator,
  kind: 'flow',
  unit: '批',
  value,
  previous: null,
  percent: null,
  basis: '',
  baseFrom: 'none',
  pack: 'test',
  definition: '',
  ...more,
});
const based = (
  figures: readonly ReportFigure[],
  lastYear: readonly ReportFigure[],
  first: 'told' | 'records' = 'records',
) =>
  withEditionBase(
    makeRegistry([], []),
    {
      office: '',
      period: parsePeriod('2019H1'),
      on: '2019-07-01',
      figures,
      highlights: [],
      restated: [],
    },
    lastYear,
    first,
  );

test('where records give no base, the edition does', () => {
  const { figures, restated } = based([figure('a', 6)], [figure('a', 4)]);
  expect(figures[0]).toMatchObject({ previous: 4, percent: 50, baseFrom: 'edition' });
  expect(restated).toEqual([]);
});

test('a share gets the base without a percentage', () => {
  const { figures } = based([figure('a', 60, { unit: '%' })], [figure('a', 40, { unit: '%' })]);
  expect(figures[0]).toMatchObject({
    previous: 40,
    percent: null,
    difference: 20,
    baseFrom: 'edition',
  });
});

test('where the edition counted in another unit, it is no base', () => {
  const { figures } = based([figure('a', 6)], [figure('a', 4, { unit: '人次' })]);
  expect(figures[0]).toMatchObject({ previous: null, baseFrom: 'none' });
});

test.each([
  ['records that say the same', { previous: 4, baseFrom: 'records' as const }, []],
  [
    'corrected records',
    { previous: 5, baseFrom: 'records' as const },
    [{ label: 'a', unit: '批', then: 4, now: 5, used: 'now' }],
  ],
  ['a baseline of a past report', { previous: 5, baseFrom: 'baseline' as const }, []],
])('%s keep their base', (_, more, told) => {
  const { figures, restated } = based([figure('a', 6, { percent: 1, ...more })], [figure('a', 4)]);
  expect(figures[0]).toMatchObject(more);
  expect(restated).toEqual(told);
});

test('where the office did not choose its records, corrected ones give way to the edition, and stand beside it', () => {
  const { figures, restated } = based(
    [figure('a', 6, { previous: 5, percent: 20, baseFrom: 'records' })],
    [figure('a', 4)],
    'told',
  );
  expect(figures[0]).toMatchObject({ previous: 4, percent: 50, baseFrom: 'edition', counted: 5 });
  expect(restated).toEqual([{ label: 'a', unit: '批', then: 4, now: 5, used: 'then' }]);
});
