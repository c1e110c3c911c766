import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formulaFaults } from './formula-faults.ts';
import {
  changeOfFormula,
  computeFormulas,
  defineFormula,
  formulaText,
  operandsOf,
  roundHalfUp,
  type Expression,
  type Formula,
  type Pair,
} from './formula.ts';
import { defineIndicator, type Indicator } from './indicator.ts';

const counted = (name: string, more: Partial<Indicator> = {}): Indicator =>
  defineIndicator({
    name,
    label: name,
    unit: '批',
    kind: 'flow',
    measure: { count: true },
    basis: ['on'],
    definition: name,
    ...more,
  });
const made = (name: string, formula: Expression, more: Partial<Formula> = {}): Formula =>
  defineFormula({ name, label: name, en: name, unit: '批', formula, definition: name, ...more });
const known = (values: Readonly<Record<string, number | readonly [number, number | null]>>) =>
  new Map(
    Object.entries(values).map(([name, value]): [string, Pair] =>
      typeof value === 'number'
        ? [name, { value, previous: null }]
        : [name, { value: value[0], previous: value[1] }],
    ),
  );

describe('refused', () => {
  const few = [
    counted('a'),
    counted('b'),
    counted('persons', { unit: '人次' }),
    counted('rate', { unit: '%', measure: { share: 'on' } }),
    counted('open', { kind: 'stock' }),
    counted('approved', { verb: '审批' }),
    counted('examined', { verb: '审核上报' }),
  ];
  test.each<[string, Formula[], string]>([
    ['a name of an indicator', [made('a', { sum: ['b', 'open'] })], 'two figures are called “a”'],
    [
      'a name twice',
      [made('x', { sum: ['a', 'b'] }), made('x', { sum: ['b', 'a'] })],
      'two figures are called “x”',
    ],
    ['what is not there', [made('x', { sum: ['a', 'none'] })], 'formula x: no figure “none”'],
    ['a formula over itself', [made('x', { sum: ['a', 'x'] })], 'formulas in a ring: x → x'],
    [
      'a ring',
      [
        made('start', { sum: ['a', 'x'] }),
        made('x', { sum: ['a', 'y'] }),
        made('y', { sum: ['b', 'z'] }),
        made('z', { sum: ['x', 'b'] }),
      ],
      'formulas in a ring: x → y → z → x',
    ],
    [
      'different units',
      [made('x', { sum: ['a', 'persons'] })],
      'formula x: the units of what it adds differ',
    ],
    [
      'a unit of its own',
      [made('x', { sum: ['a', 'b'] }, { unit: '件' })],
      'formula x: the units of what it adds differ',
    ],
    [
      'a percentage as a part',
      [made('x', { ratio: { of: 'rate', per: 'a' } })],
      'formula x: percentages are no parts of a figure',
    ],
    ['one figure alone', [made('x', { sum: ['a'] })], 'formula x: one figure alone is no sum'],
    ['one figure twice', [made('x', { sum: ['a', 'a'] })], 'formula x: one figure stands in it twice'],
    [
      'what happens and what stands',
      [made('x', { sum: ['a', 'open'] })],
      'formula x: what happens in a period and what stands at its end are not added',
    ],
    [
      'different verbs',
      [made('x', { sum: ['approved', 'examined'] })],
      'formula x: the verbs of what it adds differ (审批、审核上报), and it has none of its own',
    ],
    [
      'the verb of one of them for both',
      [made('x', { sum: ['approved', 'examined'] }, { verb: '审批' })],
      'formula x: the verbs of what it adds differ (审批、审核上报), and it has none of its own',
    ],
    [
      'different verbs, one of them in a sum',
      [made('both', { sum: ['a', 'b'] }, { verb: '服务' }), made('x', { sum: ['both', 'approved'] })],
      'formula x: the verbs of what it adds differ (服务、审批), and it has none of its own',
    ],
    [
      'a share in another unit than percent',
      [made('x', { share: { part: 'a', whole: 'b' } })],
      'formula x: it is told in percent and not in 批',
    ],
    [
      'a share of what is counted otherwise',
      [made('x', { share: { part: 'a', whole: 'persons' } }, { unit: '%' })],
      'formula x: part and whole have different units',
    ],
    [
      'a rate to each of nothing',
      [made('x', { rate: { of: 'a', per: 'persons', each: 0 } })],
      'formula x: a rate is to each of some number',
    ],
    [
      'too many decimals',
      [made('x', { ratio: { of: 'a', per: 'persons' } }, { decimals: 9 })],
      'formula x: the decimals are not 0 to 4',
    ],
  ])('%s', (_about, formulas, fault) => expect(formulaFaults(formulas, few)).toEqual([fault]));

  test('a sum of different verbs that says what it is, is not', () => {
    const sum = made('x', { sum: ['approved', 'examined'] }, { verb: '审核审批' });
    expect(formulaFaults([sum], few)).toEqual([]);
    const over = made('y', { share: { part: 'approved', whole: 'x' } }, { unit: '%' });
    expect(formulaFaults([over, sum], few)).toEqual([]);
  });
});

describe('a formula is silent', () => {
  test('where an operand is not known, also one of one of its operands', () => {
    const formulas = [
      made('all', { sum: ['a', 'b'] }),
      made('share', { share: { part: 'a', whole: 'all' } }, { unit: '%' }),
    ];
    expect([...computeFormulas(formulas, known({ a: 3 })).keys()]).toEqual([]);
    expect([...computeFormulas(formulas, known({ a: 3, b: 0 })).keys()]).toEqual(['all', 'share']);
  });

  test('where something would be divided by nothing; then the base alone is silent', () => {
    const share = [made('x', { share: { part: 'a', whole: 'b' } }, { unit: '%' })];
    expect(computeFormulas(share, known({ a: [0, 1], b: [0, 2] })).size).toBe(0);
    expect(computeFormulas(share, known({ a: [1, 0], b: [2, 0] })).get('x')).toEqual({
      value: 50,
      previous: null,
    });
  });

  test('about a change without a base', () => {
    const change = [made('x', { change: 'a' }, { unit: '%' })];
    expect(computeFormulas(change, known({ a: 5 })).size).toBe(0);
    expect(computeFormulas(change, known({ a: [5, 0] })).size).toBe(0);
    expect(computeFormulas(change, known({ a: [5, 4] })).get('x')).toEqual({ value: 25, previous: null });
  });
});

