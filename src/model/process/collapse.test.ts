import { expect, test } from 'vitest';
import type { ChainStep } from './chain.ts';
import { Case, paper, step, type Who } from './history/case-harness.ts';

/** The statuses after the first step of two was approved by its holder, the second being as said. */
function after(second: Partial<ChainStep>, people: readonly Who[] = ['li']): string {
  const it = new Case([step('处长', ['li']), step('分管', people, second), step('主任', ['wang'])]);
  it.approve('li');
  return it.statuses();
}

test('a step whose people have just approved collapses, and the case goes on behind it', () => {
  expect(after({})).toBe('passed collapsed open');
});

test.each<[string, Partial<ChainStep>, readonly Who[]]>([
  ['it asks for entries', { asks: ['approvedOn'] }, ['li']],
  ['it stands apart', { apart: true }, ['li']],
  ['it is on another side', { side: 'unit' }, ['li']],
  ['nobody sits on it', {}, []],
  ['somebody else sits on it too', { mode: 'any' }, ['li', 'zhou']],
])('not where %s', (_, second, people) => expect(after(second, people)).toBe('passed open waiting'));

test('several in a row collapse into the one that was decided; the last of them ends the case', () => {
  const it = new Case([step('处长', ['li']), step('分管', ['li']), step('主任', ['li'])]);
  it.day = 2;
  it.approve('li');
  expect(it.statuses()).toBe('passed collapsed collapsed');
  expect(it.at(2).collapsedInto).toBe(0);
  expect(it.state).toMatchObject({ outcome: 'approved', endedOn: '2026-03-04' });
});

test('the word of a substitute spares the holder nothing, that of a secretary does', () => {
  const chain = [step('处长', ['li']), step('主任', ['li'])];
  const away = new Case(chain).away('li', 'sun');
  away.approve('sun');
  expect(away.statuses()).toBe('passed open');
  const written = new Case(chain).secretary('li', 'zhao', true);
  written.approve('zhao');
  expect(written.statuses()).toBe('passed collapsed');
});

test('a signature on paper is the holder’s own word', () => {
  const it = new Case([step('处长', ['li']), step('主任', ['li'])]);
  it.give('lin', paper());
  it.give('wu', { kind: 'confirm', step: 0, seat: 0 });
  expect(it.statuses()).toBe('passed collapsed');
});
