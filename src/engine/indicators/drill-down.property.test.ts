import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dimensionsOf, type Dimension } from '../../model/dimension.ts';
import { shareOf, type Indicator } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import { registry, startFiguresHarness, visits, type FiguresHarness, type Visit } from './figures-harness.ts';
import { compileFigures, readFigureRow } from './compile-figures.ts';
import { listBreakdown } from './list-breakdown.ts';
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
  stops: fc.array(
    fc.record({ country: maybe(fc.constantFrom('JP', 'KR', 'FR', 'KH')), transit: maybe(fc.boolean()) }),
    { maxLength: 3 },
  ),
});
const period: fc.Arbitrary<Period> = fc
  .tuple(day, day)
  .map(([a, b]) => ({ name: 'some', from: a < b ? a : b, to: a < b ? b : a }));

/** What a record adds to the whole that a share is taken of. */
function whole({ measure }: Indicator, record: Visit): number {
  if (!('share' in measure)) return 0;
  return typeof measure.share === 'string' ? 1 : (record.persons ?? 0);
}

/** The keys under which a record counts, read by hand. */
function keysOf({ name }: Dimension, record: Visit, on: string): string[] {
  const { category, topics = [], urgent, stops = [] } = record;
  const visited = stops.flatMap(({ country, transit }) =>
    country === undefined || (name === 'country' && transit === true) ? [] : [country],
  );
  const groups: Record<string, string> = { JP: 'asia', KR: 'asia', FR: 'europe' };
  const sorts: Record<string, string> = { party: 'official', enterprise: 'firm' };
  const held = {
    category: [category],
    topic: topics,
    urgent: urgent === undefined ? [] : [String(urgent)],
    sort: [sorts[category ?? '']],
    country: visited,
    continent: visited.map((code) => groups[code]),
    month: [on.slice(0, 7)],
  }[name];
  const keys = [...new Set((held ?? []).filter((key) => key !== undefined))];
  return keys.length === 0 ? [''] : keys;
}

/** The declaration read by hand, record by record. */
function counted(indicator: Indicator, record: Visit, { from, to }: Period): number | undefined {
  const entries = { ...record, state: 'active' } as Record<string, unknown>;
  const on = countsOn(indicator, record);
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
  const { share } = indicator.measure;
  if (typeof share !== 'string')
    return (share.where.category as string[]).includes(record.category ?? '') ? (record.persons ?? 0) : 0;
  const had = entries[share];
  return typeof had === 'string' && had <= to ? 1 : 0;
}

function countsOn(indicator: Indicator, record: Visit): string | undefined {
  const entries = record as Record<string, unknown>;
  return indicator.basis
    .map((path) => entries[path])
    .filter((date) => typeof date === 'string')
    .sort()[0];
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
              const of = sum(
                records.map((record, r) => (byHand[r] === undefined ? 0 : whole(indicator, record))),
              );
              const told = (total: number): number => (isShare ? (shareOf(total, of) ?? 0) : total);
              expect([indicator.name, value]).toEqual([indicator.name, told(sum(byHand))]);
              expect(isEmpty).toBe(isShare && of === 0);
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

test('the parts of every figure are those read by hand, and each opens what it counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { maxLength: 20 }), period, async (records, span) => {
      const office = await h.addOffice();
      await h.add(office, records);
      await h.db.inOffice(office.officeId, async (tx) => {
        const asked = { registry, period: span, mayRead: () => 'all' as const };
        for (const indicator of visits.indicators)
          for (const dimension of dimensionsOf(visits.type)) {
            const isShare = 'share' in indicator.measure;
            const byHand = new Map<string, { adds: number; of: number; rows: number }>();
            for (const record of records) {
              const adds = counted(indicator, record, span);
              if (adds === undefined) continue;
              for (const key of keysOf(dimension, record, countsOn(indicator, record) ?? '')) {
                const so = byHand.get(key) ?? { adds: 0, of: 0, rows: 0 };
                byHand.set(key, {
                  adds: sum([so.adds, adds]),
                  of: so.of + whole(indicator, record),
                  rows: so.rows + 1,
                });
              }
            }
            const told = [...byHand].map(([key, { adds, of }]): [string, number] => [
              key,
              isShare ? (shareOf(adds, of) ?? 0) : adds,
            ]);
            const { parts, overlaps } = await listBreakdown(tx, {
              ...asked,
              indicator: indicator.name,
              dimension: dimension.name,
            });
            // Of last year there is nothing here, or there are parts that are nothing now.
            const found = parts.filter(({ key, value }) => byHand.has(key) || value !== 0);
            const where = [indicator.name, dimension.name];
            expect([where, Object.fromEntries(found.map(({ key, value }) => [key, value]))]).toEqual([
              where,
              Object.fromEntries(told),
            ]);
            if (!overlaps && !isShare) {
              const all = sum(records.map((record) => counted(indicator, record, span)));
              expect(sum(found.map(({ value }) => value))).toBe(all);
            }
            for (const { key, value } of found) {
              const behind = await listRecordsBehind(tx, {
                ...asked,
                indicator: indicator.name,
                cut: { by: dimension.name, key },
                size: 100,
              });
              expect([where, key, behind.value, behind.count]).toEqual([
                where,
                key,
                value,
                byHand.get(key)?.rows,
              ]);
            }
          }
      });
    }),
    { numRuns: 12 },
  );
}, 240_000);
