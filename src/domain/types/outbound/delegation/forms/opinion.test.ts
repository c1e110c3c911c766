import { describe, expect, test } from 'vitest';
import { derive } from '../derive.ts';
import { approvedFacts, approvedValues, delegationFacts, whyNot, wordsOf } from '../sample-printed.ts';
import { workflow } from '../workflow.ts';
import { form as opinion } from './opinion.ts';

describe('审批意见表', () => {
  test('has both opinions, and what the record knows is filled in', () => {
    const text = wordsOf(opinion, approvedFacts());
    for (const part of [
      '王敏（县处级正职）',
      '2018年7月15日至22日（8天）',
      '48,500.50元、2,400.00欧元',
      '经费审核：同意（2018年6月11日）',
      '是否列入年度计划：□是　□否',
    ])
      expect(text).toContain(part);
    expect(text.match(/签名：/g)).toHaveLength(2);
  });

  test('tells the programme day by day in its order, and has no line for none', () => {
    expect(wordsOf(opinion, approvedFacts())).toContain(
      '7月15日　上午：前往柏林\n7月16日　上午：柏林，出席友好城市经贸论坛（柏林州政府）；下午：柏林，走访职业学校',
    );
    expect(wordsOf(opinion, approvedFacts({ programme: undefined }))).not.toContain('日程');
  });

  test('shows what the table of rates gives, how, and the sum in renminbi', () => {
    const rates = [{ currency: 'EUR', per100: 770.5, quotedOn: '2018-04-02', source: '银行外汇牌价' }];
    const values = { ...approvedValues, rates, members: approvedValues.members };
    const text = wordsOf(opinion, delegationFacts({ rates, ...derive(values) }));
    for (const part of [
      '德国（柏林、汉堡）',
      '住宿150×2人×2晚；伙食60×2人×3天；公杂38×2人×3天',
      '住宿费600.00欧元、伙食费360.00欧元、公杂费228.00欧元',
      '100欧元＝770.5元（2018-04-02，银行外汇牌价）',
      '合计人民币（外方提供的不计）',
    ])
      expect(text).toContain(part);
  });

  test('is offered from the unit on while the content is locked', () => {
    const editable = Object.entries(workflow.states).filter(([, state]) => state.editable);
    for (const [state] of editable) expect(whyNot(opinion, delegationFacts({}, { state }))).toBeDefined();
    expect(whyNot(opinion, delegationFacts({}, { state: 'inUnit' }))).toBeUndefined();
  });
});
