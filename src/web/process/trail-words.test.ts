import { describe, expect, test } from 'vitest';
import { capacityWords, isSaid, saidOf, tellHappening } from './trail-words.ts';

const zh = { lang: 'zh' as const, today: '2026-11-27' };
const tell = (kind: string, detail: Record<string, unknown>) =>
  tellHappening({ kind, detail }, zh, (at) => `第${at}步`);

describe('what was decided', () => {
  test('in the system: the verdict and the words', () =>
    expect(
      tell('decided', { verdict: 'approve', medium: 'system', on: '2026-11-20', opinion: '同意。' }),
    ).toEqual({
      act: '同意',
      words: '同意。',
      proof: '',
      against: false,
    }));
  test('on paper: day, number and who wrote it down', () =>
    expect(
      tell('decided', {
        verdict: 'reject',
        medium: 'paper',
        on: '2026-11-20',
        opinion: '不宜出访',
        evidence: { number: '批12号' },
        registeredBy: { name: '陈晓' },
      }),
    ).toEqual({
      act: '不同意',
      words: '不宜出访',
      proof: '纸质签批，11月20日，批12号，陈晓登记',
      against: true,
    }));
});

describe('what was done', () => {
  test('returned to a step, or to the applicant and where it goes on', () => {
    expect(tell('returned', { to: 2, reason: '缺邀请函', resume: 'start' })).toMatchObject({
      act: '退回 → 第2步',
      words: '缺邀请函',
      proof: '',
    });
    expect(tell('returned', { to: 'applicant', reason: '缺', resume: 'here' })).toMatchObject({
      act: '退回 → 申请人',
      proof: '直接回到这一步',
    });
  });
  test('a letter with its deadline and what silence means', () =>
    expect(tell('sentOut', { letter: '函1号', due: '2026-12-01', silence: 'consent' }).proof).toBe(
      '函1号，请于12月1日前回复，逾期不回复视为同意',
    ));
  test('handed over to somebody', () =>
    expect(tell('transferred', { to: { name: '周慕云' }, reason: '出差' }).act).toBe('转办 → 周慕云'));
  test('what no version knows yet is told by its name', () =>
    expect(tell('somethingNew', {})).toEqual({ act: 'somethingNew', words: '', proof: '', against: false }));
  test('what follows of itself is not told', () =>
    expect(['opened', 'decided', 'passed', 'reminded'].filter((kind) => isSaid({ kind }))).toEqual([
      'decided',
      'reminded',
    ]));
});

test('in whose place', () => {
  const who = { id: 'z', name: '周慕云' };
  expect(capacityWords({ kind: 'substitute', for: who }, 'zh')).toBe('代周慕云');
  expect(capacityWords({ kind: 'secretary', for: who }, 'en')).toBe('secretary of 周慕云');
  expect(capacityWords({ kind: 'holder' }, 'zh')).toBe('');
});

describe('what was written down from paper', () => {
  const event = (kind: string) => ({ kind, detail: { step: 1, seat: 0 } });
  const told = (...kinds: string[]) => saidOf(kinds.map(event)).map(({ kind }) => kind);
  test('is told once it is confirmed, as the decision', () =>
    expect(told('registered', 'decided')).toEqual(['decided']));
  test('is told while it waits, and when it was wrong', () => {
    expect(told('registered')).toEqual(['registered']);
    expect(told('registered', 'disputed', 'registered', 'decided')).toEqual([
      'registered',
      'disputed',
      'decided',
    ]);
  });
});
