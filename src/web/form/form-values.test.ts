import { describe, expect, test } from 'vitest';
import { attachment } from '../../fields/attachment/kind.ts';
import { date } from '../../fields/date/kind.ts';
import { number } from '../../fields/number/kind.ts';
import { rows } from '../../fields/rows/kind.ts';
import { sensitive } from '../../fields/sensitive/kind.ts';
import { text } from '../../fields/text/kind.ts';
import { defineType } from '../../model/record-type.ts';
import { changedValues, derivedValues, formValues, pathOfField, same, shownValue } from './form-values.ts';

const letter = attachment('函', { types: ['pdf'], maxFiles: 1 });
const type = defineType({
  name: 'visit',
  pack: 'paper',
  label: '来访',
  purpose: '来访。',
  fields: {
    name: text('名称', { required: true }),
    passport: sensitive('护照', { form: 'passport' }),
    guests: rows('来宾', {
      fields: { name: text('姓名', {}), letter, seen: text('当时职务', { written: 'derived' }) },
    }),
    files: attachment('附件', { types: ['pdf'], maxFiles: 3 }),
    count: number('人数', { written: 'derived' }),
    decidedOn: date('批准日期', { written: 'action' }),
  },
  title: 'name',
  pages: [{ label: '基本情况', fields: ['name', 'passport', 'guests', 'files', 'count'] }],
  list: { columns: ['name'], filters: [], sort: '-createdAt', sortable: [] },
  search: ['name'],
  access: [],
  derive: (record) => ({ count: (record.guests as unknown[]).length, name: 'never taken' }),
});

const whole = {
  name: '甲',
  passport: { masked: 'E1234****' },
  guests: [{ id: '1', name: '乙', letter: ['f'], seen: '市长' }],
  files: ['f'],
  count: 1,
  decidedOn: '2018-05-06',
};

describe('what must not travel', () => {
  test('a form holds only what a person writes', () =>
    expect(Object.keys(formValues(type, whole))).toEqual(['name', 'passport', 'guests', 'files']));
  test('what did not change is not sent, in whatever order its keys come', () =>
    expect(
      changedValues({ name: '甲', guests: [{ a: 1, b: 2 }] }, { guests: [{ b: 2, a: 1 }], name: '甲' }),
    ).toEqual({}));
  test('a computation that stumbles over a half-filled form gives nothing', () =>
    expect(derivedValues(type, { name: 'x' })).toEqual({}));
});

test('an emptied entry is sent as null, a new one as it is', () => {
  expect(changedValues({ name: '甲' }, { name: undefined, files: ['f'] })).toEqual({
    name: null,
    files: ['f'],
  });
});

test('only derived entries are taken from the computation', () => {
  expect(derivedValues(type, { guests: [{}, {}] })).toEqual({ count: 2 });
});

test('null, undefined and left out are the same emptiness; 0 and false are not', () => {
  expect(same({ a: null }, {})).toBe(true);
  expect(same(0, undefined)).toBe(false);
  expect(same(false, undefined)).toBe(false);
  expect(same([1, 2], [2, 1])).toBe(false);
});

test('an attachment is found by its declaration, inside rows too', () => {
  expect(pathOfField(type.fields, letter)).toBe('guests.letter');
  expect(pathOfField(type.fields, type.fields.files ?? letter)).toBe('files');
  expect(pathOfField({}, letter)).toBeUndefined();
  // A dialog asks for it in any case: the entry is the same.
  expect(pathOfField(type.fields, { ...letter, required: true })).toBe('guests.letter');
});

describe('a table that follows from what is typed', () => {
  const legs = rows('行程', {
    fields: {
      city: text('城市', {}),
      days: number('天数', { min: 0 }),
      paid: number('计费', { written: 'derived' }),
    },
  });
  const typed = [{ city: '汉堡', days: 3 }, { city: '里昂' }];

  test('shows what is computed in its row, and leaves the other rows the same objects', () => {
    const shown = shownValue(legs, typed, [
      { city: '汉堡', days: 3, paid: 30 },
      { city: '里昂' },
    ]) as unknown[];
    expect(shown[0]).toEqual({ city: '汉堡', days: 3, paid: 30 });
    expect(shown[1]).toBe(typed[1]);
  });

  test('takes away what no longer follows', () => {
    const old = [{ city: '汉堡', days: 3, paid: 30 }];
    expect(shownValue(legs, old, [{ city: '汉堡', days: 3 }])).toEqual([
      { city: '汉堡', days: 3, paid: undefined },
    ]);
  });

  test.each([
    [
      'rows in another order',
      [
        { city: '里昂', paid: 1 },
        { city: '汉堡', days: 3, paid: 2 },
      ],
    ],
    ['fewer rows', [{ city: '汉堡', days: 3, paid: 30 }]],
    ['no rows', undefined],
    ['nothing computed', typed],
  ])('shows what was typed: %s', (_name, derived) => {
    expect(shownValue(legs, typed, derived)).toBe(typed);
  });
});
