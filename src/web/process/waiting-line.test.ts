import { describe, expect, test } from 'vitest';
import { processOf, seatOf, stepOf } from './process-harness.ts';
import { lampOf, waitingLine, waitingNotes } from './waiting-line.ts';

const reader = { lang: 'zh' as const, today: '2026-11-20', id: 'somebody' };
const clock = stepOf('x').clock;

describe('who is waited for', () => {
  test('somebody else, until when', () =>
    expect(waitingLine(processOf(stepOf('处长审核')), reader)).toBe(
      '等待李秋白办理（处长审核），自11月20日起，还剩2个工作日（11月24日到期）',
    ));
  test('the reader', () =>
    expect(waitingLine(processOf(stepOf('处长审核')), { ...reader, id: '李秋白' })).toMatch(
      /^等您办理（处长审核）/,
    ));
  test('the reader in the place of somebody away, and why', () => {
    const acting = { id: 'wu', name: '吴敬之' };
    const as = {
      kind: 'substitute' as const,
      for: { id: '周慕云', name: '周慕云' },
      until: '2026-12-03',
    };
    const process = processOf(stepOf('审核', { seats: [seatOf('周慕云', { acting, as })] }));
    expect(waitingLine(process, { ...reader, id: 'wu' })).toMatch(/^等您代周慕云办理（审核）/);
    expect(waitingNotes(process, reader)[0]).toBe('周慕云外出至12月3日，由吴敬之代办');
  });
  test('nobody can act', () => {
    const process = processOf(stepOf('审核', { seats: [seatOf('周慕云', { acting: null, as: null })] }));
    expect(waitingNotes(process, reader)[0]).toContain('无人代办');
  });
  test('in English', () =>
    expect(waitingLine(processOf(stepOf('Head')), { ...reader, lang: 'en' })).toBe(
      'Waiting for 李秋白 (Head), since 20 Nov, 2 working days left (due 24 Nov)',
    ));
});

describe('what lies outside', () => {
  const outside = {
    step: '备案',
    for: 'outside' as const,
    names: ['组织部门'],
    since: '2026-11-19T04:00:00Z',
  };
  test('a letter is to be written', () =>
    expect(waitingLine(processOf(stepOf('备案'), { waiting: outside }), reader)).toMatch(
      /^等待向组织部门发函（备案）/,
    ));
  test('an answer, until a day of the letter', () => {
    const letter = { number: '函1号', on: '2026-11-19', due: '2026-11-25', silence: 'nothing' as const };
    expect(waitingLine(processOf(stepOf('备案', { letter }), { waiting: outside }), reader)).toBe(
      '等待组织部门回函（函1号），自11月19日起，请于11月25日前回复',
    );
    expect(
      waitingLine(processOf(stepOf('备案', { letter }), { waiting: outside }), {
        ...reader,
        today: '2026-11-26',
      }),
    ).toContain('回复期限已过');
  });
  test('a signature that waits for a second person', () => {
    const registration = {
      verdict: 'approve' as const,
      on: '2026-11-19',
      words: '同意',
      medium: 'paper' as const,
      evidence: {},
      by: { id: 'c', name: '陈晓' },
    };
    const process = processOf(stepOf('主任审核', { seats: [seatOf('吴敬之', { registration })] }), {
      waiting: { step: '主任审核', for: 'paper', names: ['吴敬之'], since: '2026-11-20T04:00:00Z' },
    });
    expect(waitingLine(process, reader)).toMatch(/^等待复核：陈晓登记了吴敬之的签批（主任审核）/);
  });
  test('the applicant: the clock pauses', () => {
    const process = processOf(stepOf('审核'), {
      status: 'supplement',
      supplement: { what: '请补邀请函。', by: { id: 'c', name: '陈晓' }, on: '2026-11-20' },
      waiting: { step: '审核', for: 'applicant', names: ['张敏'], since: '2026-11-20T04:00:00Z' },
    });
    expect(waitingLine(process, reader)).toBe('等待张敏补正：请补邀请函，自11月20日起，计时已暂停');
    expect(lampOf(process)).toBe('paused');
  });
});

describe('how long yet', () => {
  const line = (more: Partial<typeof clock>): string =>
    waitingLine(processOf(stepOf('审核', { clock: { ...clock, ...more } })), reader);
  test('overdue', () =>
    expect(line({ left: -3, due: '2026-11-17', light: 'red' })).toContain(
      '已超期3个工作日（应于11月17日办结）',
    ));
  test('today', () => expect(line({ left: 0, due: '2026-11-20', light: 'amber' })).toContain('今天到期'));
  test('a year without holidays is not guessed', () =>
    expect(line({ missing: [2027] })).toContain('2027年节假日未录入'));
  test('no deadline', () => {
    const { left: _left, due: _due, ...open } = clock;
    expect(waitingLine(processOf(stepOf('审核', { clock: open })), reader)).toContain('未设期限');
  });
  test('another year is said', () => expect(line({ due: '2027-01-04' })).toContain('2027年1月4日到期'));
});

test('what has ended waits for nobody', () => {
  const process = processOf(stepOf('审核', { status: 'passed' }), {
    status: 'ended',
    outcome: 'approved',
    endedOn: '2026-11-18',
    waiting: null,
  });
  expect(waitingLine(process, reader)).toBe('已于11月18日批准，全程7个工作日');
  expect(lampOf(process)).toBe('ended');
  expect(waitingNotes(process, reader)).toEqual([]);
});
