import { retentionRules } from '../engine/retention/rules.ts';
import { describe, expect, test } from 'vitest';
import type { Field } from '../model/field.ts';
import { civilDateOf, isCivilDate } from '../model/date.ts';
import { categoryOf, type RecordType } from '../model/record-type.ts';
import { clausesOf } from '../model/registry.ts';
import type { Rule } from '../model/rule.ts';
import { exampleContext, type RuleExample } from '../model/rule/example.ts';
import { judge, questionsOf } from '../model/rule/judge.ts';
import { resolveParameter } from '../model/rule/parameter.ts';
import { provinces } from './org/provinces.ts';
import { registry } from './server.gen.ts';

const chinese = /\p{Script=Han}/u;
const rules = registry.types.flatMap(({ type, rules: list }) =>
  list.map((rule): [string, Rule, RecordType] => [rule.name, rule, type]),
);

/** The field at a path, rows counted: `legs.1.stay`. */
function fieldAt(type: RecordType, path: string): Field | undefined {
  const [outer = '', ...rest] = path.split('.').filter((part) => !/^\d+$/.test(part));
  const field = type.fields[outer];
  return rest.length === 0 ? field : field?.kind.inner?.(field.options)[rest[0] ?? ''];
}

function contextOf(rule: Rule, type: RecordType, example: RuleExample) {
  return exampleContext(rule, example, {
    category: categoryOf(type, example.record),
    getSource: registry.getSource,
  });
}

const find = (rule: Rule, type: RecordType, example: RuleExample) =>
  judge([rule], example.record, contextOf(rule, type, example));

test('there are rules, and every document is cited or said to be unseen', () => {
  expect(rules.length).toBeGreaterThan(14);
  const cited = new Set([
    ...rules.flatMap(([, rule]) => clausesOf(rule).map(({ source }) => source)),
    ...retentionRules(registry).map(({ rule }) => rule.clause.source),
  ]);
  for (const { name, certainty } of registry.sources)
    if (certainty !== 'unseen') expect(cited, name).toContain(name);
});

