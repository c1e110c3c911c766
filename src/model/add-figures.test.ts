import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addFigures, type Contribution, type SummedFigure } from './add-figures.ts';
import { defineFormula } from './formula.ts';
import { handedUp, mayDecide, standingOf, type HandedUp } from './handed-up.ts';

const told = (indicator: string, value: number, more: Partial<HandedUp> = {}): HandedUp => ({
  indicator,
  label: indicator,
  kind: 'flow',
  unit: '批',
  value,
  previous: null,
  percent: null,
  basis: '日期',
  baseFrom: 'none',
  adds: true,
  ...more,
});
const from = (office: string, figures: readonly HandedUp[], chosen = false): Contribution => ({
  office,
  name: office,
  figures,
  chosen,
});
const declared = {
  formulas: [
    defineFormula({
      name: 'share',
      label: 'share',
      en: 'share',
      unit: '%',
      formula: { share: { part: 'a', whole: 'b' } },
      definition: '。',
    }),
  ],
  decimals: () => 1,
};
const add = (...contributions: readonly Contribution[]) => addFigures(contributions, declared);
const of = (figures: readonly SummedFigure[], name: string) =>
  figures.find(({ indicator }) => indicator === name);

describe('not added', () => {
  test('are shares, and what one office counts in another unit: it is missing by name', () => {
    const figures = add(
      from('x', [told('a', 1), told('rate', 50, { unit: '%', adds: false })]),
      from('y', [told('a', 2, { unit: '件' }), told('rate', 60, { unit: '%', adds: false })]),
    );
    expect(of(figures, 'rate')).toBeUndefined();
    expect(of(figures, 'a')).toMatchObject({ value: 1, missing: ['y'], parts: [{ name: 'x' }] });
  });

  test('is last year where one part does not know it', () => {
    const figures = add(from('x', [told('a', 3, { previous: 2 })]), from('y', [told('a', 3)]));
    expect(of(figures, 'a')).toMatchObject({ value: 6, previous: null, percent: null, baseFrom: 'none' });
  });

  test('but whoever has nothing now and had nothing before takes nobody’s last year away', () => {
    const figures = add(from('x', [told('a', 0)]), from('y', [told('a', 3, { previous: 2 })]));
    expect(of(figures, 'a')).toMatchObject({ value: 3, previous: 2, percent: 50 });
    expect(of(add(from('x', [told('a', 0)])), 'a')).toMatchObject({ value: 0, previous: null });
  });

  test('a share whose operands are not there is silent', () => {
    expect(of(add(from('x', [told('a', 1)])), 'share')).toBeUndefined();
  });
});

test('whoever does not do a business is not missing in it; whoever picked figures is in the others', () => {
  const figures = add(
    from('x', [told('a', 1), told('b', 2)]),
    from('y', [told('a', 1)], true),
    from('z', [told('a', 1)]),
  );
  expect(of(figures, 'b')?.missing).toEqual(['y']);
  expect(of(figures, 'share')?.missing).toEqual(['y']);
});

test('numbers of one code that two offices call otherwise are two figures, whatever way they come', () => {
  const reported = {
    nature: 'flow',
    area: 'other',
    definition: '。',
    lowerIsBetter: false,
    estimate: false,
  } as const;
  const named = (label: string, value: number) =>
    told('reported.media.01', value, { label, kind: 'reported', reported });
  const [x, y, z] = [from('x', [named('甲', 1)]), from('y', [named('乙', 2)]), from('z', [named('乙', 4)])];
  const names = (figures: readonly SummedFigure[]) =>
    figures.map(({ indicator, label, value }) => [indicator, label, value]);
  const expected = [
    ['reported.media.01', '甲', 1],
    ['reported.media.01~2', '乙', 6],
  ];
  expect(names(add(x, y, z))).toEqual(expected);
  const middle = add(x, y).map((figure) => handedUp(figure, true));
  expect(names(add(from('middle', middle), z))).toEqual(expected);
});

test('where one office estimates, so does the sum', () => {
  const reported = { nature: 'flow', area: 'other', definition: '。', lowerIsBetter: false } as const;
  const figures = add(
    from('x', [told('r', 1, { kind: 'reported', reported: { ...reported, estimate: false } })]),
    from('y', [told('r', 2, { kind: 'reported', reported: { ...reported, estimate: true } })]),
  );
  expect(of(figures, 'r')).toMatchObject({ value: 3, reported: { estimate: true } });
});

test('offices added one below the other come to the same as side by side', () => {
  const pair = fc.record({
    value: fc.integer({ min: 0, max: 10_000 }),
    previous: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null }),
  });
  const office = fc.tuple(pair, pair).map(([a, b]) => [told('a', a.value, a), told('b', b.value, b)]);
  fc.assert(
    fc.property(fc.array(office, { minLength: 2, maxLength: 5 }), fc.nat(4), (offices, at) => {
      const all = offices.map((figures, i) => from(`o${i}`, figures));
      const cut = 1 + (at % (all.length - 1));
      const middle = addFigures(all.slice(cut), declared).map((figure) =>
        handedUp(figure, figure.kind !== 'formula'),
      );
      const stepwise = add(...all.slice(0, cut), from('middle', middle));
      for (const name of ['a', 'b', 'share']) {
        const [one, other] = [of(stepwise, name), of(add(...all), name)];
        expect([one?.value, one?.previous, one?.percent]).toEqual([
          other?.value,
          other?.previous,
          other?.percent,
        ]);
      }
      expect(of(stepwise, 'a')?.value).toBe(offices.reduce((sum, [a]) => sum + (a?.value ?? 0), 0));
    }),
  );
});

test('the last submission that was not given back counts; what was given back is decided no more', () => {
  const list = [
    { number: 3, state: 'returned' },
    { number: 2, state: 'waiting' },
    { number: 1, state: 'accepted' },
  ] as const;
  expect(standingOf(list)?.number).toBe(2);
  expect(standingOf(list.slice(0, 1))).toBeUndefined();
  expect(mayDecide('returned', 'accepted')).toBe(false);
  expect(mayDecide('accepted', 'accepted')).toBe(false);
  expect(mayDecide('accepted', 'returned')).toBe(true);
});
