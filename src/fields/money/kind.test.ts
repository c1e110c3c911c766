import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, keptOf, printed, valueOf } from '../kind-harness.ts';
import { currencies } from './currencies.ts';
import { money, type Money } from './kind.ts';

const amount = money('金额');

test.each([
  [{ amount: '一万', currency: 'CNY' }, 'not-a-number'],
  [{ amount: '12.345', currency: 'CNY' }, 'too-many-decimals'],
  [{ amount: '100.5', currency: 'JPY' }, 'too-many-decimals'],
  [{ amount: '5', currency: 'XYZ' }, 'not-a-currency'],
  [{ amount: '5', currency: 'constructor' }, 'not-a-currency'],
  [{ amount: '-5' }, 'number-too-small'],
  [{ amount: '99999999999999999' }, 'number-too-large'],
  [true, 'wrong-shape'],
  [['5'], 'wrong-shape'],
])('refuses %j: %s', (input, code) => {
  expect(codesOf(amount, input)).toEqual([code]);
});

test('refuses a currency that the declaration does not offer, and a required amount that is not there', () => {
  expect(codesOf(money('补助', { currencies: ['CNY'] }), { amount: '5', currency: 'USD' })).toEqual([
    'not-a-currency',
  ]);
  expect(codesOf(money('金额', { required: true }), { amount: '', currency: 'CNY' })).toEqual(['required']);
});

test.each([
  ['12,345', { amount: '12345.00', currency: 'CNY' }],
  ['¥１２，３４５．６元', { amount: '12345.60', currency: 'CNY' }],
  [0.1, { amount: '0.10', currency: 'CNY' }],
  [
    { amount: '1200.00', currency: 'jpy' },
    { amount: '1200', currency: 'JPY' },
  ],
  [
    { amount: '1.234', currency: 'KWD' },
    { amount: '1.234', currency: 'KWD' },
  ],
  [{ amount: '', currency: 'USD' }, undefined],
])('reads %j', (input, value) => {
  expect(valueOf(amount, input)).toEqual(value);
});

test('repayments may be below zero where it is declared', () => {
  const repaid = money('退回', { negative: true });
  expect(keptOf(repaid, valueOf(repaid, '-0.05'))).toEqual({ amount: '-0.05', currency: 'CNY' });
});

test('is kept in the smallest coin, exactly, whether the driver gives text or a number', () => {
  expect(amount.kind.toColumns({ amount: '12345.60', currency: 'CNY' }, {})).toEqual(['1234560', 'CNY']);
  expect(amount.kind.toColumns(undefined, {})).toEqual([null, null]);
  expect(amount.kind.fromColumns([1234560, 'CNY'], {})).toEqual({ amount: '12345.60', currency: 'CNY' });
  expect(amount.kind.fromColumns([1200n, 'JPY'], {})).toEqual({ amount: '1200', currency: 'JPY' });
});

test('prints with thousands', () => {
  expect(printed(amount, { amount: '12345.60', currency: 'CNY' })).toBe('12,345.60元');
  expect(printed(amount, { amount: '1200', currency: 'JPY' })).toBe('1,200日元');
  expect(printed(amount, { amount: '1200', currency: 'JPY' }, 'en')).toBe('JPY 1,200');
});

test('every amount of every currency comes back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(currencies)),
      fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
      (currency, minor) => {
        const value = amount.kind.fromColumns([minor, currency], {}) as Money;
        expect(amount.kind.toColumns(value, {})[0]).toBe(String(minor));
        expect(valueOf(amount, value)).toEqual(value);
      },
    ),
  );
});