describe.each(rules)('%s', (_name, rule, type) => {
  test.each(rule.examples.passing.map((example) => [example.about, example] as const))(
    'lets pass: %s',
    (_about, example) => {
      expect(find(rule, type, example)).toEqual([]);
    },
  );

  test.each(rule.examples.failing.map((example) => [example.about, example] as const))(
    'finds: %s',
    (_about, example) => {
      const found = find(rule, type, example).map(({ path, value, limit, severity }) => ({
        path,
        value: value.zh,
        limit: limit.zh,
        severity,
      }));
      expect(found).toEqual(example.finds.map((one) => ({ severity: rule.severity, ...one })));
    },
  );

  test('what it finds has words in both languages, an entry to mend, and a key of its own', () => {
    for (const example of rule.examples.failing) {
      const found = find(rule, type, example);
      for (const { path, label, message, mend, value, limit, clause } of found) {
        expect(fieldAt(type, path), path).toBeDefined();
        for (const { zh, en } of [label, message, mend]) {
          expect(zh).toMatch(chinese);
          expect(en).toMatch(/[A-Za-z]/);
        }
        // Names of people may stay Chinese; whole sentences may not.
        expect(mend.en + label.en).not.toMatch(chinese);
        for (const { zh, en } of [value, limit]) expect([zh, en].every((text) => text !== '')).toBe(true);
        expect(message.zh + message.en).not.toMatch(/undefined|NaN|\[object/);
        expect(clause.title).toMatch(chinese);
      }
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
    }
  });

  test('it stands on documents that there are, and who may waive it is somebody', () => {
    for (const { source } of clausesOf(rule)) expect(registry.getSource(source).title).not.toBe('');
    const roles = registry.roles.map(({ name }) => name);
    for (const role of rule.waivers) expect(roles).toContain(role);
  });

  test('its parameters hold on every day from 2014 on, wherever the office lies', () => {
    const places = ['', ...new Set(variantsOf(rule).flatMap(({ provinces = [] }) => provinces))];
    const categories = [undefined, ...categoriesOf(type)];
    const days = [...firstDays(2014, civilDateOf(new Date())), ...boundaries(rule)];
    // A rule without parameters may stand on a table that is known from a later day only.
    expect(rule.inForce.from <= '2014-01-01' || Object.keys(rule.parameters).length === 0).toBe(true);
    for (const place of places) if (place !== '') expect(Object.keys(provinces)).toContain(place);
    for (const [name, { value, label, en, unit }] of Object.entries(rule.parameters)) {
      expect(label).toMatch(chinese);
      expect(en + unit.en).not.toMatch(chinese);
      for (const today of days)
        for (const province of places)
          for (const category of categories)
            expect(typeof resolveParameter(rule, name, { today, province, category }).value).toBe(
              typeof value,
            );
    }
  });

  test('it asks only for entries that there are, and answers are given to questions that it asks', () => {
    for (const example of [...rule.examples.passing, ...rule.examples.failing]) {
      const asked = questionsOf([rule], example.record, contextOf(rule, type, example));
      for (const name of Object.keys(example.answers ?? {}))
        expect(asked.map(({ question }) => question.name)).toContain(name);
      for (const { question } of asked) {
        const other = registry.getType(question.type).type;
        expect(question.most).toBeGreaterThan(0);
        for (const condition of question.conditions) {
          if ('notId' in condition) continue;
          const known = ['id', 'state'].includes(condition.path) || fieldAt(other, condition.path);
          expect(known, condition.path).toBeTruthy();
          for (const span of ['overlaps' in condition && condition.overlaps])
            if (span) expect([span.from, span.to].every(isCivilDate)).toBe(true);
          if (condition.path === 'state' && 'in' in condition)
            expect(Object.keys(registry.getType(question.type).workflow.states)).toEqual(
              expect.arrayContaining([...condition.in]),
            );
        }
      }
    }
  });

  test('its examples are records of the type', () => {
    for (const { record, approved = {} } of [...rule.examples.passing, ...rule.examples.failing])
      for (const [name, value] of [...Object.entries(record), ...Object.entries(approved)]) {
        expect(fieldAt(type, name), name).toBeDefined();
        for (const row of Array.isArray(value) && type.fields[name]?.kind.storage === 'rows' ? value : [])
          for (const entry of Object.keys(row as object))
            expect(fieldAt(type, `${name}.${entry}`), `${name}.${entry}`).toBeDefined();
      }
  });

  test('half a draft is nobody’s finding, whatever is missing', () => {
    for (const example of [...rule.examples.passing, ...rule.examples.failing])
      for (const gone of Object.keys(example.record)) {
        // To strike out what was approved is a change.
        if (example.approved && type.fields[gone]?.required !== true) continue;
        const { [gone]: _left, ...record } = example.record as Record<string, unknown>;
        const draft = { ...example, record, moment: 'draft' as const };
        for (const { path } of find(rule, type, draft)) expect(path.split('.')[0]).not.toBe(gone);
      }
  });
});

const variantsOf = (rule: Rule) => Object.values(rule.parameters).flatMap(({ variants = [] }) => variants);

function categoriesOf(type: RecordType): string[] {
  const options = type.fields[type.category ?? '']?.options as { choices?: object } | undefined;
  return Object.keys(options?.choices ?? {});
}

function firstDays(year: number, until: string): string[] {
  const months = Array.from({ length: (Number(until.slice(0, 4)) - year + 1) * 12 }, (_, i) => i);
  return months
    .map((i) => `${year + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`)
    .filter((day) => day <= until);
}

function boundaries(rule: Rule): string[] {
  return variantsOf(rule).flatMap(({ from, to }) => [from, to].filter((day) => day !== undefined));
}
