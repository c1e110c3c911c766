import { describe, expect, test } from 'vitest';
import { errorText, type ErrorCode } from '../errors.ts';
import { processErrors } from '../errors/process-errors.ts';
import type { ProcessCommand } from './commands.ts';
import { Case, day0, paper, step, type Who, who } from './history/case-harness.ts';

type Refused = readonly [ErrorCode, () => Case, Who, ProcessCommand, string];

const reason = '原因';
const one = (): Case => new Case([step('处长', ['li']), step('主任', ['wang'])]);
const both = (): Case => new Case([step('会签', ['li', 'wang'], { mode: 'all' }), step('主任', ['zhou'])]);
const done = (): Case => played(one(), (it) => [it.approve('li'), it.approve('wang')]);
const body = (): Case => new Case([step('组织部', [], { seating: { body: '组织部' }, side: 'outside' })]);
const sent = (): Case =>
  played(body(), (it) =>
    it.give('lin', { kind: 'sendOut', step: 0, letter: '1', silence: 'consent', due: day0 }),
  );
const written = (): Case => played(one(), (it) => it.give('lin', paper()));
const asking = (): Case =>
  played(one(), (it) => it.give('li', { kind: 'askSupplement', step: 0, what: '邀请函' }));
const back = (): Case =>
  played(one(), (it) => it.give('li', { kind: 'return', step: 0, to: 'applicant', reason }));

function played(it: Case, what: (it: Case) => unknown): Case {
  what(it);
  return it;
}

const approve: ProcessCommand = { kind: 'approve', step: 0 };
const reply: ProcessCommand = {
  kind: 'reply',
  step: 0,
  verdict: 'approve',
  on: day0,
  words: '同意',
  evidence: { number: '2' },
};

const cases: readonly Refused[] = [
  ['process-not-open', () => new Case(), 'li', approve, '这件事项当前不在审批中。'],
  ['process-not-open', done, 'keep', { kind: 'cancel', reason }, '这件事项当前不在审批中。'],
  [
    'step-not-open',
    one,
    'wang',
    { kind: 'approve', step: 1 },
    '“主任”现在不在等待办理，可能刚刚已由他人办理。请刷新后再看。',
  ],
  ['not-your-step', one, 'wang', approve, '“处长”现在等待李处长办理，不是您。'],
  [
    'you-are-absent',
    () => one().away('li', 'sun'),
    'li',
    approve,
    '您登记了外出至2026-03-11，期间由孙调研代办。要自己办理，请先结束外出登记。',
  ],
  [
    'absent-without-substitute',
    () => one().away('li', 'sun').away('sun', 'li'),
    'li',
    approve,
    '您登记了外出至2026-03-11，且现在无人可以代办。要自己办理，请先结束外出登记，或请流程负责人转交。',
  ],
  [
    'already-decided',
    () => played(both(), (it) => it.approve('li')),
    'li',
    approve,
    '“会签”已由李处长作出决定，不能再次决定。',
  ],
  [
    'step-may-not-refuse',
    () => new Case([step('审核', ['li'], { mayRefuse: false })]),
    'li',
    { kind: 'reject', step: 0, opinion: '不' },
    '“审核”不能直接不予批准；可以退回并说明原因。',
  ],
  [
    'no-such-landing',
    one,
    'li',
    { kind: 'return', step: 0, to: 0, reason },
    '不能退回到那里：只能退回到本轮中已经办过的步骤，或退回申请人。',
  ],
  [
    'too-late-to-take-back',
    done,
    'li',
    { kind: 'takeBack', reason },
    '后面的步骤已经办理，不能再取回。请联系当前办理人退回。',
  ],
  ['nothing-to-take-back', one, 'wang', { kind: 'takeBack', reason }, '这件事项里没有您可以取回的决定。'],
  [
    'signer-already-there',
    both,
    'li',
    { kind: 'transfer', step: 0, to: who('wang'), reason },
    '王主任已经在这一步里。',
  ],
  [
    'not-an-active-person',
    one,
    'li',
    { kind: 'transfer', step: 0, to: who('gone'), reason },
    '没有这个人，或其账号已停用。',
  ],
  ['signature-in-future', one, 'lin', paper({ on: '2026-03-03' }), '签批日期2026-03-03晚于今天。'],
  [
    'signature-before-slip',
    one,
    'lin',
    paper({ on: '2026-03-01' }),
    '签批日期2026-03-01早于2026-03-02（呈批件或本步骤开始的日期）。',
  ],
  [
    'evidence-needed',
    one,
    'lin',
    paper({ evidence: { number: ' ' } }),
    '请附扫描件，或填写会议纪要、来文的编号。',
  ],
  [
    'second-person-needed',
    written,
    'lin',
    { kind: 'confirm', step: 0, seat: 0 },
    '登记和复核不能是同一个人。',
  ],
  ['nothing-to-confirm', one, 'wu', { kind: 'confirm', step: 0, seat: 0 }, '没有等待复核的登记。'],
  ['confirmation-pending', written, 'li', approve, '这一步已有一份等待复核的线下签批，请先复核或作废它。'],
  [
    'reply-not-due',
    sent,
    'lin',
    { kind: 'noteSilence', step: 0 },
    '还没有到回复期限，或没有约定逾期视为同意。',
  ],
  ['letter-already-out', sent, 'lin', { kind: 'sendOut', step: 0, letter: '2' }, '这一步的去函已发出。'],
  ['letter-not-out', body, 'lin', reply, '“组织部”还没有发函，请先登记去函。'],
  [
    'no-letter-here',
    one,
    'lin',
    { kind: 'sendOut', step: 0, letter: '1' },
    '“处长”由有账号的人办理，不用去函。',
  ],
  [
    'due-in-past',
    body,
    'lin',
    { kind: 'sendOut', step: 0, letter: '1', due: '2026-03-01' },
    '回复期限2026-03-01早于今天。',
  ],
  ['supplement-pending', asking, 'li', approve, '正在等待申请人补正，补正后再办理。'],
  [
    'no-supplement-asked',
    one,
    'apply',
    { kind: 'supplement', note: '' },
    '现在没有要求补正，可能刚刚已经补正。请刷新后再看。',
  ],
  [
    'reminded-today',
    () => played(one(), (it) => it.give('apply', { kind: 'remind' })),
    'lin',
    { kind: 'remind' },
    '今天已经催办过了。',
  ],
  [
    'process-already-open',
    one,
    'apply',
    { kind: 'start', purpose: 'approve', steps: [step('处长', ['li'])] },
    '这件事项已经在审批中。',
  ],
  [
    'chain-empty',
    () => new Case(),
    'apply',
    { kind: 'start', purpose: 'approve', steps: [] },
    '审批流程没有任何步骤，请联系管理员。',
  ],
  ['only-applicant', one, 'li', { kind: 'withdraw', reason }, '只有申请人或申请单位的经办人可以这样办理。'],
  [
    'only-involved',
    one,
    'sun',
    { kind: 'cancel', reason },
    '只有申请人、本事项的经办人或流程负责人可以这样办理。',
  ],
  [
    'only-recorder',
    one,
    'apply',
    paper(),
    '“处长”的呈批件、去函和线下签批，由经办人、领导秘书或流程负责人登记和复核。',
  ],
  [
    'only-keeper',
    both,
    'sun',
    { kind: 'transfer', step: 0, seat: 0, to: who('zhou'), reason },
    '只能转交自己的待办。要改派他人的待办，请联系流程负责人。',
  ],
  ['no-such-seat', one, 'lin', paper({ seat: 3 }), '“处长”没有这一席，可能刚刚有变动。请刷新后再看。'],
  [
    'waits-for-resubmission',
    back,
    'apply',
    { kind: 'start', purpose: 'approve', steps: [step('处长', ['li'])] },
    '这件事项已退回申请人，请修改后重新提交，不必另行发起。',
  ],
  [
    'not-returned',
    done,
    'apply',
    { kind: 'resubmit', steps: [step('处长', ['li'])] },
    '这件事项没有被退回，不需要重新提交。',
  ],
  [
    'no-advice-asked',
    one,
    'sun',
    { kind: 'advise', step: 0, opinion: '可' },
    '“处长”现在没有请您提意见，可能已经办理完毕。',
  ],
];

