import { describe, expect, test } from 'vitest';
import { emptyProcess } from './fold.ts';
import { Case, day0, step, who } from './history/case-harness.ts';
import { whoMayAct } from './who-may-act.ts';

const acting = (it: Case, seat = 0): unknown =>
  whoMayAct(it.state, it.context('li').directory, it.context('li').today)[seat]?.acting;

const one = (): Case => new Case([step('处长', ['li'])]);

test('nobody acts where nothing is open', () => {
  expect(whoMayAct(emptyProcess, one().context('li').directory, day0)).toEqual([]);
});

describe('somebody who is away', () => {
  test('is stood in for from the first to the last day, both included', () => {
    const it = one().away('li', 'sun', 1, 2);
    const days = [0, 1, 2, 3].map((day) => {
      it.day = day;
      return (acting(it) as { person: { id: string } }).person.id;
    });
    expect(days).toEqual(['li', 'sun', 'sun', 'li']);
  });

  test('is stood in for by whoever is there, through the absences of others', () => {
    const it = one().away('li', 'sun').away('sun', 'zhou', 0, 3);
    expect(acting(it)).toEqual({
      person: who('zhou'),
      as: { kind: 'substitute', for: who('li'), until: '2026-03-11' },
    });
    it.day = 4;
    expect(acting(it)).toMatchObject({ person: who('sun') });
  });

  test('in a ring, or behind somebody whose account is gone, leaves nobody, and the keeper may move the seat', () => {
    expect(acting(one().away('li', 'gone'))).toBeNull();
    const it = one().away('li', 'sun').away('sun', 'zhou').away('zhou', 'li');
    expect(acting(it)).toBeNull();
    it.give('keep', { kind: 'transfer', step: 0, seat: 0, to: who('wang'), reason: '无人代办' });
    expect(acting(it)).toEqual({ person: who('wang'), as: { kind: 'holder' } });
  });

  test('at most five stand in for one another', () => {
    const five = one()
      .away('li', 'sun')
      .away('sun', 'zhou')
      .away('zhou', 'wang')
      .away('wang', 'zhao')
      .away('zhao', 'wu');
    expect(acting(five)).toMatchObject({ person: who('wu') });
    expect(acting(five.away('wu', 'lin'))).toBeNull();
  });

  test('decides again once back, though the step opened meanwhile', () => {
    const it = one().away('li', 'sun', 0, 1);
    it.day = 2;
    expect(it.refused('sun', { kind: 'approve', step: 0 }).code).toBe('not-your-step');
    it.approve('li');
    expect(it.state.outcome).toBe('approved');
  });
});

test('an adviser is heard, and nobody waits for them', () => {
  const it = one();
  it.give('li', { kind: 'delegate', step: 0, to: who('sun'), reason: '请先看' });
  it.give('sun', { kind: 'advise', step: 0, opinion: '可行' });
  expect(it.at(0).seats[0]).toEqual({ holder: who('li'), advice: { by: who('sun'), opinion: '可行' } });
  it.give('li', { kind: 'delegate', step: 0, to: who('zhou'), reason: '再看' });
  it.approve('li');
  expect(it.refused('zhou', { kind: 'advise', step: 0, opinion: '晚了' }).code).toBe('process-not-open');
});

test('what is offered says for which seat and in which capacity', () => {
  const it = new Case([step('会签', ['li', 'wang'], { mode: 'all', mayRefuse: false })]).away('wang', 'li');
  const offers = it.offers('li').filter(({ kind }) => kind === 'approve' || kind === 'reject');
  expect(offers).toEqual([
    { kind: 'approve', step: 0, seat: 0, as: { kind: 'holder' } },
    { kind: 'approve', step: 0, seat: 1, as: { kind: 'substitute', for: who('wang'), until: '2026-03-11' } },
  ]);
  expect(it.offers('sun')).toEqual([]);
  expect(new Case().offers('apply')).toEqual([{ kind: 'start', as: { kind: 'applicant' } }]);
});
