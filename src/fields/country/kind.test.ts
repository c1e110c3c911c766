import { expect, test } from 'vitest';
import { tryField } from '../parse-field.ts';
import { codesOf, keptOf, printed, valueOf } from '../kind-harness.ts';
import { countries } from './countries.ts';
import { country } from './kind.ts';

const where = country('国家（地区）');

test.each(['中国', 'CN', 'China', '中华民国', 'Republic of China', '欧洲', '苏联', 'XK', 'constructor'])(
  'refuses %s, naming what was written',
  (input) => {
    expect(tryField(where, input).problems).toMatchObject([
      { code: 'not-a-country', params: { value: input } },
    ]);
  },
);

test('refuses what is no text', () => {
  expect(codesOf(where, 156)).toEqual(['wrong-shape']);
});

test('refuses a heading that says only 国家', () => {
  expect(() => country('前往国家')).toThrow('国家（地区）');
  expect(() => country('国别')).toThrow('国家（地区）');
  expect(country().label).toBe('国家（地区）');
  expect(country().en).toBe('Country (region)');
  expect(country('所在国家（地区）').label).toBe('所在国家（地区）');
});

test.each([
  ['韩国', 'KR'],
  ['大韩民国', 'KR'],
  ['美利坚合众国', 'US'],
  ['us', 'US'],
  ['United  Kingdom', 'GB'],
  ['U.K.', 'GB'],
  ['刚果(金)', 'CD'],
  ['Cote d’Ivoire', 'CI'],
  ['香港', 'HK'],
  ['Hong Kong, China', 'HK'],
  ['澳门特别行政区', 'MO'],
  ['台湾', 'TW'],
])('reads %s as %s', (input, code) => {
  expect(valueOf(where, input)).toBe(code);
});

test('China only where it is allowed', () => {
  expect(valueOf(country('国籍（地区）', { allowChina: true }), '中华人民共和国')).toBe('CN');
});

test('Hong Kong, Macao and Taiwan are regions, shown as parts of China', () => {
  const shown = countries
    .filter(({ code }) => ['HK', 'MO', 'TW'].includes(code))
    .map(({ code, kind }) => [kind, printed(where, code), printed(where, code, 'en')]);
  expect(shown).toEqual([
    ['region', '中国香港', 'Hong Kong, China'],
    ['region', '中国澳门', 'Macao, China'],
    ['region', '中国台湾', 'Taiwan, China'],
  ]);
});

test('the list is complete: 193 members of the United Nations, Palestine, the Vatican, the Cook Islands, Niue', () => {
  const states = countries.filter(({ kind }) => kind === 'country');
  const count = (continent: string): number => states.filter((state) => state.continent === continent).length;
  expect(['asia', 'africa', 'europe', 'north-america', 'south-america', 'oceania'].map(count)).toEqual([
    47, 54, 45, 23, 12, 16,
  ]);
  expect(states).toHaveLength(193 + 4);
  expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
});

test('every code and every name leads to its own country, and the code comes back from its column', () => {
  const all = country('国家（地区）', { allowChina: true });
  for (const { code, name, en, aliases } of countries)
    for (const written of [code, name, en, ...aliases]) expect(valueOf(all, written), written).toBe(code);
  for (const { code } of countries) expect(keptOf(all, code)).toBe(code);
});
