import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCalendar } from '../calendar.ts';
import { isQuiet, leavesAt, standardPreferences, wants, type MessagePreferences } from './preferences.ts';

// The dragon boat festival of 2018 is a Monday, and the Sunday before 24 June is not worked.
const calendar = makeCalendar(
  new Map([[2018, { holidays: new Set(['2018-06-18']), workdays: new Set(['2018-06-24']) }]]),
);
const china = (text: string): Date => new Date(`2018-${text}:00+08:00`);
const leaves = (
  more: Partial<MessagePreferences>,
  at: string,
  kind: Parameters<typeof leavesAt>[2] = 'task',
) =>
  new Date(leavesAt({ ...standardPreferences, ...more }, calendar, kind, china(at)).getTime() + 8 * 3_600_000)
    .toISOString()
    .slice(5, 16);

describe('when a message leaves', () => {
  test('in working hours at once, in the evening the next working morning, over weekend and festival', () => {
    expect(leaves({}, '06-15T10:00')).toBe('06-15T10:00');
    expect(leaves({}, '06-14T18:00')).toBe('06-15T08:30');
    expect(leaves({}, '06-15T17:59')).toBe('06-15T17:59');
    expect(leaves({}, '06-15T18:00')).toBe('06-19T08:30');
    expect(leaves({}, '06-15T08:29')).toBe('06-15T08:30');
    expect(leaves({}, '06-24T09:00')).toBe('06-24T09:00');
  });

  test('without quiet hours a day off ends in the morning and not at midnight', () => {
    expect(leaves({ quiet: null }, '06-16T10:00')).toBe('06-19T08:30');
    expect(leaves({ quiet: { from: '12:00', to: '14:00' } }, '06-16T10:00')).toBe('06-19T08:30');
    expect(leaves({ quiet: { from: '12:00', to: '14:00' } }, '06-15T12:30')).toBe('06-15T14:00');
    expect(leaves({ quiet: { from: '22:00', to: '07:00' }, workdaysOnly: false }, '06-16T23:00')).toBe(
      '06-17T07:00',
    );
  });

  test('in the digest, never twice a day, and urgent kinds pass through', () => {
    const digest = { digestAt: '09:00' } as const;
    expect(leaves(digest, '06-14T08:00')).toBe('06-14T09:00');
    expect(leaves(digest, '06-14T09:01')).toBe('06-15T09:00');
    expect(leaves(digest, '06-15T09:01')).toBe('06-19T09:00');
    expect(leaves({ digestAt: '07:00' }, '06-14T10:00')).toBe('06-15T08:30');
    const urgent = { ...digest, urgent: ['overdue'] as const };
    expect(leaves(urgent, '06-16T23:00', 'overdue')).toBe('06-16T23:00');
    expect(leaves(urgent, '06-16T23:00')).toBe('06-19T09:00');
  });

  test('a year that is not loaded is asked by its weekdays', () => {
    const at = new Date('2031-01-04T10:00:00+08:00');
    expect(leavesAt(standardPreferences, calendar, 'task', at)).toEqual(
      new Date('2031-01-06T08:30:00+08:00'),
    );
  });

  test('never in a quiet time, never before it came about, and not later than needed', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(
        fc.option(fc.record({ from: clock, to: clock })),
        fc.boolean(),
        fc.option(clock),
        fc.integer({ min: 0, max: 120 * 1440 }),
        (quiet, workdaysOnly, digestAt, minutes) => {
          const preferences = { ...standardPreferences, quiet, workdaysOnly, digestAt };
          const at = new Date(china('03-01T00:00').getTime() + minutes * 60_000);
          const then = leavesAt(preferences, calendar, 'task', at);
          expect(isQuiet(preferences, calendar, then)).toBe(false);
          expect(then.getTime()).toBeGreaterThanOrEqual(at.getTime());
          if (digestAt === null && !isQuiet(preferences, calendar, at)) expect(then).toEqual(at);
          expect(then.getTime() - at.getTime()).toBeLessThan(7 * 86_400_000);
        },
      ),
    );
  });
});

test('a channel that is not chosen brings all, an empty choice brings nothing', () => {
  expect(wants(standardPreferences, 'sms', 'due')).toBe(true);
  expect(wants({ ...standardPreferences, channels: { sms: [] } }, 'sms', 'due')).toBe(false);
  expect(wants({ ...standardPreferences, channels: { sms: ['task'] } }, 'mail', 'due')).toBe(true);
});
