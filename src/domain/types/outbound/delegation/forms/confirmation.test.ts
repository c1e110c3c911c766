import { describe, expect, test } from 'vitest';
import { approvedFacts, whyNot, wordsOf } from '../sample-printed.ts';
import { workflow } from '../workflow.ts';
import { form as approval } from './approval.ts';
import { form as confirmation } from './confirmation.ts';

const joined = {
  kind: 'joined',
  former: '省商务厅',
  formerOffice: '省外事办公室',
  taskNumber: '东外通〔2018〕31号',
  taskOn: '2018-06-08',
  approvalNumber: '明外确〔2018〕3号',
};

describe('任务确认件', () => {
  test('quotes the notice, says who forms the group, and names this side’s people alone', () => {
    const text = wordsOf(confirmation, approvedFacts(joined));
    for (const part of [
      '明外确〔2018〕3号',
      '根据省外事办公室2018年6月8日《出国任务通知书（批件）》（东外通〔2018〕31号），经市委、市政府领导批准，同意3人参加省商务厅组派的赴德国、法国教育经贸团。',
      '2018年7月15日至22日，在外停留8天',
      '王敏',
    ])
      expect(text).toContain(part);
  });

  test('after a change says so, and bears its day', () => {
    const text = wordsOf(confirmation, approvedFacts({ ...joined, changedOn: '2018-07-02' }));
    expect(text).toContain('本确认件按2018年7月2日批准的变更出具。');
  });

  test('stands where the approval stands for groups that are formed here, and never beside it', () => {
    for (const state of Object.keys(workflow.states))
      for (const values of [joined, { kind: 'own' }, { kind: 'cross', formed: 'here' }])
        expect(
          whyNot(confirmation, {
            ...approvedFacts(values),
            record: { ...approvedFacts(values).record, state },
          }) === undefined,
        ).toBe(
          values.kind === 'joined' && ['approved', 'abroad', 'back', 'reporting', 'closed'].includes(state),
        );
    expect(whyNot(approval, approvedFacts(joined))).toContain('本办出具任务确认件');
    expect(whyNot(approval, approvedFacts({ kind: 'cross', formed: 'elsewhere' }))).toContain('任务确认件');
    expect(whyNot(confirmation, approvedFacts({ ...joined, entered: true }))).toContain('纸质确认件');
    expect(whyNot(confirmation, approvedFacts({ ...joined, verb: 'report' }))).toContain('由批准机关出具');
  });
});

test('an approval counts and lists the members from outside', () => {
  const outsiders = [{ name: '何平', employer: '邻江市商务局', post: '副局长', rank: 'deputyDivision' }];
  const text = wordsOf(approval, approvedFacts({ kind: 'cross', formed: 'here', outsiders }));
  expect(text).toContain('赴德国、法国教育经贸团一行4人出访');
  expect(text).toMatch(/外单位参团人员如下[\s\S]*\n4\n[\s\S]*何平[\s\S]*邻江市商务局/);
});