test('is rounded half up once, at its end', () => {
  const formulas = [
    made('each', { ratio: { of: 'a', per: 'b' } }, { decimals: 2 }),
    made('again', { ratio: { of: 'each', per: 'c' } }, { decimals: 3 }),
    made('thousand', { rate: { of: 'a', per: 'b', each: 1000 } }, { decimals: 0 }),
  ];
  const found = computeFormulas(formulas, known({ a: [1, 5], b: [8, 8], c: [2, 2] }));
  expect(found.get('each')).toEqual({ value: 0.13, previous: 0.63 });
  expect(found.get('again')).toEqual({ value: 0.063, previous: 0.313 });
  expect(found.get('thousand')).toEqual({ value: 125, previous: 625 });
  expect(roundHalfUp(-0.25, 1)).toBe(-0.3);
  expect(roundHalfUp(1.005, 2)).toBe(1.01);
});

test('percentages change by points, everything else by percent', () => {
  const share = made('x', { share: { part: 'a', whole: 'b' } }, { unit: '%' });
  expect(changeOfFormula(share, { value: 12.5, previous: 10 })).toEqual({ percent: null, difference: 2.5 });
  expect(changeOfFormula(share, { value: 12.5, previous: null })).toEqual({ percent: null });
  const ratio = made('y', { ratio: { of: 'a', per: 'b' } });
  expect(changeOfFormula(ratio, { value: 3, previous: 2 })).toEqual({ percent: 50 });
  expect(changeOfFormula(ratio, { value: 3, previous: 0 })).toEqual({ percent: null });
});

test('is written in signs, by the names of its operands', () => {
  const named = (name: string) => `“${name}”`;
  expect(formulaText(made('x', { share: { part: 'a', whole: 'b' } }), named)).toBe('“a” ÷ “b” × 100%');
  expect(formulaText(made('x', { sum: ['a', 'b', 'c'] }), named)).toBe('“a” + “b” + “c”');
});

describe('whatever the numbers', () => {
  const names = ['a', 'b', 'c', 'd'];
  const pair = fc.record({
    value: fc.integer({ min: 0, max: 100_000 }),
    previous: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null }),
  });
  const values = fc
    .tuple(pair, pair, pair, pair)
    .map((pairs) => new Map(names.map((n, i) => [n, pairs[i]!])));
  const formulas: readonly Formula[] = [
    made('sum', { sum: ['a', 'b', 'c'] }),
    made('share', { share: { part: 'a', whole: 'sum' } }, { unit: '%' }),
    made('ratio', { ratio: { of: 'sum', per: 'd' } }, { decimals: 3 }),
    made('rate', { rate: { of: 'd', per: 'ratio', each: 100 } }, { decimals: 2 }),
    made('change', { change: 'sum' }, { unit: '%' }),
  ];

  test('a formula is the same arithmetic over its operands', () =>
    fc.assert(
      fc.property(values, (given) => {
        const found = computeFormulas(formulas, given);
        const of = (name: string) => given.get(name)?.value ?? 0;
        const sum = of('a') + of('b') + of('c');
        expect(found.get('sum')?.value).toBe(sum);
        expect(found.get('share')?.value ?? null).toBe(
          sum === 0 ? null : roundHalfUp((of('a') * 100) / sum, 1),
        );
        expect(found.get('ratio')?.value ?? null).toBe(of('d') === 0 ? null : roundHalfUp(sum / of('d'), 3));
        const before = ['a', 'b', 'c'].map((name) => given.get(name)?.previous ?? null);
        const told = before.every((one) => one !== null) ? before.reduce((x, y) => x + y, 0) : null;
        expect(found.get('sum')?.previous).toBe(told);
      }),
    ));

  test('the order of declaration does not matter', () =>
    fc.assert(
      fc.property(
        values,
        fc.shuffledSubarray([...formulas], { minLength: formulas.length }),
        (given, shuffled) => {
          const [one, other] = [computeFormulas(formulas, given), computeFormulas(shuffled, given)];
          expect([...other].sort()).toEqual([...one].sort());
        },
      ),
    ));

  test('a ring is always found, and only there', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 6 }), (arrows) => {
        const all = arrows.map(([x, y], i) => made(`f${i}`, { sum: [`f${x}`, `f${y}`, 'a'] }));
        const exist = all.filter((formula) =>
          operandsOf(formula).every((name) => name === 'a' || all.some((one) => one.name === name)),
        );
        const inRing = formulaFaults(exist, [counted('a')]).some((fault) => fault.includes('ring'));
        const left = new Set(exist.map(({ name }) => name));
        // Whatever can be taken away from below, one after the other, is no ring.
        for (let goesOn = true; goesOn;) {
          goesOn = false;
          for (const formula of exist)
            if (left.has(formula.name) && operandsOf(formula).every((name) => !left.has(name)))
              goesOn = left.delete(formula.name);
        }
        const missing = exist.some((formula) =>
          operandsOf(formula).some((name) => name !== 'a' && !exist.some((one) => one.name === name)),
        );
        if (!missing) expect(inRing).toBe(left.size > 0);
      }),
    ));
});
