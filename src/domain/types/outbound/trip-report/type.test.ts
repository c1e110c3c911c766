import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../../engine/forms/facts-harness.ts';
import { whyNotOffered } from '../../../../model/form.ts';
import { derive } from './derive.ts';
import { form as cover } from './forms/cover.ts';
import { form as notice } from './forms/notice.ts';
import { workflow } from './workflow.ts';

describe('what follows from the entries', () => {
  test('days abroad count both ends, and half a span counts none', () => {
    expect(derive({ actual: { from: '2018-05-06', to: '2018-05-13' } }).actualDays).toBe(8);
    expect(derive({ actual: { from: '2018-05-06' } }).actualDays).toBeUndefined();
  });

  test('the next limit is that of the first matter that is not done', () => {
    const results = [
      { matter: 'a', dueOn: '2018-07-01', doneOn: '2018-06-01' },
      { matter: 'b', dueOn: '2018-09-01' },
      { matter: 'c', dueOn: '2018-08-01' },
    ];
    expect(derive({ results })).toMatchObject({ openResults: 2, nextOn: '2018-08-01' });
    expect(derive({ results: results.slice(0, 1) })).toMatchObject({ openResults: 0, nextOn: undefined });
  });
});

describe('handing in', () => {
  const sets = workflow.actions.returned?.handIn?.sets;
  const decided = { on: '2018-06-15' };

  test('on the last day is in time, a day later is not', () => {
    expect(sets?.({ dueOn: '2018-06-15' }, '2018-06-15', decided)).toEqual({
      handedInOn: '2018-06-15',
      inTimeOn: '2018-06-15',
    });
    expect(sets?.({ dueOn: '2018-06-14' }, '2018-06-15', decided)).toEqual({
      handedInOn: '2018-06-15',
      inTimeOn: undefined,
    });
  });

  test('again after it was returned stays in time', () => {
    const before = { dueOn: '2018-06-10', handedInOn: '2018-06-09', inTimeOn: '2018-06-09' };
    expect(sets?.(before, '2018-06-15', decided)).toEqual({
      handedInOn: '2018-06-09',
      inTimeOn: '2018-06-09',
    });
  });
});

const whole = {
  name: '赴德国、法国经贸团',
  unit: 'u1',
  approvalNumber: '明外批〔2018〕12号',
  approvedFrom: '2018-05-06',
  approvedTo: '2018-05-13',
  approvedDays: 8,
  returnedOn: '2018-05-13',
  actual: { from: '2018-05-06', to: '2018-05-13' },
  actualDays: 8,
  travellers: [
    { person: 'a', personName: '王敏', post: '市教育局局长' },
    { person: 'b', personName: '李刚' },
  ],
  places: '德国、法国',
  route: '北京—柏林—巴黎—北京',
  schedule: '参加论坛。',
  hosts: '柏林州政府。',
  invitation: '按邀请函成行。',
  done: '签署备忘录。',
  violated: false,
  spent: { amount: '86500.00', currency: 'CNY' },
  hosted: '柏林两晚住宿。',
  noticeFrom: '2018-05-20',
  noticeTo: '2018-05-26',
};
const facts = (values: object = whole, state = 'draft') =>
  factsOf('trip-report', { ...values }, { state, titles: { u1: '市教育局' } });

describe('the papers', () => {
  test('the notice says the eight items as they were carried out, in their order', () => {
    const nodes = notice.write(facts());
    const headings = nodes.flatMap((node) => (node.kind === 'heading' ? [node.text] : []));
    expect(headings).toEqual([
      '出访人员',
      '出访国家（地区）',
      '出访任务执行情况',
      '实际日程',
      '往返航线',
      '邀请函执行情况',
      '邀请单位情况',
      '经费来源和支出',
    ]);
    const printed = JSON.stringify(nodes);
    expect(printed).toContain('王敏（市教育局局长）、李刚');
    expect(printed).toContain('公示时间：2018年5月20日至26日');
    expect(printed).toContain('实际支出86,500.00元。外方负担：柏林两晚住宿。');
  });

  test('what was not entered is said to be missing in the notice', () => {
    const { places: _places, actual: _actual, ...few } = whole;
    expect(JSON.stringify(notice.write(facts(few)))).toContain('（未填）');
  });

  test('the notice is not printed before they are home', () => {
    const label = { zh: '草稿', en: 'Draft' };
    expect(whyNotOffered(notice, facts({ name: 'x' }), label)?.zh).toBe('团组还没有登记回国');
    expect(whyNotOffered(notice, facts(), label)).toBeUndefined();
    expect(whyNotOffered(notice, facts(whole, 'void'), label)?.zh).toContain('草稿');
  });

  test('the cover sets what was approved beside what was done', () => {
    const printed = JSON.stringify(cover.write(facts()));
    expect(printed).toContain('2018年5月6日至13日，共8');
    expect(printed).toContain('签名：');
    expect(printed).not.toContain('后续事项');
    const followed = { ...whole, results: [{ matter: '回访', charge: 'u1', dueOn: '2018-12-31' }] };
    expect(JSON.stringify(cover.write(facts(followed)))).toMatch(/后续事项.*回访.*市教育局.*2018年12月31日/);
  });

  test.each([
    ['a whole report', whole],
    ['an empty one', {}],
  ])('no value that is missing shows in %s', (_name, values) => {
    for (const form of [notice, cover])
      expect(JSON.stringify(form.write(facts(values)))).not.toMatch(/undefined|null|NaN|\[object/);
  });
});
