import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packs } from '../../src/domain/server.gen.ts';
import { contracts } from '../../src/api/contracts.ts';
import { openApiDocument } from '../../src/api/openapi.ts';
import { valuesName } from '../../src/api/openapi/type-schemas.ts';
import { offeredFilters, sortableColumns } from '../../src/web/list/list-state.ts';
import type { Field } from '../../src/model/field.ts';
import type { Labelled } from '../../src/model/label.ts';
import { findTypes } from '../../scripts/gen/find-types.ts';
import { root } from '../harness/database.ts';
import { everyType, examplesOf, registry } from './prepare.ts';

const chinese = /\p{Script=Han}/u;
const folders = findTypes(root);
const document = openApiDocument(contracts, registry);

function everyField(fields: Readonly<Record<string, Field>>, prefix = ''): [string, Field][] {
  return Object.entries(fields).flatMap(([name, field]): [string, Field][] => [
    [prefix + name, field],
    ...everyField(field.kind.inner?.(field.options) ?? {}, `${prefix}${name}.`),
  ]);
}

test('there are types, and each is the one that its folder says', () => {
  expect(everyType.length).toBeGreaterThan(0);
  expect(registry.types.map(({ type }) => `${type.pack}/${type.name}`).sort()).toEqual(
    folders.map(({ pack, name }) => `${pack}/${name}`).sort(),
  );
});

describe.each(everyType)('%s', (name, bundle) => {
  const { type, workflow, indicators } = bundle;

  test('every label is Chinese; types, states, actions and indicators have an English one', () => {
    const labelled: [string, Labelled][] = [
      [name, type],
      ...everyField(type.fields),
      ...type.pages.map((page): [string, Labelled] => [`page ${page.label}`, page]),
      ...bundle.forms.map((form): [string, Labelled] => [form.name, form]),
      ...Object.entries(workflow.states),
      ...Object.values(workflow.actions).flatMap((actions) => Object.entries(actions)),
      ...indicators.map((indicator): [string, Labelled] => [indicator.name, indicator]),
      ...everyField(type.fields).flatMap(([, field]) =>
        Object.entries((field.options as { choices?: Readonly<Record<string, Labelled>> }).choices ?? {}),
      ),
    ];
    for (const [what, { label }] of labelled) expect(label, what).toMatch(chinese);
    const english = [type, ...Object.values(workflow.states), ...indicators, ...type.pages];
    for (const { en, label } of english) expect(en, label).toMatch(/^[A-Z]/);
    for (const [what, { en }] of labelled) if (en !== undefined) expect(en, what).not.toMatch(chinese);
    expect(type.purpose).toMatch(chinese);
    expect(packs[type.pack], `src/domain/org/packs.ts has no “${type.pack}”`).toBeDefined();
  });

  test('every entry of the form stands on one page, and every page shows entries that there are', () => {
    const shown = type.pages.flatMap((page) => page.fields);
    expect(new Set(shown).size).toBe(shown.length);
    const asked = Object.keys(type.fields).filter((field) => type.fields[field]?.written === 'form');
    expect(shown).toEqual(expect.arrayContaining(asked));
    for (const field of shown) expect(Object.keys(type.fields)).toContain(field);
    for (const page of type.pages) expect(page.fields, page.label).not.toHaveLength(0);
  });

  test('filters can narrow, sorted columns can be sorted, the title is words', () => {
    for (const field of type.list.filters)
      expect(type.fields[field]?.kind.filters, field).not.toHaveLength(0);
    for (const field of [...type.list.sortable, type.list.sort.replace('-', '')])
      if (type.fields[field]) expect(type.fields[field].kind.sortable, field).toBe(true);
    expect(type.fields[type.title]?.kind.storage).toBe('columns');
    expect(type.list.columns).toContain(type.title);
  });

  test('a view of the list asks for nothing that the list does not offer, and is sorted as it may be', () => {
    for (const { label, en, sort, filters } of type.list.views ?? []) {
      expect(label).toMatch(chinese);
      expect(en).toMatch(/^[A-Z]/);
      const asked = Object.keys(filters('2018-06-15'));
      const offered = offeredFilters(bundle).map(({ field, operator }) => `${field}.${operator}`);
      expect(offered).toEqual(expect.arrayContaining(asked));
      if (sort !== undefined) expect([...sortableColumns(bundle)]).toContain(sort.replace('-', ''));
    }
  });

  test('nothing sealed is searched, listed as a filter, or copied', () => {
    const sealed = Object.keys(type.fields).filter((field) => type.fields[field]?.kind.storage === 'sealed');
    for (const field of sealed) {
      expect(type.search).not.toContain(field);
      expect(type.list.filters).not.toContain(field);
      expect((type.snapshots ?? []).map(({ copy }) => Object.keys(copy))).not.toContain(field);
    }
  });

  test('every state is reached from the first, and from every state an end is reached', () => {
    const next = (state: string): string[] =>
      Object.values(workflow.actions[state] ?? {}).map(({ to }) => to);
    const reach = (from: string): Set<string> => {
      const seen = new Set([from]);
      for (const state of seen) for (const to of next(state)) seen.add(to);
      return seen;
    };
    const states = Object.keys(workflow.states);
    expect([...reach(workflow.initial)].sort()).toEqual([...states].sort());
    expect(Object.keys(workflow.actions).sort()).toEqual([...states].sort());
    // Something that ended may be taken up again, as what was stopped and is used once more.
    const ends = states.filter(
      (state) => next(state).length === 0 || workflow.states[state]?.tone === 'ended',
    );
    for (const state of states)
      expect(
        [...reach(state)].some((one) => ends.includes(one)),
        state,
      ).toBe(true);
  });

  test('somebody may take every action, and may read what the action leaves', () => {
    for (const [state, actions] of Object.entries(workflow.actions))
      for (const [action, { roles, by }] of Object.entries(actions)) {
        if (by === 'process') continue;
        // Roles of the machine, which nobody holds.
        const able = type.access.filter(({ role, rights }) => roles.includes(role) && rights.includes('act'));
        expect(able, `${state}.${action}`).not.toHaveLength(0);
        for (const { rights } of able) expect(rights).toContain('read');
      }
  });

  test('the interface describes its entries', () => {
    const schema = document.components.schemas[valuesName(name)] as { properties: Record<string, object> };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(type.fields));
    for (const property of Object.values(schema.properties))
      expect(Object.keys(property).length).toBeGreaterThan(2);
  });

  test('there are examples of both sorts, and the folder says in words what it is', () => {
    const sorts = examplesOf(bundle).map((example) => ('valid' in example ? 'valid' : 'invalid'));
    expect(new Set(sorts)).toEqual(new Set(['valid', 'invalid']));
    const folder = folders.find((one) => one.name === name);
    const readme = readFileSync(join(root, 'src/domain', folder?.path ?? '', 'README.md'), 'utf8');
    expect(readme).toMatch(new RegExp(`^# ${type.label}`));
    expect(readme.length).toBeGreaterThan(60);
  });

  test('indicators say in words what they count and add only numbers', () => {
    for (const { definition, measure, unit } of indicators) {
      expect(definition).toMatch(chinese);
      expect(unit).not.toBe('');
      if ('sum' in measure) expect(type.fields[measure.sum]?.kind.name).toBe('number');
      if (!('share' in measure)) continue;
      const { share } = measure;
      if (typeof share === 'string') expect(type.fields[share]?.kind.name).toBe('date');
      else expect(type.fields[share.sum]?.kind.name).toBe('number');
    }
  });
});
