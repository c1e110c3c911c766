import { expect, test } from 'vitest';
import { inTreeOrder, subtreeOf, type Unit } from './unit-tree.ts';

const unit = (id: string, parent: string | null): Unit => ({
  id,
  parent,
  name: id,
  kind: 'division',
  sort: 0,
  endedOn: null,
  accounts: 0,
});
const units = [
  unit('bureau', null),
  unit('section', 'division'),
  unit('division', 'office'),
  unit('office', null),
];

test('each unit stands under the one above it', () => {
  expect(inTreeOrder(units).map(({ unit: { id }, depth }) => `${depth} ${id}`)).toEqual([
    '0 bureau',
    '0 office',
    '1 division',
    '2 section',
  ]);
});

test('what hangs on a unit that is not shown is not lost', () => {
  expect(inTreeOrder(units.slice(1, 3)).map(({ unit: { id } }) => id)).toEqual(['division', 'section']);
});

test('a subtree is the unit and everything below it', () => {
  expect(subtreeOf(units, 'office')).toEqual(['office', 'division', 'section']);
});
