import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../fields/date/kind.ts';
import { dateRange } from '../fields/date-range/kind.ts';
import { rows } from '../fields/rows/kind.ts';
import { text } from '../fields/text/kind.ts';
import { addDays, daysBetween } from './date.ts';
import { dayPlanFaults, planLines } from './day-plan.ts';

const fields = {
  travel: dateRange('行程', {}),
  stops: rows('停留', { fields: { place: text('地点', {}), stay: dateRange('停留', {}) } }),
  meetings: rows('活动', { fields: { what: text('内容', {}), on: date('日期', {}) } }),
};
const plan = {
  label: '日程',
  en: 'Day by day',
  span: 'travel',
  parts: [
    { rows: 'stops', days: 'stay', says: ['place'] },
    { rows: 'meetings', days: 'on', says: ['what'] },
  ],
};

test('without days there is nothing to tell, and what is half typed is passed over', () => {
  expect(planLines(plan, {})).toEqual([]);
  expect(planLines(plan, { travel: { from: '2018-07-15' } })).toEqual([]);
  expect(planLines(plan, { travel: { from: '2018-07-16', to: '2018-07-15' } })).toEqual([]);
  expect(planLines(plan, { travel: { from: '1900-01-01', to: '2100-01-01' } })).toEqual([]);
});

test('days with the same rows are one line, a day of moving belongs to both, a day outside is marked', () => {
  const lines = planLines(plan, {
    travel: { from: '2018-07-15', to: '2018-07-20' },
    stops: [
      { stay: { from: '2018-07-16', to: '2018-07-18' } },
      { stay: { from: '2018-07-18', to: '2018-07-19' } },
      { place: '没有日期' },
    ],
    meetings: [{ on: '2018-07-17' }, { on: '2018-07-22' }],
  });
  const stop = (row: number) => ({ part: 0, row });
  const meeting = (row: number) => ({ part: 1, row });
  expect(lines.map(({ from, to, rows, isOutside }) => [from.slice(8), to.slice(8), rows, isOutside])).toEqual(
    [
      ['15', '15', [], false],
      ['16', '16', [stop(0)], false],
      ['17', '17', [stop(0), meeting(0)], false],
      ['18', '18', [stop(0), stop(1)], false],
      ['19', '19', [stop(1)], false],
      ['20', '20', [], false],
      ['22', '22', [meeting(1)], true],
    ],
  );
});

const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2018-02-10', n));
const span = fc
  .tuple(day, fc.integer({ min: 0, max: 30 }))
  .map(([from, n]) => ({ from, to: addDays(from, n) }));
test('whatever lies where, every day of the whole stands in exactly one line, and every row on all of its days', () => {
  fc.assert(
    fc.property(
      span,
      fc.array(span, { maxLength: 5 }),
      fc.array(day, { maxLength: 5 }),
      (travel, stays, days) => {
        const values = {
          travel,
          stops: stays.map((stay) => ({ stay })),
          meetings: days.map((on) => ({ on })),
        };
        const lines = planLines(plan, values);
        const length = (list: typeof lines) =>
          list.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
        expect(length(lines.filter((one) => !one.isOutside))).toBe(daysBetween(travel.from, travel.to) + 1);
        for (let i = 1; i < lines.length; i++)
          expect((lines[i]?.from ?? '') > (lines[i - 1]?.to ?? '')).toBe(true);
        stays.forEach((stay, row) => {
          const own = lines.filter((line) => line.rows.some((on) => on.part === 0 && on.row === row));
          expect(length(own)).toBe(daysBetween(stay.from, stay.to) + 1);
        });
      },
    ),
  );
});

test('a declaration that leads nowhere is named', () => {
  expect([...dayPlanFaults(plan, fields)]).toEqual([]);
  const wrong = { ...plan, span: 'stops', parts: [{ rows: 'travel', days: 'x', says: [] }] };
  expect([...dayPlanFaults(wrong, fields)]).toHaveLength(2);
  const inner = { ...plan, parts: [{ rows: 'stops', days: 'place', says: ['gone'] }] };
  expect([...dayPlanFaults(inner, fields)]).toHaveLength(2);
});
