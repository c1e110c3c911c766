import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachment } from '../fields/attachment/kind.ts';
import { date } from '../fields/date/kind.ts';
import { dateRange } from '../fields/date-range/kind.ts';
import { number } from '../fields/number/kind.ts';
import { rows } from '../fields/rows/kind.ts';
import { sensitive } from '../fields/sensitive/kind.ts';
import { text } from '../fields/text/kind.ts';
import { copiesFaults, copyOf, firstDayOf } from './copies.ts';
import { addDays, daysBetween } from './date.ts';
import type { Values } from './field.ts';

const fields = {
  name: text('名称', { required: true }),
  passport: sensitive('护照', { form: 'passport' }),
  travel: dateRange('行程', {}),
  stops: rows('停留', {
    fields: {
      place: text('地点', {}),
      stay: dateRange('停留', {}),
      letter: attachment('函', { types: ['pdf'], maxFiles: 1 }),
      cost: number('费用', { written: 'derived' }),
    },
  }),
  note: text('备注', {}),
  files: attachment('附件', { types: ['pdf'], maxFiles: 3 }),
  days: number('天数', { written: 'derived' }),
  decidedOn: date('批准日期', { written: 'action' }),
};
const copies = {
  label: '复制',
  en: 'Copy',
  fields: ['name', 'travel', 'stops'],
  days: ['travel', 'stops.stay'],
};
const type = { fields, copies };
const whole = {
  name: '甲',
  passport: { masked: 'E1234****' },
  travel: { from: '2018-02-26', to: '2018-03-02' },
  stops: [
    {
      id: '1',
      place: '乙',
      stay: { from: '2018-02-27', to: '2018-03-01' },
      letter: ['f'],
      cost: 9,
    },
    { id: '2', place: '丙' },
  ],
  note: '去年的话',
  files: ['f'],
  days: 5,
  decidedOn: '2018-01-06',
};

describe('what stays with the older record', () => {
  test('files, protected entries, what was decided or worked out, and what the type does not name', () => {
    const { values, left } = copyOf(type, whole);
    expect(values).toEqual({ name: '甲', stops: [{ place: '乙' }, { place: '丙' }] });
    expect(left).toEqual(['passport', 'travel', 'note', 'files']);
  });
  test('without a declaration everything that a person wrote is taken, with its days', () =>
    expect(copyOf({ fields }, whole).values).toEqual({
      name: '甲',
      travel: whole.travel,
      stops: [{ place: '乙', stay: { from: '2018-02-27', to: '2018-03-01' } }, { place: '丙' }],
      note: '去年的话',
    }));
  test('a record without days has none to move', () =>
    expect(copyOf(type, { name: '甲', stops: [] }, '2019-03-01').values).toEqual({ name: '甲', stops: [] }));
});

test('days move together, across the end of a month and into a leap year', () => {
  expect(firstDayOf(copies, whole)).toBe('2018-02-26');
  const { values, left } = copyOf(type, whole, '2020-02-26');
  expect(values.travel).toEqual({ from: '2020-02-26', to: '2020-03-01' });
  expect((values.stops as Values[])[0]?.stay).toEqual({ from: '2020-02-27', to: '2020-02-29' });
  expect(left).not.toContain('travel');
});

const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n));
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 400 }))
  .map(([from, n]) => ({ from, to: addDays(from, n) }));
test('whatever the days, lengths and distances are kept, and moving back gives what was', () => {
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 5 }), day, (travel, stays, start) => {
      const values = { name: '甲', travel, stops: stays.map((stay) => ({ stay })) };
      const there = copyOf(type, values, start).values as typeof values;
      expect(there.travel.from).toBe(start);
      const gap = daysBetween(travel.from, start);
      there.stops.forEach(({ stay }, i) =>
        expect(stay).toEqual({
          from: addDays(stays[i]?.from ?? '', gap),
          to: addDays(stays[i]?.to ?? '', gap),
        }),
      );
      expect(copyOf(type, there, travel.from).values).toEqual(values);
    }),
  );
});

test('a declaration that cannot be kept is named', () => {
  const faults = (more: object) => [...copiesFaults({ ...copies, ...more }, fields)];
  expect(faults({})).toEqual([]);
  expect(faults({ fields: ['name', 'travel', 'stops', 'files', 'days', 'decidedOn', 'gone'] })).toHaveLength(
    4,
  );
  expect(faults({ days: ['stops.stay'] })).toEqual(['copies: the first of the days stands in rows']);
  expect(faults({ days: ['name'] })).toEqual(['copies: “name” are no days']);
  expect(faults({ days: ['travel', 'stops.place'] })).toEqual(['copies: “stops.place” are no days']);
  expect(faults({ fields: ['name'], days: ['travel'] })).toEqual(['copies: “travel” moves and is not taken']);
});
