import { describe, expect, test } from 'vitest';
import { Case, step, who } from './history/case-harness.ts';

const reason = '材料不齐';
const chain = [step('经办', ['lin']), step('处长', ['li']), step('主任', ['wang'])];
const atHead = (): Case => {
  const it = new Case(chain);
  it.approve('lin');
  it.approve('li');
  return it;
};

describe('a return', () => {
  test('to an earlier step opens it anew; what was decided from there on counts no more, but is kept', () => {
    const it = atHead();
    const events = it.give('wang', { kind: 'return', step: 2, to: 0, reason });
    expect(events.map(({ kind }) => kind)).toEqual(['returned', 'opened']);
    expect(it.statuses()).toBe('open waiting waiting');
    expect(it.state.steps.flatMap(({ seats }) => seats).some((seat) => seat.decision)).toBe(false);
    expect(it.events.filter(({ kind }) => kind === 'decided')).toHaveLength(2);
  });

  test('to a collapsed step lands on the one that it collapsed into', () => {
    const it = new Case([step('处长', ['li']), step('分管', ['li']), step('主任', ['wang'])]);
    it.approve('li');
    expect(it.offers('wang').find(({ kind }) => kind === 'return')?.landings).toEqual([0, 1, 'applicant']);
    it.give('wang', { kind: 'return', step: 2, to: 1, reason });
    expect(it.statuses()).toBe('open waiting waiting');
  });

  test('does not cross to another side', () => {
    const it = new Case([step('单位领导', ['sun'], { side: 'unit' }), step('处长', ['li'])]);
    it.approve('sun');
    expect(it.refused('li', { kind: 'return', step: 1, to: 0, reason }).code).toBe('no-such-landing');
    it.give('li', { kind: 'return', step: 1, to: 'applicant', reason });
    expect(it.state).toMatchObject({ status: 'ended', outcome: 'returned' });
  });

  test('to the applicant begins anew with the new steps', () => {
    const it = atHead();
    it.give('wang', { kind: 'return', step: 2, to: 'applicant', reason });
    it.give('apply', { kind: 'resubmit', steps: [step('处长', ['li']), step('主任', ['wang'])] });
    expect(it.statuses()).toBe('open waiting');
    expect(it.state.purpose).toBe('approve');
  });

  test('to the applicant may come straight back to where it was', () => {
    const it = atHead();
    it.give('wang', { kind: 'return', step: 2, to: 'applicant', resume: 'here', reason });
    expect(it.statuses()).toBe('passed passed left');
    it.day = 3;
    it.give('apply', { kind: 'resubmit', steps: [] });
    expect(it.statuses()).toBe('passed passed open');
    expect(it.at(2)).toMatchObject({ openedOn: '2026-03-05', seats: [{ holder: who('wang') }] });
    expect(it.state.startedOn).toBe('2026-03-02');
  });
});

describe('taking back', () => {
  const back = { kind: 'takeBack', reason: '看错了' } as const;

  test('opens the step again as it was, and nothing behind it', () => {
    const it = atHead();
    expect(it.refused('lin', back).code).toBe('too-late-to-take-back');
    it.give('li', back);
    expect(it.statuses()).toBe('passed open waiting');
    it.give('lin', back);
    expect(it.statuses()).toBe('open waiting waiting');
  });

  test('also undoes what collapsed', () => {
    const it = new Case([step('处长', ['li']), step('分管', ['li']), step('主任', ['wang'])]);
    it.approve('li');
    it.give('li', back);
    expect(it.statuses()).toBe('open waiting waiting');
  });

  test('is too late once somebody worked on the next step, and after the end', () => {
    const it = atHead();
    it.give('wang', { kind: 'delegate', step: 2, to: who('sun'), reason: '' });
    expect(it.refused('li', back).code).toBe('too-late-to-take-back');
    it.approve('wang');
    expect(it.refused('wang', back).code).toBe('too-late-to-take-back');
  });
});

test('a withdrawal ends the case, and it may begin again', () => {
  const it = atHead();
  it.give('apply', { kind: 'withdraw', reason: '不去了' });
  expect(it.state).toMatchObject({ status: 'ended', outcome: 'withdrawn', endedOn: '2026-03-02' });
  it.give('apply', { kind: 'start', purpose: 'approve', steps: chain });
  expect(it.statuses()).toBe('open waiting waiting');
});

test('while the applicant supplements nothing is decided and the clock stands still', () => {
  const it = atHead();
  it.give('lin', { kind: 'askSupplement', step: 2, what: '邀请函' });
  expect(it.refused('wang', { kind: 'return', step: 2, to: 0, reason }).code).toBe('supplement-pending');
  it.day = 4;
  it.give('keep', { kind: 'supplement', note: '不必了' });
  expect(it.at(2).pauses).toEqual([{ from: '2026-03-02', to: '2026-03-06' }]);
  it.approve('wang');
  expect(it.state.outcome).toBe('approved');
});
