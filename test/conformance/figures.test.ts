import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { daysBetween, isCivilDate } from '../../src/model/date.ts';
import { shareOf, type Indicator } from '../../src/model/indicator.ts';
import { parsePeriod, type Period } from '../../src/model/period.ts';
import { listFigures } from '../../src/engine/indicators/list-figures.ts';
import { listRecordsBehind } from '../../src/engine/indicators/list-records-behind.ts';
import { readRecords } from '../../src/engine/record/read-records.ts';
import type { StoredRecord } from '../../src/engine/record/stored-record.ts';
import { createDice, fillOffice } from '../harness/random-rows.ts';
import { everyType, openPlace, type Place } from './prepare.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
  for (const [, bundle] of everyType)
    await fillOffice(place.machine, place.office, bundle, 400, createDice(11));
});
afterAll(() => place.close());

const periods = ['2018H1', '2017', '2017Q3', '2018-05', '2017-12-20..2018-01-10'].map(parsePeriod);
const all = () => 'all' as const;

async function behind(
  indicator: Indicator,
  period: Period,
): Promise<{ value: number; rows: { id: string; on: string; adds: number }[] }> {
  const rows: { id: string; on: string; adds: number }[] = [];
  for (let cursor: string | null | undefined; ;) {
    const page = await place.machine.db.inOffice(place.office.id, (tx) =>
      listRecordsBehind(tx, {
        registry: place.machine.registry,
        indicator: indicator.name,
        period,
        mayRead: all,
        size: 50,
        ...(cursor ? { cursor } : {}),
      }),
    );
    rows.push(...page.rows);
    cursor = page.next;
    if (cursor === null) return { value: page.value, rows };
  }
}

/** Whether the declaration, read by a person, counts this record in the period. */
function counts(indicator: Indicator, { values, state }: StoredRecord, { from, to }: Period): boolean {
  const [on] = indicator.basis
    .map((path) => values[path])
    .filter(isCivilDate)
    .sort();
  if (on === undefined || on > to || (indicator.kind === 'flow' && on < from)) return false;
  return Object.entries(indicator.where ?? {}).every(([path, wanted]) => {
    const value = path === 'state' ? state : values[path];
    const held = Array.isArray(value) ? value : [value];
    return held.some((one) => (Array.isArray(wanted) ? wanted.includes(one) : one === wanted));
  });
}

describe.each(everyType.filter(([, { indicators }]) => indicators.length > 0))('%s', (_name, bundle) => {
  for (const [at, indicator] of bundle.indicators.entries())
    test(`${indicator.name} equals the records behind it, and what its declaration says of them`, async () => {
      const { machine, office } = place;
      let some = 0;
      for (const period of periods) {
        const figures = await listFigures({ ...machine, officeId: office.id, period, mayRead: all });
        const figure = figures.find((one) => one.indicator === indicator.name);
        const { value, rows } = await behind(indicator, period);
        const sum = rows.reduce((all, row) => all + row.adds, 0);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        const [{ ids } = { ids: [] }] = await place.owner(
          `SELECT array_agg(id::text) AS ids FROM ${bundle.type.name.replaceAll('-', '_')} WHERE office_id = $1`,
          [office.id],
        );
        const records = await machine.db.inOffice(office.id, (tx) =>
          readRecords(tx, bundle.type, ids as string[]),
        );
        const expected = records.filter((record) => counts(indicator, record, period));
        expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        if ('share' in indicator.measure) {
          const { share } = indicator.measure;
          const whole = expected.map(({ values }) =>
            typeof share === 'string' ? 1 : Number(values[share.sum] ?? 0),
          );
          const told = shareOf(
            sum,
            whole.reduce((all, one) => all + one, 0),
          );
          // A share of nothing is not told at all.
          expect(figure?.value ?? null, period.name).toBe(told);
          expect(value).toBe(told ?? 0);
        } else {
          expect(figure?.value, period.name).toBe(value);
          expect(sum).toBe(value);
        }
        for (const { on } of rows) expect(daysBetween(on, period.to)).toBeGreaterThanOrEqual(0);
        some += rows.length;
      }
      expect(some, `the random records never meet indicator ${at}`).toBeGreaterThan(0);
    });
});
