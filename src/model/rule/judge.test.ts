import { describe, expect, test } from 'vitest';
import { makeCalendar } from '../calendar.ts';
import { defineRule, words, type RuleDeclaration } from '../rule.ts';
import { defineSource } from '../source.ts';
import { judge, questionsOf, type RuleContext } from './judge.ts';
import type { OfficeValue } from './parameter.ts';

const source = (name: string) =>
  defineSource({ name, title: `${name}文件`, en: name, issuer: '某市', certainty: 'read', note: '原文。' });
const people = (record: object): number => Number((record as { people?: number }).people ?? 0);
const some = { about: '略', record: {} };

const declared: RuleDeclaration<'most' | 'kinds'> = {
  name: 'X01',
  label: '人数',
  en: 'People',
  severity: 'block',
  clause: { source: 'nation', article: '第1条' },
  inForce: { from: '2014-01-01', to: '2019-12-31' },
  moment: 'submit',
  except: ['free'],
  parameters: {
    most: {
      label: '上限',
      en: 'Most',
      unit: words('人', 'persons'),
      value: 6,
      variants: [
        { provinces: ['SC'], value: 5, severity: 'warn', clause: { source: 'province', article: '' } },
        { from: '2015-01-01', to: '2015-12-31', value: 3, clause: { source: 'new', article: '' } },
        { from: '2018-01-01', value: 7, clause: { source: 'new', article: '第2条' } },
      ],
    },
    kinds: { label: '种类', en: 'Kinds', unit: words('', ''), value: ['a'] },
  },
  waivers: ['director'],
  mend: words('减少。', 'Take fewer.'),
  questions: (record) =>
    people(record) === 99
      ? [{ name: 'others', type: 'trip', conditions: [{ path: 'state', in: ['approved'] }], most: 5 }]
      : [],
  check(record, { number, list, answer }) {
    const n = people(record);
    if (n === 99) return answer('others').map(({ id }) => ({ ...note('people', id), related: [id] }));
    if (n <= number('most')) return [];
    return [
      { ...note('people', `${n}人`), parameter: 'most' },
      { ...note('kind', list('kinds').join()), severity: 'note' },
    ];
  },
  examples: { passing: [some, some], failing: [some, some].map((one) => ({ ...one, finds: [] })) },
};
const rule = defineRule(declared);

function note(path: string, value: string) {
  return { path, value: words(value, value), message: words('超过。', 'Too many.') };
}

const sources = new Map(['nation', 'province', 'new'].map((name) => [name, source(name)]));
const context = (more: Partial<RuleContext> = {}): RuleContext => ({
  today: '2017-06-01',
  moment: 'decide',
  province: '',
  category: 'party',
  calendar: makeCalendar(new Map()),
  getSource: (name) => sources.get(name) ?? source('missing'),
  ...more,
});
const at = (people: number, more: Partial<RuleContext> = {}) => judge([rule], { people }, context(more));

describe('a finding', () => {
  test('says everything that is shown, and comes with all others', () => {
    expect(at(8)[0]).toEqual({
      rule: 'X01',
      label: { zh: '人数', en: 'People' },
      key: 'X01|people|8人',
      severity: 'block',
      path: 'people',
      value: { zh: '8人', en: '8人' },
      limit: { zh: '6人', en: '6 persons' },
      message: { zh: '超过。', en: 'Too many.' },
      mend: { zh: '减少。', en: 'Take fewer.' },
      clause: {
        source: 'nation',
        title: 'nation文件',
        number: undefined,
        article: '第1条',
        certainty: 'read',
        words: undefined,
        since: '2014-01-01',
      },
      waivers: ['director'],
      related: [],
    });
    expect(at(8).map(({ path, severity }) => [path, severity])).toEqual([
      ['people', 'block'],
      ['kind', 'note'],
    ]);
  });
  test('has another key when the value is another: a waiver for 8 does not cover 9', () => {
    expect(at(8)[0]?.key).not.toBe(at(9)[0]?.key);
    expect(at(8)[0]?.key).toBe(at(8, { today: '2018-06-01' })[0]?.key);
  });
  test('has another key when other records are concerned, whatever their order', () => {
    const key = (...ids: string[]) => {
      const about = { ...rule, check: () => [{ ...note('x', '1'), related: ids }] };
      return judge([about], {}, context())[0]?.key;
    };
    expect(key('a', 'b')).toBe(key('b', 'a'));
    expect(key('a', 'b')).not.toBe(key('a'));
  });
});

