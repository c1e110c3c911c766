import { describe, expect, test } from 'vitest';
import { approvedFacts, delegationFacts, whyNot, wordsOf } from '../sample-printed.ts';
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

  test('is offered from the unit on while the content is locked', () => {
    const editable = Object.entries(workflow.states).filter(([, state]) => state.editable);
    for (const [state] of editable) expect(whyNot(opinion, delegationFacts({}, { state }))).toBeDefined();
    expect(whyNot(opinion, delegationFacts({}, { state: 'inUnit' }))).toBeUndefined();
  });
});
