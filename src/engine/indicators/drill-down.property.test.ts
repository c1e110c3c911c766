import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shareOf, type Indicator } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import { registry, startFiguresHarness, visits, type FiguresHarness, type Visit } from './figures-harness.ts';
import { compileFigures, readFigureRow } from './compile-figures.ts';
import { listRecordsBehind } from './list-records-behind.ts';

let h: FiguresHarness;
beforeAll(async () => {
  h = await startFiguresHarness();
}, 60_000);
afterAll(() => h.stop());

// Few days, so that both ends of periods are met often.
const day = fc
  .integer({ min: 0, max: 24 })
  .map((n) => new Date(Date.UTC(2017, 5, 20) + n * 86_400_000).toISOString().slice(0, 10));
const maybe = <T>(from: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(from, { nil: undefined });
const category = fc.constantFrom('party', 'enterprise', 'other');
const visit: fc.Arbitrary<Visit> = fc.record({
  category: maybe(category),
  topics: maybe(fc.uniqueArray(category, { minLength: 1 })),
  urgent: maybe(fc.boolean()),
  persons: maybe(fc.integer({ min: 0, max: 300 })),
  hours: maybe(fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100)),
  approvedOn: maybe(day),
  changedOn: maybe(day),
  cancelledOn: maybe(day),
});
const period: fc.Arbitrary<Period> = fc
  .tuple(day, day)
  .map(([a, b]) => ({ name: 'some', from: a < b ? a : b, to: a < b ? b : a }));

/** The declaration read by hand, record by record. */
function counted(indicator: Indicator, record: Visit, { from, to }: Period): number | undefined {
  const entries = { ...record, state: 'active' } as Record<string, unknown>;
  const on = indicator.basis
    .map((path) => entries[path])
    .filter((date) => typeof date === 'string')
    .sort()[0];
  if (on === undefined || on > to || (indicator.kind === 'flow' && on < from)) return undefined;
  for (const [path, wanted] of Object.entries(indicator.where ?? {})) {
    const list: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    const held: readonly unknown[] = Array.isArray(entries[path])
      ? (entries[path] as unknown[])
      : [entries[path]];
    if (!held.some((value) => list.includes(value))) return undefined;
  }
  if ('count' in indicator.measure) return 1;
  if ('sum' in indicator.measure) return Number(entries[indicator.measure.sum] ?? 0);
  const had = entries[indicator.measure.share];
  return typeof had === 'string' && had <= to ? 1 : 0;
}

const sum = (numbers: readonly (number | undefined)[]): number =>
  Math.round(numbers.reduce<number>((total, n) => total + (n ?? 0), 0) * 100) / 100;

test('every figure of every period equals the declaration read by hand, and the sum of its drill-down', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(visit, { maxLength: 30 }),
      fc.array(period, { minLength: 1, maxLength: 3 }),
      async (records, periods) => {
        const office = await h.addOffice();
        await h.add(office, records);
        await h.db.inOffice(office.officeId, async (tx) => {
          const [row = {}] = await tx.query(
            compileFigures({ bundle: visits, officeId: office.officeId, periods }),
          );
          for (const [i, indicator] of visits.indicators.entries())
            for (const [p, span] of periods.entries()) {
              const { value, isEmpty } = readFigureRow(row, visits.indicators, { indicator: i, period: p });
              const byHand = records.map((record) => counted(indicator, record, span));
              const rows = byHand.filter((n) => n !== undefined).length;
              const isShare = 'share' in indicator.measure;
              // A share is a part of its rows; nothing of nothing is empty.
              const told = (total: number): number => (isShare ? (shareOf(total, rows) ?? 0) : total);
              expect([indicator.name, value]).toEqual([indicator.name, told(sum(byHand))]);
              expect(isEmpty).toBe(isShare && rows === 0);
              const adds: number[] = [];
              let cursor: string | null | undefined;
              for (; cursor !== null;) {
                const page = await listRecordsBehind(tx, {
                  registry,
                  indicator: indicator.name,
                  period: span,
                  mayRead: () => 'all',
                  size: 7,
                  ...(cursor ? { cursor } : {}),
                });
                expect(page.value).toBe(value);
                adds.push(...page.rows.map((found) => found.adds));
                cursor = page.next;
              }
              expect(told(sum(adds))).toBe(value);
              expect(adds.length).toBe(rows);
            }
        });
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
