import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registry } from '../../../server.gen.ts';
import { makeCalendar } from '../../../../model/calendar.ts';
import type { Values } from '../../../../model/field.ts';
import { categoryOf } from '../../../../model/record-type.ts';
import type { Moment } from '../../../../model/rule.ts';
import { judge, questionsOf, type RuleContext } from '../../../../model/rule/judge.ts';
import type { OfficeLookup } from '../../../../model/rule/parameter.ts';
import { programmeFor } from './programme.ts';
import { rules } from './rules.ts';
import { type } from './type.ts';
import { members } from './rules/scope.ts';

function contextOf(record: Values, more: Partial<RuleContext> = {}): RuleContext {
  const context: RuleContext = {
    today: '2018-04-02',
    moment: 'draft',
    province: '',
    category: categoryOf(type, record),
    calendar: makeCalendar(new Map([[2018, { holidays: new Set(), workdays: new Set() }]])),
    getSource: registry.getSource,
    ...more,
  };
  const asked = questionsOf(rules, record, context);
  return { ...context, answers: Object.fromEntries(asked.map(({ key }) => [key, []])) };
}
const findings = (record: Values, more?: Partial<RuleContext>) =>
  judge(rules, record, contextOf(record, more));
const names = (record: Values, more?: Partial<RuleContext>) => findings(record, more).map(({ rule }) => rule);

const whole = {
  category: 'party',
  unit: 'u1',
  task: '参加友好城市经贸论坛',
  planNote: '本单位当年没有编报年度计划。',
  travel: { from: '2018-05-06', to: '2018-05-13' },
  days: 8,
  legs: [
    { country: 'DE', city: '柏林', stay: { from: '2018-05-06', to: '2018-05-08' } },
    { country: 'FR', city: '巴黎', stay: { from: '2018-05-09', to: '2018-05-13' } },
  ],
  members: members(6),
  inviters: [
    { name: '柏林州政府', country: 'DE', kind: 'government', letter: [{ id: 'f2' }] },
    { name: '巴黎大区', country: 'FR', kind: 'government', letter: [{ id: 'f3' }] },
  ],
  submittedOn: '2018-03-20',
  noAgency: true,
  noRelatives: true,
  foreignTies: false,
  programme: programmeFor({
    travel: { from: '2018-05-06', to: '2018-05-13' },
    legs: [{ city: '柏林', stay: { from: '2018-05-06', to: '2018-05-13' } }],
  }).map((row) => ({ activity: '会谈', ...row })),
  funding: [{ item: 'travel', amount: { amount: '36000.00', currency: 'CNY' }, source: 'treasury' }],
  noticeFrom: '2018-03-12',
  noticeTo: '2018-03-16',
  noticeResult: 'none',
  noticeBoard: [{ id: 'f1' }],
  financeOpinion: 'agree',
  financeOn: '2018-03-20',
};

describe('all rules together', () => {
  test('let a good application pass at every moment', () => {
    for (const moment of ['draft', 'submit'] as const) expect(names(whole, { moment })).toEqual([]);
    // Nobody was asked whether the members are filed: that is the one thing left, and it only warns.
    expect(findings(whole, { moment: 'decide' }).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['V02', 'note'],
    ]);
    const valid = { filedOn: '2018-01-05', validTo: '2019-01-05' };
    const answers = {
      ...contextOf(whole, { moment: 'decide' }).answers,
      'V02.filings': members(6).map(({ person }) => ({
        id: `f-${person}`,
        title: '',
        values: { person, ...valid },
      })),
    };
    expect(judge(rules, whole, { ...contextOf(whole, { moment: 'decide' }), answers })).toEqual([]);
  });
  test('say everything that is wrong at once', () => {
    const wrong = {
      ...whole,
      travel: { from: '2018-03-06', to: '2018-03-20' },
      members: members(9),
      inviters: [{ kind: 'mission' }, { kind: 'agency' }],
      noticeTo: '2018-03-13',
    };
    expect(names(wrong)).toEqual(['T01', 'T04', 'T09', 'I02', 'I03', 'C02', 'C13']);
  });
  test('an empty draft is nobody’s finding; handed in empty, the notice and the declaration are', () => {
    expect(names({})).toEqual([]);
    expect(names({}, { moment: 'submit' })).toEqual(['P11', 'I03', 'C05', 'C05', 'C05', 'C05']);
  });
});

test('what an office calls far is far for both rules of days', () => {
  const fiji = {
    category: 'party',
    travel: { from: '2018-05-01', to: '2018-05-06' },
    legs: [{ country: 'FJ' }],
  };
  const officeValue: OfficeLookup = ({ rule, parameter }) =>
    rule === 'T05' && parameter === 'far' ? { value: ['FJ'], since: '2018-01-01' } : undefined;
  expect(names(fiji)).toEqual(['T04']);
  expect(findings(fiji, { officeValue }).map(({ rule, severity }) => [rule, severity])).toEqual([
    ['T05', 'note'],
  ]);
});

