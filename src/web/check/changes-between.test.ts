import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween } from './changes-between.ts';

const applied = (text: string, changes: ReturnType<typeof changesBetween>): string =>
  [...changes].reverse().reduce((now, { start, end, to }) => now.slice(0, start) + to + now.slice(end), text);

test('a number and a word are one change each, in the places of the text before', () => {
  const before = '总结\n上半年接侍外宾68批，\n截止目前完成。';
  const after = '总结\n上半年接待外宾86批，\n截至目前完成。';
  expect(changesBetween(before, after)).toEqual([
    { start: 7, end: 8, to: '待' },
    { start: 10, end: 12, to: '86' },
    { start: 16, end: 17, to: '至' },
  ]);
});

test('whatever the texts, the changes make one of the other', () => {
  const text = fc.string({ unit: fc.constantFrom(...'外宾68批，\n完成'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applied(before, changesBetween(before, after))).toBe(after);
    }),
  );
});
