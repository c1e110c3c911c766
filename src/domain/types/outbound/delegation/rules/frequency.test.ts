import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, shiftMonths } from '../../../../../model/date.ts';
import { crowded, type Trip } from './frequency.ts';

const day = fc.integer({ min: 0, max: 2200 }).map((n) => addDays('2014-01-01', n));
const trips = fc
  .array(day, { maxLength: 7 })
  .map((days) => days.map((from, i): Trip => ({ id: `t${i}`, from, to: addDays(from, 4) })));
const allowance = fc.record({
  months: fc.integer({ min: 1, max: 36 }),
  trips: fc.integer({ min: 1, max: 3 }),
});

test('trips are too many exactly where some stretch of the allowed length holds more, this one among them', () => {
  fc.assert(
    fc.property(day, trips, allowance, (from, others, allowed) => {
      // Every day that a stretch may begin, tried one by one.
      const isCrowded = Array.from({ length: 36 * 31 + 2 }, (_, i) => addDays(from, -i)).some((start) => {
        const end = shiftMonths(start, allowed.months);
        const within = others.filter((trip) => trip.from >= start && trip.from < end);
        return from < end && within.length + 1 > allowed.trips;
      });
      const found = crowded(from, others, allowed);
      expect(found.length > 0).toBe(isCrowded);
      for (const trip of found) expect(others).toContain(trip);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

test('another trip never makes fewer findings', () => {
  fc.assert(
    fc.property(day, trips, allowance, (from, others, allowed) => {
      const few = crowded(from, others.slice(1), allowed);
      if (few.length > 0) expect(crowded(from, others, allowed).length).toBeGreaterThan(0);
    }),
  );
});