test('a finding about other groups names them by id only: who reads it may not read them', () => {
  const context = contextOf(whole);
  const answers = {
    ...context.answers,
    'P08.beside': [{ id: 'o1', title: '某局赴德国团', values: whole }],
  };
  const [found] = judge(rules, whole, { ...context, answers });
  expect(found).toMatchObject({ rule: 'P08', related: ['o1'], value: { zh: '12人' } });
  expect(JSON.stringify(found)).not.toContain('某局');
});

test('the earlier trips of a person are named by their days and ids, and by no word of theirs', () => {
  const led = { ...whole, members: [{ person: 'a', personName: '王敏', rank: 'bureau' }] };
  const context = contextOf(led);
  const earlier = { ...whole, travel: { from: '2017-09-01', to: '2017-09-05' }, members: [{ person: 'a' }] };
  const answers = { ...context.answers, 'P03.trips': [{ id: 'o1', title: '某局赴德国团', values: earlier }] };
  const [found] = judge(rules, led, { ...context, answers });
  expect(found).toMatchObject({ rule: 'P03', related: ['o1'], path: 'members.0.person' });
  expect(found?.message.zh).toContain('2017-09-01至2017-09-05');
  expect(JSON.stringify(found)).not.toContain('某局');
});

test('another group is looked for without this record, and only once it has an id', () => {
  const led = { ...whole, members: [{ person: 'a', role: 'leader', leadsUnit: true, rank: 'bureau' }] };
  const ids = (id?: string) =>
    questionsOf(rules, led, { ...contextOf(led), id }).map(
      ({ key, question }) =>
        [key, question.conditions.some((one) => 'notId' in one && one.notId === id)] as const,
    );
  expect(ids('r1')).toEqual([
    ['C01.plans', false],
    ['C01.taking', true],
    ['P02.led', true],
    ['P02b.meanwhile', true],
    ['P03.trips', true],
    ['P08.beside', true],
  ]);
  expect(ids()).toEqual([
    ['C01.plans', false],
    ['C01.taking', false],
    ['P02.led', false],
    ['P02b.meanwhile', false],
    ['P03.trips', false],
    ['P08.beside', false],
  ]);
});

describe('for every half-filled record', () => {
  const examples = rules.flatMap((rule) => [...rule.examples.passing, ...rule.examples.failing]);
  const entries = examples.flatMap(({ record }) => Object.entries(record));
  // Entries of all examples thrown together, spans with one end, rows without anything.
  const broken = [
    ['travel', { from: '2018-05-06' }],
    ['travel', null],
    ['legs', [{}, { stay: { to: '' } }]],
    ['members', [{}, { leadsUnit: true, role: 'leader' }]],
    ['inviters', [{}]],
    ['noticeTo', ''],
  ] as const;
  const record = fc
    .array(fc.constantFrom(...entries, ...broken), { maxLength: 12 })
    .map((list): Values => Object.fromEntries(list));
  const moment = fc.constantFrom<Moment>('draft', 'submit', 'decide');

  test('judging never throws, changes nothing, and gives the same again', () => {
    fc.assert(
      fc.property(record, record, moment, (one, approved, when) => {
        const before = JSON.stringify(one);
        const first = findings(one, { moment: when, approved });
        expect(JSON.stringify(one)).toBe(before);
        expect(findings(one, { moment: when, approved })).toEqual(first);
        expect(new Set(first.map(({ key }) => key)).size).toBe(first.length);
        expect(JSON.parse(JSON.stringify(first))).toHaveLength(first.length);
      }),
    );
  });
  test('more people, no fewer findings about their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), (a, b) => {
        const about = (n: number) => findings({ ...whole, members: members(n) }).length;
        expect(about(a + b)).toBeGreaterThanOrEqual(about(a));
      }),
    );
  });
});

test('another group is found while it lies with the office above, and while its change is examined', () => {
  const [head, ...rest] = members(6);
  const record = { ...whole, members: [{ ...head, leadsUnit: true }, ...rest] };
  const asked = questionsOf(rules, record, contextOf(record, { moment: 'decide' }));
  for (const key of ['P02.led', 'P08.beside']) {
    const found = asked.find((one) => one.key === key);
    const states = found?.question.conditions.flatMap((one) =>
      'in' in one && one.path === 'state' ? one.in : [],
    );
    expect([key, states]).toEqual([
      key,
      expect.arrayContaining(['submitted', 'reported', 'changeSubmitted', 'back']),
    ]);
    for (const ended of ['draft', 'refused', 'cancelled']) expect(states).not.toContain(ended);
  }
});