describe('a rule is judged', () => {
  test.each([
    ['before it is in force', { today: '2013-12-31' }],
    ['after it has gone', { today: '2020-01-01' }],
    ['before its moment', { moment: 'draft' }],
    ['for an exempt category', { category: 'free' }],
    ['while the category is open', { category: undefined }],
  ] as const)('not %s', (_when, more) => expect(at(8, more)).toEqual([]));
  test('on its first and last day, from its moment on', () => {
    expect(at(8, { today: '2014-01-01' })).toHaveLength(2);
    expect(at(8, { today: '2019-12-31' })).toHaveLength(2);
    expect(at(8, { moment: 'submit' })).toHaveLength(2);
  });
  test('for some categories alone', () => {
    const { except: _all, ...rest } = rule;
    const only = { ...rest, only: ['party'] };
    expect(judge([only], { people: 8 }, context())).toHaveLength(2);
    expect(judge([only], { people: 8 }, context({ category: 'free' }))).toEqual([]);
    expect(judge([only], { people: 8 }, context({ category: undefined }))).toEqual([]);
  });
});

describe('a limit', () => {
  const limit = (more: Partial<RuleContext>) => {
    const [found] = at(8, more);
    return [found?.limit.zh, found?.severity, found?.clause.source, found?.clause.since];
  };
  test('is that of the province, with its clause and severity; of the time; or the default', () => {
    expect(limit({})).toEqual(['6人', 'block', 'nation', '2014-01-01']);
    expect(limit({ province: 'SC' })).toEqual(['5人', 'warn', 'province', '2014-01-01']);
    expect(limit({ today: '2014-12-31' })[0]).toBe('6人');
    expect(limit({ today: '2015-12-31' })[0]).toBe('3人');
    expect(limit({ today: '2016-01-01' })[0]).toBe('6人');
    expect(limit({ today: '2017-12-31' })).toEqual(['6人', 'block', 'nation', '2014-01-01']);
    expect(limit({ today: '2018-01-01' })).toEqual(['7人', 'block', 'new', '2018-01-01']);
    expect(limit({ today: '2018-01-01', province: 'SC' })[0]).toBe('5人');
  });
  test('of the office wins, and is asked for by rule, parameter, category and day', () => {
    const asked: unknown[] = [];
    const own: OfficeValue = { value: 4, severity: 'note', words: '市外办通知', since: '2017-01-01' };
    const officeValue: RuleContext['officeValue'] = (one) => {
      asked.push(one);
      return one.parameter === 'most' ? own : undefined;
    };
    const [found] = at(5, { officeValue, province: 'SC' });
    expect(found).toMatchObject({
      limit: { zh: '4人' },
      severity: 'note',
      clause: { source: 'nation', words: '市外办通知', since: '2017-01-01' },
    });
    expect(asked).toContainEqual({
      rule: 'X01',
      parameter: 'most',
      category: 'party',
      today: '2017-06-01',
    });
    expect(at(4, { officeValue })).toEqual([]);
  });
  test('that another rule owns is asked for under that rule', () => {
    const { most } = rule.parameters;
    if (!most) throw new Error('no parameter');
    const shared = { ...rule, parameters: { ...rule.parameters, most: { ...most, owner: 'X09' } } };
    const officeValue: RuleContext['officeValue'] = ({ rule: name }) =>
      name === 'X09' ? { value: 8, since: '2017-01-01' } : undefined;
    expect(judge([shared], { people: 8 }, context({ officeValue }))).toEqual([]);
    expect(judge([rule], { people: 8 }, context({ officeValue }))).toHaveLength(2);
  });
});

describe('questions', () => {
  test('are collected of the rules that apply, under rule and name', () => {
    expect(questionsOf([rule], { people: 99 }, context()).map(({ key }) => key)).toEqual(['X01.others']);
    expect(questionsOf([rule], { people: 99 }, context({ category: 'free' }))).toEqual([]);
    expect(questionsOf([rule], { people: 1 }, context())).toEqual([]);
  });
  test('that nobody asked are no “nothing found”', () => {
    expect(() => at(99)).toThrow('X01.others was not asked');
    expect(at(99, { answers: { 'X01.others': [] } })).toEqual([]);
    const answers = { 'X01.others': [{ id: 't1', title: '', values: {} }] };
    expect(at(99, { answers })[0]).toMatchObject({ related: ['t1'], key: 'X01|people|t1|t1' });
  });
});

describe('a declaration is refused', () => {
  test.each([
    ['for its name', { name: 'one' }],
    ['that ends before it begins', { inForce: { from: '2019-01-01', to: '2018-01-01' } }],
    ['with only and except', { only: ['party'] }],
    ['with one example', { examples: { passing: [some], failing: declared.examples.failing } }],
  ])('%s', (_why, more) => {
    expect(() => defineRule({ ...declared, ...more })).toThrow('rule “');
  });
  test.each([
    ['another sort', { provinces: ['SC'], value: ['6'] }],
    ['neither where nor when', { value: 6 }],
    ['before it begins', { from: '2019-01-01', to: '2018-01-01', value: 6 }],
  ])('with a variant of %s', (why, variant) => {
    const most = { ...rule.parameters.most, variants: [{ ...variant, clause: declared.clause }] };
    const parameters = { ...declared.parameters, most } as NonNullable<typeof declared.parameters>;
    expect(() => defineRule({ ...declared, parameters })).toThrow(why);
  });
});
