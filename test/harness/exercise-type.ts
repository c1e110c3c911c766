import type { Example } from '../../src/model/examples.ts';
import { parsePeriod } from '../../src/model/period.ts';
import { filtersOf, type TypeBundle } from '../../src/model/record-type.ts';
import { listFigures } from '../../src/engine/indicators/list-figures.ts';
import { listRecordsBehind } from '../../src/engine/indicators/list-records-behind.ts';
import type { Machine } from '../../src/engine/machine.ts';
import { listRecords } from '../../src/engine/query/list-records.ts';
import { lookUp, searchAll } from '../../src/engine/query/look-up.ts';
import { getUses } from '../../src/engine/query/read-uses.ts';
import { getTree } from '../../src/engine/query/read-tree.ts';
import { getHistory, getRecordPage } from '../../src/engine/query/record-page.ts';
import { saveMany } from '../../src/engine/save/save-many.ts';
import { createExampleStore } from './example-store.ts';
import type { TestOffice } from './office.ts';
import { filterValue } from './filter-value.ts';

/** One thing that a person does with a type, by what it is called in the documents. */
export interface Exercise {
  readonly name: string;
  run(): Promise<unknown>;
}

/**
 * Everything that requests do with a type, one after the other, so that the statements behind each can be looked at.
 * What an exercise needs from others was stored before.
 */
export async function exercisesOf(
  machine: Machine,
  office: TestOffice,
  bundle: TypeBundle,
  examples: Readonly<Record<string, readonly Example[]>>,
): Promise<Exercise[]> {
  const { type } = bundle;
  const store = createExampleStore(machine, office, examples);
  const example = (examples[type.name] ?? []).find((one) => 'valid' in one);
  if (!example) throw new Error(`${type.name} has no valid example`);
  const actor = office.everyRole();
  const { action: _action, ...plain } = example;
  const saved = await store.storeAgain(type.name, plain);
  const other = await store.storeAgain(type.name, plain);
  const values = await store.resolve(plain.values);
  const rows = Object.entries(values).filter(([, value]) => Array.isArray(value));
  const changed = Object.fromEntries(rows.map(([name, value]) => [name, (value as unknown[]).slice(0, 1)]));
  const period = parsePeriod('2018H1');
  const list = (name: string, query: Parameters<typeof listRecords>[3]): Exercise => ({
    name,
    run: () => listRecords(machine, actor, type.name, query),
  });
  const filters = type.list.filters.flatMap((field) => {
    const declared = type.fields[field];
    const [operator] = declared ? filtersOf(declared) : [];
    return declared && operator
      ? [{ field, operator, value: filterValue(declared, operator, office.units.applicant) }]
      : [];
  });
  const { initial, actions } = bundle.workflow;
  const editable = bundle.workflow.states[initial]?.editable === true;
  const first = Object.entries(actions[initial] ?? {}).find(
    ([, one]) => (one.asks ?? []).length === 0 && one.by === undefined,
  );
  return [
    { name: 'save a new record', run: () => store.storeAgain(type.name, plain) },
    ...(editable
      ? [
          {
            name: 'correct a record',
            run: () =>
              saveMany(machine, {
                actor,
                type: type.name,
                items: [{ id: saved.id, version: saved.version, values: { ...values, ...changed } }],
              }),
          },
        ]
      : []),
    ...(first
      ? [
          {
            name: 'take an action',
            run: () =>
              saveMany(machine, {
                actor,
                type: type.name,
                items: [{ id: other.id, version: other.version, values: {}, action: first[0] }],
              }),
          },
        ]
      : []),
    { name: 'read a record', run: () => getRecordPage(machine, actor, type.name, saved.id) },
    ...(type.tree
      ? [{ name: 'read its tree', run: () => getTree(machine, actor, type.name, saved.id) }]
      : []),
    ...(type.uses
      ? [{ name: 'read its uses', run: () => getUses(machine, actor, type.name, saved.id) }]
      : []),
    { name: 'read its history', run: () => getHistory(machine, actor, type.name, saved.id) },
    list('list', {}),
    list('list, counted, second page', { total: true, page: 2 }),
    list('list with every filter', {
      filters: [...filters, { field: 'state', operator: 'in', value: initial }],
    }),
    list('list by words', { words: '经贸 团', total: true }),
    ...[...type.list.sortable].map((sort) => list(`list sorted by ${sort}`, { sort })),
    { name: 'look up', run: () => lookUp(machine, actor, type.name, '王') },
    { name: 'search everything', run: () => searchAll(machine, actor, '德国') },
    ...(bundle.indicators.length > 0
      ? [
          {
            name: 'figures',
            run: () => listFigures({ ...machine, officeId: office.id, period, mayRead: () => 'all' }),
          },
        ]
      : []),
    ...bundle.indicators.map((indicator) => ({
      name: `records behind ${indicator.name}`,
      run: () =>
        machine.db.inOffice(office.id, (tx) =>
          listRecordsBehind(tx, { ...machine, indicator: indicator.name, period, mayRead: () => 'all' }),
        ),
    })),
  ];
}
