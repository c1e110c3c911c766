import { describe, expect, test } from 'vitest';
import type { FormFacts } from '../../../../../model/form.ts';
import { processOf, stepOf } from '../../../../../engine/forms/facts-harness.ts';
import { delegationFacts, slipFacts, whyNot, words, wordsOf } from '../sample-printed.ts';
import { form as slip } from './slip.ts';

describe('呈批件', () => {
  const boxes = (facts: FormFacts): string[] => {
    const table = slip.write(facts).find((node) => node.kind === 'table');
    return (table?.rows ?? [])
      .filter((cells) => cells.some((cell) => typeof cell !== 'string' && cell.foot !== undefined))
      .map((cells) => words(cells[0])[0] ?? '');
  };

  test('has a box for each step that is still to come, with room for a signature and a day', () => {
    expect(boxes(slipFacts())).toEqual([
      '经办审核',
      '处长审核',
      '分管副主任审核',
      '主任审核',
      '市委、市政府领导审批',
    ]);
    expect(wordsOf(slip, slipFacts()).match(/签名：.*年.*月.*日/g)).toHaveLength(5);
  });

  test('says who comes from outside, and by which notice somebody joins', () => {
    const outsiders = [{ name: '何平', employer: '邻江市商务局', post: '副局长', rank: 'deputyDivision' }];
    const crossing = wordsOf(slip, slipFacts({ kind: 'cross', formed: 'here', outsiders }));
    expect(crossing).toContain('何平（邻江市商务局副局长）');
    expect(crossing).toContain('一行4人');
    const task = { former: '省商务厅', formerOffice: '省外事办公室', taskNumber: '东外通〔2018〕31号' };
    const joining = wordsOf(slip, slipFacts({ kind: 'joined', ...task, taskOn: '2018-06-08' }));
    expect(joining).toContain('省商务厅，省外事办公室，东外通〔2018〕31号，2018年6月8日');
    expect(wordsOf(slip, slipFacts(task))).not.toContain('任务通知书');
  });

  test('in the unit only the unit signs', () => {
    const steps = [
      stepOf(
        { label: '财务意见', side: 'unit' },
        { status: 'open', slip: { number: '1号', on: '2018-06-15' } },
      ),
      stepOf({ label: '单位负责人签批', side: 'unit' }),
      stepOf({ label: '人员备案', side: 'outside' }),
      stepOf({ label: '经办审核' }),
    ];
    const facts = delegationFacts({}, { process: { label: '出访审批', state: processOf(steps) } });
    expect(boxes(facts)).toEqual(['财务意见', '单位负责人签批']);
  });

  test('where everybody signs, everybody has a box until they have signed', () => {
    const seat = (name: string) => ({ holder: { id: name, name } });
    const decided = stepOf({ label: '会签' }, { opinion: '同意' }).seats;
    const step = (mode: 'all' | 'any') =>
      stepOf(
        { label: '会签', mode },
        {
          status: 'open',
          slip: { number: '1号', on: '2018-06-15' },
          seats: [seat('甲'), seat('乙'), ...decided],
        },
      );
    const facts = (mode: 'all' | 'any') =>
      delegationFacts({}, { process: { label: '出访审批', state: processOf([step(mode)]) } });
    expect(boxes(facts('all'))).toEqual(['会签\n甲', '会签\n乙']);
    expect(boxes(facts('any'))).toEqual(['会签']);
  });

  test('says what is asked, what was said, and what the rules found', () => {
    const text = wordsOf(slip, slipFacts());
    for (const part of [
      '编号：明呈批〔2018〕3号',
      '事项：出访审批',
      '妥否，请批示。',
      '同意，列入年度预算　财务意见甲　2018年6月14日',
      '1.在外停留8天，出访2个国家（地区）最多8天（关于进一步规范因公临时出国的规定（中办发〔2013〕16号）第3条）；李秋白已同意豁免：友好城市论坛会期两天，无法压缩。',
      '2.公务活动占6天中的4天（团组须知（转载）第2条）；未申请豁免。',
      '密级：内部',
    ])
      expect(text).toContain(part);
  });

  test('the code leads to the record and names the slip', () => {
    const code = slip.write(slipFacts()).find((node) => node.kind === 'code');
    expect(decodeURIComponent(code?.content ?? '')).toBe(
      '/records/delegation/0190a000-0000-7000-8000-000000000001?slip=明呈批〔2018〕3号',
    );
    expect(slip.number?.(slipFacts())).toBe('明呈批〔2018〕3号');
  });

  test('needs a process that is open and a number for the step that is open', () => {
    const open = (steps: Parameters<typeof processOf>[0], status?: 'ended') =>
      delegationFacts({}, { process: { label: '出访审批', state: processOf(steps, status) } });
    const numbered = { slip: { number: '1号', on: '2018-06-15' } };
    expect(whyNot(slip, slipFacts())).toBeUndefined();
    expect(whyNot(slip, delegationFacts())).toContain('没有等待办理的环节');
    expect(whyNot(slip, open([stepOf({ label: '审' }, { status: 'open' })]))).toContain('还没有取呈批件编号');
    const earlier = stepOf({ label: '前' }, { ...numbered, opinion: '同意' });
    expect(whyNot(slip, open([earlier, stepOf({ label: '后' }, { status: 'open' })]))).toContain('编号');
    expect(
      whyNot(slip, open([stepOf({ label: '审' }, { ...numbered, opinion: '同意' })], 'ended')),
    ).toContain('没有等待');
  });
});
