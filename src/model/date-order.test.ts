import { expect, test } from 'vitest';
import { date } from '../fields/date/kind.ts';
import { text } from '../fields/text/kind.ts';
import { checkDates, dateFaults, type DateRules } from './date-order.ts';

const fields = { readyOn: date('制证日期'), acceptedOn: date('受理日期'), note: text('备注') };
const rules: DateRules = { order: [['readyOn', 'acceptedOn']], past: ['acceptedOn', 'readyOn'] };
function found(record: Record<string, unknown>): unknown[] {
  const list: unknown[] = [];
  checkDates(rules, record, (...one) => list.push(one), { fields, today: '2018-05-06' });
  return list;
}

test('a day before the one it follows, and a day to come, are said with what they are measured by', () => {
  expect(found({ acceptedOn: '2018-05-04', readyOn: '2018-05-03' })).toEqual([
    ['readyOn', 'dates-out-of-order', { other: '受理日期', date: '2018-05-04' }],
  ]);
  expect(found({ acceptedOn: '2018-05-07' })).toEqual([
    ['acceptedOn', 'date-too-late', { max: '2018-05-06' }],
  ]);
  expect(found({ acceptedOn: '2018-05-06', readyOn: '2018-05-06' })).toEqual([]);
  expect(found({ readyOn: '2018-05-01' })).toEqual([]);
});

test('a declaration names dates only', () => {
  expect([...dateFaults(rules, fields)]).toEqual([]);
  expect([...dateFaults({ past: ['note', 'gone'] }, fields)]).toHaveLength(2);
});
