import { describe, expect, test } from 'vitest';
import { choice } from '../../fields/choice/kind.ts';
import { person } from '../../fields/person/kind.ts';
import { rows } from '../../fields/rows/kind.ts';
import { text } from '../../fields/text/kind.ts';
import { bundleType, defineType } from '../../model/record-type.ts';
import { defineWorkflow } from '../../model/workflow.ts';
import { actionLabels, isTold, tellChange } from './history-words.ts';

const type = defineType({
  name: 'visit',
  pack: 'paper',
  label: '来访',
  purpose: '来访。',
  fields: {
    name: text('名称', { required: true }),
    guests: rows('来宾', {
      fields: {
        who: person('姓名', {}),
        role: choice('身份', { choices: { head: { label: '团长' }, guest: { label: '团员' } } }),
      },
    }),
  },
  title: 'name',
  pages: [{ label: '基本情况', fields: ['name', 'guests'] }],
  list: { columns: ['name'], filters: [], sort: '-createdAt', sortable: [] },
  search: ['name'],
  access: [],
});
const workflow = defineWorkflow<'open' | 'sent' | 'back'>({
  initial: 'open',
  states: {
    open: { label: '草稿', en: 'Draft', tone: 'idle' },
    sent: { label: '审核中', en: 'Sent', tone: 'running' },
    back: { label: '退回', en: 'Back', tone: 'idle' },
  },
  actions: {
    open: { submit: { label: '提交', en: 'Submit', to: 'sent', roles: [] } },
    sent: { return: { label: '退回修改', en: 'Return', to: 'back', roles: [] } },
    back: { submit: { label: '再次提交', en: 'Submit again', to: 'sent', roles: [] } },
  },
});
const forms = [
  { name: 'sheet', label: '接待单', en: 'Sheet', offered: { states: ['sent'] }, write: () => [] },
];
const bundle = bundleType({ type, workflow, forms });
const telling = {
  bundle,
  lang: 'zh' as const,
  values: { guests: [{ id: 'r1', who: 'p1', role: 'head' }] },
  title: (id: string) => ({ p1: '王伟', p2: '李娜' })[id] ?? '',
};

describe('what is no longer declared is still told', () => {
  test('an entry that has gone', () =>
    expect(tellChange({ path: 'gone', before: 'a', after: null }, telling)).toEqual({
      label: 'gone',
      before: 'a',
      after: undefined,
    }));
  test('a choice that has gone', () => {
    const told = tellChange({ path: 'guests.r1.role', before: 'retired', after: 'guest' }, telling);
    expect(told.before).toContain('retired');
  });
  test('an action that has gone keeps its name', () =>
    expect(actionLabels(bundle, [{ id: '1', action: 'burn' }], 'zh').get('1')).toBe('burn'));
});

test('the same action is called by the state that it left', () => {
  const entries = ['submit', 'return', 'reveal', 'submit', 'create'].map((action, at) => ({
    id: String(at),
    action,
  }));
  expect([...actionLabels(bundle, entries, 'zh').entries()].sort().map(([, label]) => label)).toEqual([
    '再次提交',
    '退回修改',
    '查看了受保护的内容',
    '提交',
    '录入',
  ]);
});

test('a printed form is called by its name, in both languages', () => {
  const entries = [{ id: '1', action: 'print.sheet' }];
  expect(actionLabels(bundle, entries, 'zh').get('1')).toBe('打印了“接待单”');
  expect(actionLabels(bundle, entries, 'en').get('1')).toBe('Printed “Sheet”');
  expect(actionLabels(bundle, [{ id: '1', action: 'print.gone' }], 'zh').get('1')).toBe('print.gone');
});

test('rows are called by what they say, ids by their names', () => {
  expect(tellChange({ path: 'guests.r1.role', before: 'guest', after: 'head' }, telling)).toEqual({
    label: '来宾 · 王伟 · 身份',
    before: '团员',
    after: '团长',
  });
  expect(
    tellChange({ path: 'guests.r2', before: null, after: { who: 'p2', role: 'guest' } }, telling),
  ).toEqual({
    label: '来宾 · 增加一行',
    before: undefined,
    after: '李娜 团员',
  });
  expect(tellChange({ path: 'guests.order', before: [], after: [] }, telling).note).toBe('调整了顺序');
});

test('a state is told by its label', () => {
  expect(tellChange({ path: 'state', before: 'open', after: 'sent' }, telling)).toEqual({
    label: '状态',
    before: '草稿',
    after: '审核中',
  });
});

describe('what happened in a process', () => {
  const tell = (kind: string, after: unknown) =>
    tellChange({ path: `process.${kind}`, before: null, after }, { ...telling, today: '2026-11-27' });
  test('a decision as a sentence under its step', () =>
    expect(
      tell('decided', {
        step: '处长审核',
        as: 'holder',
        verdict: 'approve',
        medium: 'paper',
        on: '2026-11-20',
        opinion: '同意。',
      }),
    ).toMatchObject({ label: '处长审核', note: '同意：“同意。”（纸质签批，11月20日）' }));
  test('in the place of somebody', () =>
    expect(
      tell('decided', { step: '审核', as: 'substitute', verdict: 'reject', medium: 'system' }).note,
    ).toBe('不同意（代办）'));
  test('what is not an object breaks nothing', () =>
    expect(tell('gone', null)).toMatchObject({ label: '办理进度', note: 'gone' }));
  test('a waiver says which rule and what it found', () =>
    expect(
      tellChange(
        { path: 'visit', before: null, after: { rule: 'C05', value: '6天', limit: '5天' } },
        telling,
      ),
    ).toMatchObject({ label: '规则C05', note: '现为：6天；规定：5天' }));
  test('its commands have names in both languages', () => {
    const entries = [
      { id: '1', action: 'process.approve' },
      { id: '2', action: 'waiver.decline' },
      { id: '3', action: 'process.unheard' },
    ];
    expect([...actionLabels(bundle, entries, 'zh').values()].sort()).toEqual([
      'process.unheard',
      '不予豁免',
      '同意',
    ]);
    expect(actionLabels(bundle, entries, 'en').get('1')).toBe('Approve');
  });
  test('that a step was passed is not told beside its decision', () =>
    expect(['process.passed', 'process.decided', 'name'].filter((path) => isTold({ path }))).toEqual([
      'process.decided',
      'name',
    ]));
});
