import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, makeCalendar } from './calendar.ts';
import { anyDay, anyPauses, calendarOf } from './calendar-harness.ts';
import { stepClock, type StepTime } from './clock.ts';
import { addDays } from './date.ts';

const calendar = makeCalendar(new Map([[2018, { holidays: new Set(), workdays: new Set() }]]));
// A Monday; five working days end on the Monday after.
const step: StepTime = { openedOn: '2018-05-07', days: 5, pauses: [] };
const at = (today: string, more: Partial<StepTime> = {}) => stepClock({ ...step, ...more }, calendar, today);

describe('a step of five days', () => {
  test.each([
    ['2018-05-07', 0, 5, 'green'],
    ['2018-05-10', 3, 2, 'green'],
    ['2018-05-11', 4, 1, 'amber'],
    ['2018-05-13', 4, 1, 'amber'],
    ['2018-05-14', 5, 0, 'amber'],
    ['2018-05-15', 6, -1, 'red'],
  ])('on %s has used %i, has %i left and is %s', (today, used, left, light) => {
    expect(at(today)).toEqual({ used, left, due: '2018-05-14', light, paused: false, missing: [] });
  });
  test('is late on the weekend after its last day', () => {
    expect(at('2018-05-12', { days: 4 })).toMatchObject({ due: '2018-05-11', left: 0, light: 'red' });
  });
  test('has no light without a deadline, but counts', () => {
    expect(at('2018-05-10', { days: undefined })).toEqual({
      used: 3,
      left: undefined,
      due: undefined,
      light: 'none',
      paused: false,
      missing: [],
    });
  });
  test('long steps turn amber in the last fifth, and offices may say when', () => {
    expect(stepClock({ ...step, days: 20 }, calendar, '2018-05-29')).toMatchObject({
      left: 4,
      light: 'amber',
    });
    const never = { daysLeft: -1, share: 0 };
    expect(stepClock(step, calendar, '2018-05-11', never).light).toBe('green');
  });
});

describe('closed', () => {
  test('it stops on the day of the signature', () => {
    expect(at('2018-06-30', { closedOn: '2018-05-09' })).toMatchObject({ used: 2, light: 'green' });
    expect(at('2018-05-11', { closedOn: '2018-05-11' })).toMatchObject({ left: 1, light: 'green' });
    expect(at('2018-05-11', { closedOn: '2018-05-12' })).toMatchObject({ left: 1, light: 'amber' });
    expect(at('2018-06-30', { closedOn: '2018-05-14' })).toMatchObject({ left: 0, light: 'green' });
    expect(at('2018-06-30', { closedOn: '2018-05-15' })).toMatchObject({ left: -1, light: 'red' });
  });
});

describe('paused', () => {
  const asked = { pauses: [{ from: '2018-05-09' }] };
  test('it stands, and its last day moves along', () => {
    expect(at('2018-05-09', asked)).toMatchObject({ used: 2, paused: true, due: '2018-05-14' });
    expect(at('2018-05-30', asked)).toMatchObject({ used: 2, left: 3, paused: true, due: '2018-06-04' });
  });
  test('it goes on after the day of the answer', () => {
    const answered = { pauses: [{ from: '2018-05-09', to: '2018-05-30' }] };
    expect(at('2018-05-30', answered)).toMatchObject({ used: 2, paused: false, due: '2018-06-04' });
    expect(at('2018-05-31', answered)).toMatchObject({ used: 3, left: 2 });
  });
  test('asked on the last day, it is not late while it waits', () => {
    const last = { pauses: [{ from: '2018-05-14' }] };
    expect(at('2018-05-20', last)).toMatchObject({ left: 0, light: 'amber', paused: true });
    const answered = { pauses: [{ from: '2018-05-14', to: '2018-05-20' }] };
    expect(at('2018-05-21', answered).light).toBe('red');
  });
});

describe('a year that is not loaded', () => {
  test('gives no last day, and no light once it is reached', () => {
    expect(at('2018-12-28', { openedOn: '2018-12-26' })).toMatchObject({
      used: 2,
      left: 3,
      due: undefined,
      light: 'green',
      missing: [2019],
    });
    expect(at('2019-01-03', { openedOn: '2018-12-26' })).toMatchObject({
      used: 3,
      left: undefined,
      due: undefined,
      light: 'none',
      missing: [2019],
    });
  });
  test('is red where it is late whatever the holidays were', () => {
    expect(at('2019-01-03', { openedOn: '2018-12-17' })).toMatchObject({ light: 'red', due: '2018-12-24' });
  });
});

const days = fc.integer({ min: 0, max: 30 });
const seen = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 12 });

describe('for every step', () => {
  test('the clock never runs backward, and red stays red', () => {
    fc.assert(
      fc.property(calendarOf(), anyDay, days, anyPauses, seen, (any, openedOn, n, pauses, offsets) => {
        const clocks = [...offsets]
          .sort((a, b) => a - b)
          .map((offset) => stepClock({ openedOn, days: n, pauses }, any, addDays(openedOn, offset)));
        let [used, red] = [0, false];
        for (const clock of clocks) {
          expect(clock.used).toBeGreaterThanOrEqual(used);
          if (red) expect(clock.light).toBe('red');
          if (clock.left !== undefined) expect(clock.left).toBe(n - clock.used);
          [used, red] = [clock.used, clock.light === 'red'];
        }
      }),
    );
  });
  test('asking the applicant and hearing the answer takes nothing back', () => {
    fc.assert(
      fc.property(calendarOf(), anyDay, days, days, days, (any, openedOn, n, wait, length) => {
        const [from, to] = [addDays(openedOn, wait), addDays(openedOn, wait + length)];
        const used = (today: string, pauses: StepTime['pauses']): number =>
          stepClock({ openedOn, days: n, pauses }, any, today).used;
        expect(used(from, [{ from }])).toBe(used(from, []));
        expect(used(to, [{ from, to }])).toBe(used(to, [{ from }]));
        expect(used(to, [{ from }])).toBe(used(from, []));
      }),
    );
  });
  test('on its last day nothing is left, and the pauses move it as a whole', () => {
    fc.assert(
      fc.property(calendarOf(), anyDay, days, anyPauses, (any, openedOn, n, pauses) => {
        const { on } = addWorkingDays(any, openedOn, n, pauses);
        if (on === undefined) return;
        const clock = stepClock({ openedOn, days: n, pauses }, any, on);
        expect(clock).toMatchObject({ used: n, left: 0, due: on });
        expect(clock.light).not.toBe('red');
        const before = addWorkingDays(any, openedOn, n).on;
        expect(before !== undefined && before <= on).toBe(true);
      }),
    );
  });
  test('used is never negative, even seen from before the opening', () => {
    fc.assert(
      fc.property(calendarOf(), anyDay, anyDay, days, anyPauses, (any, openedOn, today, n, pauses) => {
        expect(stepClock({ openedOn, days: n, pauses }, any, today).used).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