test.each(cases)('%s', (code, begin, actor, command, words) => {
  const it = begin();
  const { code: found, params } = it.refused(actor, command);
  expect(found).toBe(code);
  expect(errorText(found, params)).toBe(words);
  expect(errorText(found, params, 'en')).not.toMatch(/[{}]/);
});

test('every refusal of a process is reached', () => {
  expect(Object.keys(processErrors).filter((code) => !cases.some(([reached]) => reached === code))).toEqual(
    [],
  );
});

describe('who may not', () => {
  test('an account that is no longer active does nothing', () => {
    expect(one().refused('gone', { kind: 'cancel', reason }).code).toBe('not-an-active-person');
  });

  test('a secretary who only writes down does not approve', () => {
    expect(one().secretary('li', 'zhao', false).refused('zhao', approve).code).toBe('not-your-step');
  });

  test('a secretary does not decide for a leader who is away, nor while away themselves', () => {
    const leader = one().secretary('li', 'zhao', true).away('li', 'sun');
    expect(leader.refused('zhao', approve).code).toBe('not-your-step');
    const secretary = one().secretary('li', 'zhao', true).away('zhao', null);
    expect(secretary.refused('zhao', approve).code).toBe('absent-without-substitute');
  });

  test('the handler does not confirm for the unit what the unit’s applicant registered twice', () => {
    const it = new Case([step('单位领导', ['li'], { side: 'unit' })]);
    expect(it.refused('lin', paper()).code).toBe('only-recorder');
    it.give('apply', paper());
    expect(it.refused('apply', { kind: 'confirm', step: 0, seat: 0 }).code).toBe('second-person-needed');
    it.give('wu', { kind: 'confirm', step: 0, seat: 0 });
    expect(it.state.outcome).toBe('approved');
  });

  test('a second click does not decide for the person in whose place one stands', () => {
    const it = both().away('wang', 'li');
    it.approve('li');
    expect(it.refused('li', approve).code).toBe('already-decided');
    it.approve('li', 1);
    expect(it.at(0).seats[1]?.decision?.as).toEqual({
      kind: 'substitute',
      for: who('wang'),
      until: '2026-03-11',
    });
  });
});
