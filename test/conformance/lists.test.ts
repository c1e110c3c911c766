import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filtersOf, type TypeBundle } from '../../src/model/record-type.ts';
import type { FilterOperator, Values } from '../../src/model/field.ts';
import { listRecords, type ListQuery } from '../../src/engine/query/list-records.ts';
import { getRecordPage } from '../../src/engine/query/record-page.ts';
import { fieldColumns } from '../../src/engine/schema/table.ts';
import { createDice, fillOffice } from '../harness/random-rows.ts';
import { everyType, fullestExample, openPlace, type Place } from './prepare.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
  for (const [, bundle] of everyType)
    await fillOffice(place.machine, place.office, bundle, 130, createDice(7));
});
afterAll(() => place.close());

const list = (name: string, query: ListQuery) =>
  listRecords(place.machine, place.office.everyRole(), name, query);

async function everyPage(name: string, query: ListQuery): Promise<{ id: string; values: Values }[]> {
  const rows: { id: string; values: Values }[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await list(name, { ...query, size: 20, ...(cursor === undefined ? {} : { cursor }) });
    rows.push(...page.rows);
    cursor = page.next;
  }
  return rows;
}

/** A filter that a stored value meets, and one that it does not. */
function fitting(
  bundle: TypeBundle,
  field: string,
  operator: FilterOperator,
  stored: unknown,
): [string, string] {
  const declared = bundle.type.fields[field];
  if (!declared) throw new Error(`no field “${field}”`);
  const [first] = declared.kind.toColumns(stored, declared.options);
  const type = fieldColumns(field, declared)[0]?.type;
  const value = String(Array.isArray(first) ? first[0] : first);
  const { max = 99_999 } = declared.options as { readonly max?: number };
  if (operator === 'between')
    return type === 'date' ? [`${value},${value}`, ',1950-01-01'] : [`${value},${value}`, `${max},`];
  const others: Readonly<Record<string, string>> = {
    uuid: '00000000-0000-7000-8000-000000000000',
    boolean: String(value !== 'true'),
  };
  return [value, others[type ?? ''] ?? '没有这样的值'];
}

describe.each(everyType)('%s', (name, bundle) => {
  const { type, workflow } = bundle;

  test('what is not offered is refused', async () => {
    await expect(
      list(name, { filters: [{ field: 'officeId', operator: 'eq', value: 'x' }] }),
    ).rejects.toMatchObject({
      code: 'unknown-filter',
    });
    await expect(list(name, { sort: 'noSuchField' })).rejects.toMatchObject({ code: 'unknown-sort' });
    await expect(list(name, { cursor: 'e30' })).rejects.toMatchObject({ code: 'bad-cursor' });
    await expect(list(name, { page: 501 })).rejects.toMatchObject({ code: 'page-too-deep' });
  });

  test('the columns of a list come with a stored record', async () => {
    const saved = await place.store.storeAgain(name, fullestExample(bundle));
    const { rows, titles } = await list(name, { sort: '-createdAt' });
    const row = rows.find(({ id }) => id === saved.id);
    for (const column of type.list.columns) {
      const field = type.fields[column];
      // What an action writes, and the day that is counted from it, are there once it was taken.
      const { due } = type;
      const later = due?.field === column && type.fields[due.from]?.written === 'action';
      if (!field || field.written === 'action' || later) continue;
      const value = row?.values[column];
      expect(value, column).toBeDefined();
      const text = field.kind.text(value, field.options, { lang: 'zh', title: (id) => titles[id] ?? '' });
      expect(text, column).not.toBe('');
    }
  });

  for (const field of type.list.filters)
    for (const operator of type.fields[field] ? filtersOf(type.fields[field]) : [])
      test(`narrowed by ${field}.${operator}: what fits is there, what does not is not`, async () => {
        const rows = await everyPage(name, {});
        const some = rows.find(({ values }) => values[field] !== undefined);
        expect(some, `no record has “${field}”`).toBeDefined();
        const [value, other] = fitting(bundle, field, operator, some?.values[field]);
        const found = await everyPage(name, { filters: [{ field, operator, value }] });
        expect(found.map(({ id }) => id)).toContain(some?.id);
        expect(found.length).toBeLessThan(rows.length);
        const elsewhere = await everyPage(name, { filters: [{ field, operator, value: other }] });
        expect(elsewhere.map(({ id }) => id)).not.toContain(some?.id);
      });

  test('narrowed by state', async () => {
    for (const state of Object.keys(workflow.states)) {
      const { total } = await list(name, {
        filters: [{ field: 'state', operator: 'in', value: state }],
        total: true,
      });
      const [row] = await place.owner(
        `SELECT count(*)::int AS n FROM ${name.replaceAll('-', '_')} WHERE state = $1`,
        [state],
      );
      expect(total).toEqual({ count: row?.n, atLeast: false });
    }
  });

  for (const sort of new Set(
    [...type.list.sortable, type.list.sort.replace('-', '')].flatMap((s) => [s, `-${s}`]),
  ))
    test(`sorted by ${sort}: the pages hold every record once, in one order`, async () => {
      const ids = (await everyPage(name, { sort })).map(({ id }) => id);
      const { total } = await list(name, { total: true });
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe(total?.count);
      const numbered = await list(name, { sort, page: 2 });
      expect(numbered.rows.map(({ id }) => id)).toEqual(ids.slice(20, 40));
    });

  test('words are sorted as Chinese is, whatever order the database has by itself', async () => {
    for (const sort of type.list.sortable) {
      const field = type.fields[sort];
      const column = field && fieldColumns(sort, field)[0];
      if (column?.type !== 'text') continue;
      const ids = (await everyPage(name, { sort })).map(({ id }) => id);
      const order = `${column.name} COLLATE "zh-x-icu" NULLS FIRST, id`;
      const rows = await place.owner(`SELECT id FROM ${name.replaceAll('-', '_')} ORDER BY ${order}`);
      expect(ids, sort).toEqual(rows.map(({ id }) => id));
    }
  });

  test('the two directions of a sort are each other reversed', async () => {
    for (const sort of type.list.sortable) {
      const up = (await everyPage(name, { sort })).map(({ id }) => id);
      const down = (await everyPage(name, { sort: `-${sort}` })).map(({ id }) => id);
      expect(down, sort).toEqual([...up].reverse());
    }
  });

  test('what is empty ends the descending order', async () => {
    for (const sort of type.list.sortable) {
      if (!type.fields[sort]) continue;
      const filled = (await everyPage(name, { sort: `-${sort}` })).map(
        ({ values }) => values[sort] !== undefined,
      );
      expect(filled.lastIndexOf(true), sort).toBeLessThan(
        filled.includes(false) ? filled.indexOf(false) : Infinity,
      );
    }
  });

  test('a record read whole is the record that the list showed', async () => {
    const { rows } = await list(name, {});
    const [first] = rows;
    const { record } = await getRecordPage(place.machine, place.office.everyRole(), name, first?.id ?? '');
    expect(record.values).toMatchObject(first?.values ?? {});
  });
});
