import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../model/date.ts';
import type { Values } from '../../../../model/field.ts';
import { perDiemTables } from '../../../sources/tables/per-diem.ts';
import { derive } from './derive.ts';
import { inFen, perDiemOf, shareDays, yuan } from './per-diem.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const four: Values = {
  category: 'party',
  travel: { from: '2018-05-01', to: '2018-05-08' },
  members: [
    { person: 'a', rank: 'provincial', role: 'leader' },
    { person: 'b', rank: 'division', role: 'member' },
    { person: 'c', rank: 'staff', role: 'member' },
    { person: 'd', rank: 'other', role: 'member', counted: false },
  ],
  legs: [
    { country: 'DE', city: '柏林', stay: { from: '2018-05-01', to: '2018-05-04' } },
    { country: 'QA', city: '多哈', stay: { from: '2018-05-04', to: '2018-05-04' }, transit: true },
    { country: 'FR', city: '巴黎', stay: { from: '2018-05-04', to: '2018-05-08' } },
  ],
  rates: [{ currency: 'EUR', per100: 770.5, quotedOn: '2018-04-02', source: '银行外汇牌价' }],
  funding: [
    { item: 'travel', amount: { amount: '36000.00', currency: 'CNY' }, source: 'treasury' },
    { item: 'other', amount: eur('100.00'), source: 'host' },
  ],
};
const legs = (record: Values): readonly Values[] => derive(record).legs as readonly Values[];
const withLeg = (at: number, more: Values): Values => ({
  ...four,
  legs: (four.legs as Values[]).map((leg, i) => (i === at ? { ...leg, ...more } : leg)),
});

describe('the table', () => {
  test('has the rows of the document, with whole amounts and known currencies', () => {
    const rows = perDiemTables[0]?.rows ?? [];
    expect(rows).toHaveLength(273);
    expect(new Set(rows.map(({ country }) => country)).size).toBe(188);
    const count = (currency: string): number => rows.filter((row) => row.currency === currency).length;
    expect(['USD', 'EUR', 'JPY', 'GBP', 'HKD'].map(count)).toEqual([235, 28, 5, 3, 2]);
    for (const { lodging, meals, incidentals } of rows)
      for (const amount of [lodging, meals, incidentals])
        expect(Number.isInteger(amount) && amount > 0).toBe(true);
  });

  test.each([
    ['DE', '柏林', '德国（柏林、汉堡）'],
    ['DE', '法兰克福市', '德国（法兰克福）'],
    ['DE', '罗斯托克', '德国（其他城市）'],
    ['JP', '新潟', '日本（新泻）'],
    ['AU', '珀斯', '澳大利亚（帕斯、布里斯班）'],
    ['MX', '墨西哥城', '墨西哥（墨西哥）'],
    ['SG', '新加坡', '新加坡'],
  ])('%s, %s is paid by the row %s', (country, city, place) => {
    expect(perDiemOf(country, city, '2018-05-01')?.place).toBe(place);
  });

  test('names no row for what it does not know, and nothing before its own day', () => {
    expect(perDiemOf('SM', '圣马力诺', '2018-05-01')).toBeUndefined();
    expect(perDiemOf('DE', '柏林', '2017-12-31')).toBeUndefined();
  });
});

describe('the budget of four people in Germany and France, worked out by hand', () => {
  test('days by the border, nights of the stay; the provincial leader lives at actual cost, the student does not count', () => {
    const [germany, transit, france] = legs(four);
    // 3 counted persons, 2 of them in the accommodation; 3 days and nights in Berlin, 5 days and 4 nights in Paris.
    expect(germany).toMatchObject({
      standard: '德国（柏林、汉堡）',
      paidDays: 3,
      lodging: eur('900.00'),
      meals: eur('540.00'),
      incidentals: eur('342.00'),
      how: '住宿150×2人×3晚；伙食60×3人×3天；公杂38×3人×3天',
    });
    expect(transit).toEqual((four.legs as Values[])[1]);
    expect(france).toMatchObject({
      standard: '法国（巴黎）',
      paidDays: 5,
      lodging: eur('1440.00'),
      meals: eur('900.00'),
      incidentals: eur('600.00'),
    });
    // 4,722 euro at 770.5 for a hundred are 36,383.01 yuan; what the host gives costs nothing.
    expect(derive(four).budget).toEqual({ amount: '72383.01', currency: 'CNY' });
  });

  test('what the host gives is not paid; with a car of the host incidentals are 40 %', () => {
    const given = legs(withLeg(0, { hosted: ['lodging', 'meals', 'incidentals'] }))[0] ?? {};
    expect(Object.keys(given)).toEqual([
      ...['country', 'city', 'stay', 'hosted'],
      ...['standard', 'paidDays'],
    ]);
    expect(legs(withLeg(0, { hosted: ['transport'] }))[0]?.incidentals).toEqual(eur('136.80'));
  });

  test('nights that somebody enters go before those of the stay', () => {
    expect(legs(withLeg(2, { nights: 5 }))[2]?.lodging).toEqual(eur('1800.00'));
    expect(legs(withLeg(2, { nights: 0 }))[2]?.lodging).toBeUndefined();
  });

  test('without a rate there is no sum in renminbi; enterprises and years before the table are not computed', () => {
    expect(derive({ ...four, rates: [] }).budget).toBeUndefined();
    expect(legs({ ...four, category: 'enterprise' })[0]?.standard).toBeUndefined();
    expect(derive({ ...four, category: 'enterprise', rates: [] }).budget).toEqual({
      amount: '36000.00',
      currency: 'CNY',
    });
    const before = { from: '2017-05-01', to: '2017-05-08' };
    expect(legs({ ...four, travel: before })[0]?.meals).toBeUndefined();
  });

  test('a city that is changed takes its old amounts along nowhere', () => {
    const once = { ...four, ...derive(four) };
    const moved = {
      ...once,
      legs: (once.legs as Values[]).map((leg, i) =>
        i === 0 ? { ...leg, country: 'SM', city: '圣马力诺' } : leg,
      ),
    };
    expect(Object.keys(legs(moved)[0] ?? {})).toEqual(['country', 'city', 'stay']);
  });
});

test('however the stays lie, the days that are paid are the days abroad', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { minLength: 1, maxLength: 12 }),
      (days, spans) => {
        const on = (n: number) => addDays('2018-05-01', Math.min(n, days - 1));
        const travel = { from: on(0), to: on(days - 1) };
        const stays = spans.map(([a, b]) => ({ from: on(Math.min(a, b)), to: on(Math.max(a, b)) }));
        expect(shareDays(travel, stays).reduce((sum, n) => sum + n, 0)).toBe(days);
      },
    ),
  );
});

test('renminbi is half up to the fen, and yen have no decimals', () => {
  const rates = new Map([
    ['JPY', 58_950],
    ['EUR', 7_705_000],
  ]);
  expect(inFen({ amount: '9000', currency: 'JPY' }, rates)).toBe(53055n);
  expect(inFen({ amount: '0.01', currency: 'EUR' }, rates)).toBe(8n);
  expect(inFen({ amount: '12.30', currency: 'CNY' }, rates)).toBe(1230n);
  expect(inFen({ amount: '1.00', currency: 'GBP' }, rates)).toBeUndefined();
  expect(yuan(5n)).toEqual({ amount: '0.05', currency: 'CNY' });
});
