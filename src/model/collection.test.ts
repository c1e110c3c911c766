import { expect, test } from 'vitest';
import { collectionLight, rhythmOf } from './collection.ts';
import { parsePeriod } from './period.ts';

test.each([
  ['2018-02', 'month'],
  ['2018Q3', 'quarter'],
  ['2018H2', 'half'],
  ['2018', 'year'],
  ['2018-01-01..2018-06-30', 'half'],
  ['2018-01-01..2018-06-29', undefined],
  ['2018-02-01..2018-04-30', undefined],
  ['2017-07-01..2018-06-30', undefined],
])('%s is asked for by %s', (period, rhythm) => expect(rhythmOf(parsePeriod(period))).toBe(rhythm));

test.each([
  ['2018-07-10', '2018-07-10', undefined, 'soon'],
  ['2018-07-07', '2018-07-10', undefined, 'soon'],
  ['2018-07-06', '2018-07-10', undefined, 'open'],
  ['2018-07-11', '2018-07-10', undefined, 'late'],
  ['2018-07-20', '2018-07-10', '2018-07-10', 'inTime'],
  ['2018-07-20', '2018-07-10', '2018-07-11', 'cameLate'],
])('on %s, due on %s, handed in on %s: %s', (today, dueOn, handedInOn, light) =>
  expect(collectionLight({ today, dueOn, handedInOn })).toBe(light),
);
