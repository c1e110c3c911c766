import { expect, test } from 'vitest';
import { neighboursOf, pageOfList } from './list-neighbours.ts';

const asked = { from: '?q=a&page=2', before: ['a', 'b'], here: ['c', 'd'], after: ['e'] };

test('a record that is no longer in its list has no neighbours', () => {
  expect(neighboursOf({ ...asked, id: 'x' })).toEqual({ previous: undefined, next: undefined });
  expect(neighboursOf({ ...asked, id: 'c', here: undefined }).next).toBeUndefined();
});

test('the ends of a list have none beyond them', () => {
  expect(neighboursOf({ ...asked, id: 'd', after: [] }).next).toBeUndefined();
  expect(neighboursOf({ ...asked, id: 'c', before: undefined }).previous).toBeUndefined();
});

test('the edge of a page leads to the page beside it', () => {
  expect(neighboursOf({ ...asked, id: 'c' })).toEqual({
    previous: { id: 'b', from: '?q=a' },
    next: { id: 'd', from: '?q=a&page=2' },
  });
  expect(neighboursOf({ ...asked, id: 'd' }).next).toEqual({ id: 'e', from: '?q=a&page=3' });
});

test('an address without a page, or with nonsense, shows the first', () => {
  expect(['', '?page=x', '?page=-1', '?page=7'].map(pageOfList)).toEqual([1, 1, 1, 7]);
});
