import { describe, expect, test } from 'vitest';
import type { Mode } from './chain.ts';
import { Case, step, type Who } from './history/case-harness.ts';

const three: readonly Who[] = ['li', 'wang', 'zhou'];
const held = (mode: Mode): Case => new Case([step('会签', three, { mode })]);

/** Decisions in the order in which they are made: `li+` approves, `li-` rejects. */
function play(it: Case, decisions: string): string {
  for (const one of decisions.split(' ')) {
    const actor = one.slice(0, -1) as Who;
    if (one.endsWith('+')) it.approve(actor);
    else it.give(actor, { kind: 'reject', step: it.state.current ?? -1, opinion: '不同意' });
  }
  return it.state.outcome ?? it.state.status;
}

test.each<[Mode, string, string]>([
  ['one', 'li+', 'approved'],
  ['one', 'li-', 'refused'],
  ['any', 'zhou+', 'approved'],
  ['any', 'wang-', 'refused'],
  ['all', 'zhou+ li+', 'open'],
  ['all', 'zhou+ li+ wang+', 'approved'],
  ['all', 'zhou+ li-', 'refused'],
  ['order', 'li+ wang+', 'open'],
  ['order', 'li+ wang+ zhou+', 'approved'],
  ['order', 'li-', 'refused'],
  [{ count: 2 }, 'li+', 'open'],
  [{ count: 2 }, 'li+ zhou+', 'approved'],
  [{ count: 2 }, 'li- zhou+', 'open'],
  [{ count: 2 }, 'li- zhou+ wang+', 'approved'],
  [{ count: 2 }, 'li- zhou-', 'refused'],
  [{ count: 9 }, 'li+ zhou+ wang+', 'approved'],
  [{ count: 9 }, 'li-', 'refused'],
  [{ count: 0 }, 'li+', 'approved'],
])('%j: %s is %s', (mode, decisions, outcome) => expect(play(held(mode), decisions)).toBe(outcome));

test('one is the first holder alone', () => {
  const it = held('one');
  expect(it.at(0).seats.map((seat) => seat.holder.name)).toEqual(['李处长']);
  expect(it.refused('wang', { kind: 'approve', step: 0 })).toMatchObject({ params: { waiting: '李处长' } });
});

test('in order only the first undecided seat is waited for', () => {
  const it = held('order');
  expect(it.refused('wang', { kind: 'approve', step: 0 })).toMatchObject({ params: { waiting: '李处长' } });
  expect(it.offers('wang').some(({ kind }) => kind === 'approve')).toBe(false);
  it.approve('li');
  expect(it.offers('wang').some(({ kind }) => kind === 'approve')).toBe(true);
});

test('a step with nobody has one seat with the name of the step or the body', () => {
  const it = new Case([step('处长', []), step('征求意见', [], { seating: { body: '组织部' } })]);
  expect(it.at(0).seats).toEqual([{ holder: { id: null, name: '处长' } }]);
});

describe('a signer added', () => {
  const add = (it: Case, position: 'before' | 'after' | 'beside', person: Who = 'sun'): unknown =>
    it.give('li', {
      kind: 'addSigner',
      step: 0,
      position,
      people: [{ id: person, name: person }],
      reason: '会商',
    });

  test('beside makes one and any into all, and a count larger', () => {
    for (const mode of ['one', 'any'] as const) {
      const it = held(mode);
      add(it, 'beside');
      expect(play(it, mode === 'one' ? 'li+' : 'li+ wang+ zhou+')).toBe('open');
      expect(play(it, 'sun+')).toBe('approved');
    }
    const it = held({ count: 2 });
    add(it, 'beside');
    expect(play(it, 'li+ sun+')).toBe('open');
    expect(play(it, 'zhou+')).toBe('approved');
  });

  test('before comes first, then the step opens again for everybody', () => {
    const it = held('all');
    it.approve('wang');
    add(it, 'before');
    expect(it.state.steps.map(({ plan }) => plan.name)).toEqual(['会签+1', '会签']);
    expect(it.at(0).plan).toMatchObject({
      mode: 'all',
      mayRefuse: false,
      apart: true,
      side: 'office',
      state: 's',
    });
    it.approve('sun');
    expect(it.statuses()).toBe('passed open');
    expect(it.at(1).seats.some((seat) => seat.decision)).toBe(false);
  });

  test('after comes next; names stay unique; beside stays through a return', () => {
    const it = held('any');
    add(it, 'after');
    add(it, 'after', 'zhao');
    expect(it.state.steps.map(({ plan }) => plan.name)).toEqual(['会签', '会签+2', '会签+1']);
    add(it, 'beside', 'wu');
    expect(play(it, 'li+ wang+ zhou+ wu+ zhao+')).toBe('open');
    it.give('sun', { kind: 'return', step: 2, to: 0, reason: '再议' });
    expect(it.at(0).seats.map((seat) => seat.holder.id)).toEqual([...three, 'wu']);
    expect(play(it, 'li+ wang+ zhou+')).toBe('open');
  });
});
