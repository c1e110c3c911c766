import fc from 'fast-check';
import type { Field, Values } from '../../src/model/field.ts';
import { tryField } from '../../src/fields/parse-field.ts';

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    '+86 10',
    "-5'",
    '@a',
    '\t=x',
    '_x0041_',
    '<a>&"',
    '3-5',
    '1E5',
    '0012',
    'TRUE',
    '是',
    '  甲  乙',
    '一\n二\n三',
    '#N/A 不详',
    '王****',
  ),
  fc
    .tuple(fc.constantFrom('赴', '市', '第'), fc.integer({ min: 1, max: 9999 }))
    .map(([a, n]) => `${a}${n}号`),
);
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom('CNY', 'USD', 'JPY', 'EUR'))
  .map(([minor, currency]) => ({
    amount: currency === 'JPY' ? String(minor) : `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`,
    currency,
  }));

/** Something that a kind takes; undefined where nobody can make one up, such as an id or the number of a passport. */
export function arbitraryEntry(field: Field): fc.Arbitrary<unknown> {
  const { choices } = field.options as { readonly choices?: Readonly<Record<string, unknown>> };
  if (field.kind.refersTo || field.kind.storage === 'files') return fc.constant(undefined);
  const inner = field.kind.inner?.(field.options);
  if (inner) return fc.array(arbitraryEntries(inner), { maxLength: 4 });
  const keys = Object.keys(choices ?? {});
  const candidates = fc.oneof(
    words,
    fc.integer({ min: 0, max: 100_000 }),
    fc.float({ min: 0, max: 1000, noNaN: true }).map((n) => Math.round(n * 100) / 100),
    fc.boolean(),
    day,
    fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
    amount,
    fc.constantFrom('DE', 'FR', 'JP', 'HK', '韩国', 'public', 'internal'),
    ...(keys.length > 0 ? [fc.constantFrom(...keys), fc.subarray(keys, { minLength: 1 })] : []),
  );
  return fc.array(candidates, { minLength: 40, maxLength: 40 }).map((list) =>
    list.find((one) => {
      const { value, problems } = tryField({ ...field, required: false }, one);
      return problems.length === 0 && value !== undefined;
    }),
  );
}

/** Entries of a form or of a row; some stay empty. */
export function arbitraryEntries(fields: Readonly<Record<string, Field>>): fc.Arbitrary<Values> {
  const written = Object.entries(fields).filter(([, field]) => field.written === 'form');
  return fc
    .record(
      Object.fromEntries(
        written.map(([name, field]) => [name, fc.option(arbitraryEntry(field), { freq: 3, nil: undefined })]),
      ),
    )
    .map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
}
