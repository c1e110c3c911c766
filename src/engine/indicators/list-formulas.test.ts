import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defineFormula, roundHalfUp, type Formula } from '../../model/formula.ts';
import { parsePeriod } from '../../model/period.ts';
import { bundleType } from '../../model/record-type.ts';
import { makeRegistry } from '../../model/registry.ts';
import { startFiguresHarness, visits, type FiguresHarness } from './figures-harness.ts';
import { listFigures, type MayRead } from './list-figures.ts';
import { toldInReports } from './list-formulas.ts';
import { listRecordsBehind } from './list-records-behind.ts';

const made = (name: string, formula: Formula['formula'], more: Partial<Formula> = {}): Formula =>
  defineFormula({ name, label: name, en: name, unit: '%', formula, definition: name, ...more });
const own = [
  made('adjusted-in-all', { share: { part: 'adjusted', whole: 'batches' } }),
  made('each', { ratio: { of: 'persons', per: 'batches' } }, { unit: '人次/批', decimals: 2 }),
];
const across = [
  made('twice', { sum: ['batches', 'party'] }, { unit: '批', told: true }),
  made('growth', { change: 'twice' }),
];
const { type, workflow, indicators } = visits;
const registry = makeRegistry(
  [bundleType({ type, workflow, indicators: [...indicators, ...own] })],
  [],
  [],
  undefined,
  {},
  [],
  across,
);

let h: FiguresHarness;
beforeAll(async () => {
  h = await startFiguresHarness();
}, 60_000);
afterAll(() => h.stop());

const all: MayRead = () => 'all';
const figures = (officeId: string, period: string, mayRead = all) =>
  listFigures({ db: h.db, registry, officeId, period: parsePeriod(period), mayRead });

describe('refused', () => {
  test('formulas of what may not be read are silent', async () => {
    const { officeId } = await h.addOffice();
    expect(await figures(officeId, '2018H1', () => 'none')).toEqual([]);
  });

  test('to open the records of a formula: it names what it is made of', async () => {
    const { officeId } = await h.addOffice();
    const opened = h.db.inOffice(officeId, (tx) =>
      listRecordsBehind(tx, { registry, indicator: 'each', period: parsePeriod('2018'), mayRead: all }),
    );
    await expect(opened).rejects.toMatchObject({
      code: 'figure-of-figures',
      params: { label: 'each', of: 'persons、batches' },
    });
  });

  test('a formula of nothing is none', async () => {
    const { officeId } = await h.addOffice();
    const names = (await figures(officeId, '2018H1')).map(({ indicator }) => indicator);
    expect(names).toContain('twice');
    for (const name of ['each', 'adjusted-in-all', 'growth']) expect(names).not.toContain(name);
  });

  test('a registry whose formulas lead into each other', () => {
    const ring = [made('x', { change: 'y' }), made('y', { change: 'x' })];
    expect(() => makeRegistry([visits], [], [], undefined, {}, [], ring)).toThrow(
      'formulas in a ring: x → y → x',
    );
  });
});

test('formulas stand behind the figures of their type, those across types behind all, each once for both periods', async () => {
  const office = await h.addOffice();
  await h.add(office, [
    { approvedOn: '2018-02-01', persons: 3, category: 'party' },
    { approvedOn: '2018-03-01', persons: 4, changedOn: '2018-04-01' },
    { approvedOn: '2018-04-01', persons: 1 },
    { approvedOn: '2017-02-01', persons: 5 },
    { approvedOn: '2017-03-01', persons: 2, changedOn: '2017-04-01' },
  ]);
  const found = await figures(office.officeId, '2018H1');
  const names = found.map(({ indicator }) => indicator);
  expect(names.slice(-4)).toEqual(['adjusted-in-all', 'each', 'twice', 'growth']);
  const figure = (name: string) => found.find(({ indicator }) => indicator === name);
  expect(figure('each')).toMatchObject({
    kind: 'formula',
    value: 2.67,
    previous: 3.5,
    percent: -23.7,
    baseFrom: 'records',
    formula: { sort: 'ratio', operands: ['persons', 'batches'], accumulates: false },
  });
  expect(figure('adjusted-in-all')).toMatchObject({
    value: 33.3,
    previous: 50,
    percent: null,
    difference: -16.7,
  });
  expect(figure('twice')).toMatchObject({
    value: 4,
    previous: 2,
    percent: 100,
    formula: { accumulates: true },
  });
  expect(figure('growth')).toMatchObject({ value: 100, previous: null, baseFrom: 'none' });
  expect(figure('persons')!.value / figure('batches')!.value).toBeCloseTo(figure('each')!.value, 2);
  expect(roundHalfUp(8 / 3, 2)).toBe(figure('each')!.value);
});

test('of what a person reads in part only, formulas reckon with that part', async () => {
  const office = await h.addOffice();
  await h.add(office, [
    { approvedOn: '2018-02-01', persons: 3 },
    { approvedOn: '2018-02-02', persons: 9, unit: 1 },
  ]);
  const mayRead: MayRead = () => sql`unit_id = ANY(${[office.units[1]]}::uuid[])`;
  const found = await figures(office.officeId, '2018', mayRead);
  expect(found.find(({ indicator }) => indicator === 'each')).toMatchObject({ value: 9 });
});

test('a report tells the formulas that are declared to be told, and every other figure', async () => {
  const office = await h.addOffice();
  await h.add(office, [{ approvedOn: '2018-02-01', persons: 3 }]);
  const told = (await figures(office.officeId, '2018')).filter((figure) => toldInReports(registry, figure));
  const names = told.map(({ indicator }) => indicator);
  expect(names).toContain('batches');
  expect(names).toContain('twice');
  expect(names).not.toContain('each');
});
