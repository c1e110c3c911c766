import { describe, expect, test } from 'vitest';
import { approvedFacts, delegationFacts, whyNot, wordsOf } from '../sample-printed.ts';
import { form as briefing } from './briefing.ts';
import { form as result } from './notice-result.ts';
import { form as notice } from './public-notice.ts';

const told = {
  route: '明港—法兰克福—柏林，巴黎—上海—明港',
  inviters: [{ name: '柏林州政府', country: 'DE', kind: 'government', about: '与本市结好的州政府。' }],
};
const stood = { noticeFrom: '2018-06-01', noticeTo: '2018-06-07', noticeResult: 'none' };
const at = (state: string, values: Record<string, unknown>) => {
  const facts = delegationFacts(values);
  return { ...facts, record: { ...facts.record, state } };
};

describe('公示', () => {
  test('names each of the eight items that is missing, and is not written for a work secret', () => {
    expect(whyNot(notice, at('inUnit', {}))).toContain('缺往返航线、邀请单位的情况介绍');
    expect(whyNot(notice, at('inUnit', { ...told, programme: [] }))).toContain('缺日程安排');
    expect(whyNot(notice, at('inUnit', { ...told, funding: [], budget: undefined }))).toContain(
      '缺经费来源和预算',
    );
    expect(whyNot(notice, at('inUnit', { ...told, members: [] }))).toContain('缺出访人员');
    expect(whyNot(notice, at('inUnit', { ...told, secrecy: 'work-secret' }))).toContain('不公示');
    expect(whyNot(notice, at('inUnit', told))).toBeUndefined();
    expect(whyNot(notice, at('closed', told))).toBeDefined();
  });

  test('tells all eight items, who sends each member, and how long it stands', () => {
    const members = [
      { personName: '王敏', post: '局长', rank: 'division', role: 'leader', employer: 'u1' },
      { personName: '赵青', post: '翻译', rank: 'professional', role: 'interpreter' },
    ];
    const text = wordsOf(notice, delegationFacts({ ...told, ...stood, members }));
    for (const part of [
      '王敏\n市教育局\n局长',
      '赵青\n市教育局\n翻译',
      '德国',
      '商谈师生互访',
      '7月16日',
      told.route,
      '柏林州政府：与本市结好的州政府。',
      '财政拨款',
      '公示时间：2018年6月1日至7日',
      '邀请函及译文',
    ])
      expect(text).toContain(part);
    // Before its days are entered they are left to be written by hand.
    expect(wordsOf(notice, delegationFacts(told))).toMatch(/公示时间：　+年　+月　+日至/);
  });

  test('the result waits for the notice, and says what was said', () => {
    expect(whyNot(result, at('inUnit', told))).toContain('还没有登记');
    const text = wordsOf(result, at('submitted', { ...stood, noticeBoard: ['f1', 'f2'] }));
    for (const part of ['一行3人', '2018年6月1日至7日在本单位公示', '未收到异议', '公示照片2张'])
      expect(text).toContain(part);
    for (const [said, words] of [
      ['settled', '已按规定核实处理'],
      ['open', '正在核实'],
    ] as const)
      expect(wordsOf(result, at('submitted', { ...stood, noticeResult: said }))).toContain(words);
  });
});

test('the briefing names the trip, the four disciplines and what follows the return', () => {
  const text = wordsOf(briefing, approvedFacts());
  for (const part of [
    '王敏（团长）',
    '外事纪律',
    '保密',
    '安全',
    '财经纪律',
    '12308',
    '提交出访报告',
    '签名：',
  ])
    expect(text).toContain(part);
});
