import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../model/id.ts';
import { choice } from '../choice/kind.ts';
import { country } from '../country/kind.ts';
import { dateRange } from '../date-range/kind.ts';
import { number } from '../number/kind.ts';
import { tryField } from '../parse-field.ts';
import { person } from '../person/kind.ts';
import { sensitive } from '../sensitive/kind.ts';
import { text } from '../text/kind.ts';
import { codesOf, printed, valueOf } from '../kind-harness.ts';
import { rows } from './kind.ts';

const legs = rows('出访国家（地区）', {
  required: true,
  min: 1,
  max: 3,
  unique: ['country'],
  fields: {
    country: country('国家（地区）', { required: true }),
    stay: dateRange('在当地停留'),
    days: number('天数', { required: true, written: 'derived' }),
  },
});

describe('what is refused', () => {
  test('all faults of all rows, where they stand, by their own names', () => {
    const input = [
      { country: '火星', stay: { from: '2018-05-06', to: '2018-05-01' } },
      { country: '日本', colour: '红', id: 'x' },
      '法国',
    ];
    expect(tryField(legs, input)).toEqual({
      value: undefined,
      problems: [
        { path: '0.country', code: 'not-a-country', params: { label: '国家（地区）', value: '火星' } },
        { path: '0.stay', code: 'range-reversed', params: { label: '在当地停留' } },
        { path: '1.id', code: 'wrong-shape', params: { label: '出访国家（地区）' } },
        { path: '1.colour', code: 'unknown-field', params: { label: '出访国家（地区）', field: 'colour' } },
        { path: '2', code: 'wrong-shape', params: { label: '出访国家（地区）' } },
      ],
    });
  });

  test('a country twice, each repeat against the first', () => {
    const twice = [{ country: '日本' }, { country: 'JP' }, { country: 'Japan' }];
    expect(tryField(legs, twice).problems).toEqual([
      {
        path: '1.country',
        code: 'row-repeated',
        params: { label: '出访国家（地区）', row: 2, first: 1, value: '日本' },
      },
      {
        path: '2.country',
        code: 'row-repeated',
        params: { label: '出访国家（地区）', row: 3, first: 1, value: '日本' },
      },
    ]);
  });

  test('a person twice is named by the entry, the name behind the id being unknown here', () => {
    const members = rows('出访人员', { fields: { person: person('姓名') }, unique: ['person'] });
    const id = newId();
    expect(tryField(members, [{ person: id }, { person: id }]).problems[0]?.params.value).toBe('姓名');
  });

  test('too many rows, too few, none, and no list', () => {
    const four = ['日本', '法国', '德国', '英国'].map((name) => ({ country: name }));
    expect(codesOf(legs, four)).toEqual(['too-many-rows']);
    expect(codesOf(legs, [])).toEqual(['required']);
    expect(codesOf(rows('行', { min: 2, fields: { name: text('名称') } }), [{}])).toEqual(['too-few-rows']);
    expect(codesOf(legs, { 0: {} })).toEqual(['wrong-shape']);
  });

  test('a row that misses what it must have, but not what the machine fills in', () => {
    expect(tryField(legs, [{}]).problems).toEqual([
      { path: '0.country', code: 'required', params: { label: '国家（地区）' } },
    ]);
  });

  test('one id in two rows', () => {
    const id = newId();
    expect(
      codesOf(legs, [
        { id, country: '日本' },
        { id, country: '法国' },
      ]),
    ).toEqual(['wrong-shape']);
  });

  test('names that every object has are no entries', () => {
    expect(codesOf(legs, [JSON.parse('{"country":"JP","__proto__":{"days":1}}')])).toEqual(['unknown-field']);
  });

  test('declarations that could not be kept', () => {
    expect(() => rows('表', { fields: { inner: legs } })).toThrow('rows');
    expect(() => rows('表', { fields: { number: sensitive('号码', { form: 'free' }) } })).toThrow(
      'sensitive',
    );
    expect(() => rows('表', { fields: { id: text('编号') } })).toThrow('name of the machine');
    for (const wrong of [{ unique: ['name'] }, { quiet: ['name'] }, { stack: [['name']] }])
      expect(() => rows('表', { fields: {}, ...wrong })).toThrow('no entry');
    // What is asked and never shown could not be filled in.
    expect(() => rows('表', { fields: { name: text('名称') }, quiet: ['name'] })).toThrow(
      'cannot be left out',
    );
  });
});

describe('what is accepted', () => {
  test('rows through their own kinds; ids and what the machine filled in are kept', () => {
    const id = newId();
    expect(
      valueOf(legs, [
        { id, country: '日本', days: 5 },
        { id: '', country: 'fr', stay: null },
      ]),
    ).toEqual([{ id, country: 'JP', days: 5 }, { country: 'FR' }]);
  });

  test('unfinished rows in a draft', () => {
    expect(tryField(legs, [{}, {}], true)).toEqual({ value: [{}, {}], problems: [] });
  });

  test('entries that may repeat alone but not together', () => {
    const costs = rows('经费', {
      unique: ['item', 'source'],
      fields: {
        item: choice('科目', { choices: { travel: { label: '国际旅费' } } }),
        source: text('来源'),
      },
    });
    expect(
      codesOf(costs, [
        { item: 'travel', source: '甲' },
        { item: 'travel', source: '乙' },
      ]),
    ).toEqual([]);
    expect(
      tryField(costs, [
        { item: 'travel', source: '甲' },
        { item: 'travel', source: '甲' },
      ]).problems,
    ).toMatchObject([{ path: '1.item', params: { value: '国际旅费 甲' } }]);
  });

  test('prints a row as its words', () => {
    expect(printed(legs, [{ country: 'JP', days: 5 }, { country: 'FR' }])).toBe('日本 5；法国');
  });

  test('what was accepted is accepted again unchanged', () => {
    const row = fc.record({ name: fc.string({ maxLength: 20 }), count: fc.nat(1000) }, { requiredKeys: [] });
    const table = rows('表', { fields: { name: text('名称'), count: number('数') } });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (input) => {
        const value = valueOf(table, input);
        expect(valueOf(table, value)).toEqual(value);
      }),
    );
  });
});
