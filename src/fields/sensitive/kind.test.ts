import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, keptOf, printed, valueOf } from '../kind-harness.ts';
import { maskOf, sensitive } from './kind.ts';
import { checkDigitOf } from './numbers.ts';

const idNumber = sensitive('身份证号', { form: 'id-number' });
const passport = sensitive('护照号', { form: 'passport' });
const free = sensitive('病史', { form: 'free' });

// The example of GB 11643-1999.
const example = '11010519491231002X';

test.each([
  '110105194912310021',
  '11010519491331002X',
  '11010519491231002',
  '110105491231002',
  '张伟',
  '0'.repeat(18),
])('refuses the citizen number %s', (input) => {
  expect(codesOf(idNumber, input)).toEqual(['bad-id-number']);
});

test.each(['123456789', 'E1234567890', 'E123456', 'EAB123456', '护照'])(
  'refuses the passport number %s',
  (input) => {
    expect(codesOf(passport, input)).toEqual(['bad-passport-number']);
  },
);

test('refuses other shapes and endless words', () => {
  expect(codesOf(passport, 12345678)).toEqual(['wrong-shape']);
  expect(codesOf(passport, { mask: 'E1234****' })).toEqual(['wrong-shape']);
  expect(codesOf(free, '字'.repeat(201))).toEqual(['too-long']);
});

test('reads numbers in any width, case and grouping', () => {
  expect(valueOf(idNumber, ' 110105 19491231 002x ')).toBe(example);
  expect(valueOf(idNumber, '１１０１０５１９４９１２３１００２ｘ')).toBe(example);
  expect(valueOf(passport, 'pe 1234567')).toBe('PE1234567');
  expect(valueOf(free, ' 高血压 ')).toBe('高血压');
});

test('a mask given back passes through: the stored value did not change', () => {
  expect(valueOf(passport, { masked: 'E1234****', more: 1 })).toEqual({ masked: 'E1234****' });
});

test('masks as the rules of the field say', () => {
  expect(maskOf(passport.options, 'E12345678')).toBe('E1234****');
  expect(maskOf(idNumber.options, example)).toBe('1101**********002X');
  expect(maskOf(free.options, '高血压')).toBe('高****');
  expect(maskOf(free.options, '无')).toBe('****');
  expect(printed(passport, 'E12345678')).toBe('E1234****');
  expect(printed(passport, { masked: 'E1234****' })).toBe('E1234****');
});

test('no plain value goes into a column; the mask comes out', () => {
  expect(passport.kind.toColumns('E12345678', passport.options)).toEqual([null, null, null]);
  expect(keptOf(passport, 'E12345678')).toBeUndefined();
  expect(passport.kind.fromColumns([null, null, 'E1234****'], passport.options)).toEqual({
    masked: 'E1234****',
  });
});

test('one wrong digit is always seen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const seventeen = Array.from(example.slice(0, 17));
      seventeen[place] = String((Number(seventeen[place]) + shift) % 10);
      expect(checkDigitOf(seventeen.join(''))).not.toBe(example[17]);
    }),
  );
});
