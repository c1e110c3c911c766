import { describe, expect, test } from 'vitest';
import { Case, paper, step, who } from './history/case-harness.ts';

const chain = [step('处长', ['li']), step('主任', ['wang'])];
const body = (): Case =>
  new Case([step('组织部', [], { seating: { body: '组织部' }, side: 'outside' }), ...chain]);

describe('paper', () => {
  test('counts once a second person has confirmed it, on the day of the signature', () => {
    const it = new Case(chain);
    it.day = 6;
    it.give('lin', paper({ on: '2026-03-04', words: '同意。李' }));
    expect(it.statuses()).toBe('open waiting');
    it.give('wu', { kind: 'confirm', step: 0, seat: 0 });
    expect(it.at(0)).toMatchObject({ status: 'passed', closedOn: '2026-03-04' });
    const decision = {
      by: who('wu'),
      registeredBy: who('lin'),
      opinion: '同意。李',
      medium: 'paper',
      as: { kind: 'handler' },
    };
    expect(it.at(0).seats[0]?.decision).toMatchObject(decision);
  });

  test('the next step begins on that day, so that one slip may carry several signatures', () => {
    const it = new Case(chain);
    it.day = 6;
    it.give('lin', paper({ on: '2026-03-04' }));
    it.give('wu', { kind: 'confirm', step: 0, seat: 0 });
    expect(it.refused('lin', paper({ step: 1, on: '2026-03-03' })).params).toMatchObject({
      earliest: '2026-03-04',
    });
    it.give('lin', paper({ step: 1, on: '2026-03-05' }));
    it.give('keep', { kind: 'confirm', step: 1, seat: 0 });
    expect(it.state).toMatchObject({ outcome: 'approved', endedOn: '2026-03-05' });
  });

  test('is never older than its slip, and a slip printed again keeps the first day', () => {
    const it = new Case(chain);
    it.day = 2;
    it.give('lin', { kind: 'printSlip', step: 0, number: '1' });
    it.day = 4;
    it.give('lin', { kind: 'printSlip', step: 0, number: '2' });
    expect(it.at(0).slip).toEqual({ number: '2', on: '2026-03-04' });
    expect(it.refused('lin', paper({ on: '2026-03-03' })).code).toBe('signature-before-slip');
    it.give('lin', paper({ on: '2026-03-04' }));
    expect(it.refused('lin', { kind: 'printSlip', step: 0, number: '3' }).code).toBe('confirmation-pending');
  });

  test('may be struck out, by whoever wrote it too, and written anew', () => {
    const it = new Case(chain);
    it.give('lin', paper());
    it.give('lin', { kind: 'dispute', step: 0, seat: 0, reason: '登记有误' });
    it.give('lin', paper({ medium: 'meeting', evidence: { number: '纪要3' } }));
    it.give('li', { kind: 'confirm', step: 0, seat: 0 });
    expect(it.at(0).seats[0]?.decision).toMatchObject({ medium: 'meeting', as: { kind: 'holder' } });
  });

  test('is not confirmed out of order, when the seat before it is open again', () => {
    const it = new Case([step('会签', ['li', 'wang'], { mode: 'order' })]);
    it.approve('li');
    it.give('lin', paper({ seat: 1 }));
    it.give('li', { kind: 'takeBack', reason: '再想' });
    expect(it.refused('wu', { kind: 'confirm', step: 0, seat: 1 }).code).toBe('not-your-step');
    it.approve('li');
    it.give('wu', { kind: 'confirm', step: 0, seat: 1 });
    expect(it.state.outcome).toBe('approved');
  });

  test('may be written down by a secretary who decides nothing', () => {
    const it = new Case(chain).secretary('li', 'zhao', false);
    expect(it.give('zhao', paper())[0]?.as).toEqual({ kind: 'secretary', for: who('li') });
  });
});

describe('a letter', () => {
  const letter = { kind: 'sendOut', step: 0, letter: '函1', due: '2026-03-06', silence: 'consent' } as const;

  test('is answered with proof, by one person', () => {
    const it = body();
    it.give('lin', letter);
    const reply = { kind: 'reply', step: 0, verdict: 'approve', on: '2026-03-02', words: '无异议' } as const;
    expect(it.refused('lin', { ...reply, evidence: {} }).code).toBe('evidence-needed');
    expect(it.refused('lin', { ...reply, on: '2026-03-01', evidence: { number: '9' } }).code).toBe(
      'signature-before-slip',
    );
    it.give('lin', { ...reply, evidence: { number: '组函9' } });
    expect(it.statuses()).toBe('passed open waiting');
  });

  test('without an answer is consent the day after it was due, dated on that day', () => {
    const it = body();
    it.give('lin', letter);
    it.day = 4;
    expect(it.refused('lin', { kind: 'noteSilence', step: 0 }).code).toBe('reply-not-due');
    it.day = 9;
    it.give('lin', { kind: 'noteSilence', step: 0 });
    expect(it.at(0)).toMatchObject({ status: 'passed', closedOn: '2026-03-06' });
  });
});

test('a clock that was put back changes nothing: time goes on from the last event', () => {
  const it = new Case(chain);
  it.day = 5;
  it.approve('li');
  it.day = 1;
  it.approve('wang');
  expect(it.events.map(({ at }) => at.slice(8, 10))).toEqual([
    '02',
    '02',
    '07',
    '07',
    '07',
    '07',
    '07',
    '07',
  ]);
  expect(it.state.endedOn).toBe('2026-03-07');
});
