import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCheck, shownEntries, stepCheck, type CheckState, type Finding } from './check-state.ts';
import { cutText } from './cut-text.ts';

const text = '甲嘚事办了12批，共98%。\n乙嘚事';
const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  kind: 'noise',
  start,
  end,
  quote: text.slice(start, end),
  says: text.slice(start, end),
  why: '',
  ...more,
});
const findings = [
  finding(1, 2, { fix: { start: 1, end: 2, to: '的的的' } }),
  finding(5, 14, { kind: 'arithmetic', fix: { start: 10, end: 12, to: '9' } }),
  finding(10, 13, { kind: 'disagrees', fix: { start: 10, end: 13, to: '96%' } }),
  finding(16, 17, { fix: { start: 16, end: 17, to: '' } }),
];
const opened = openCheck({ text, findings });

test('a correction goes into the text, what stands behind it moves, and what it replaced is not offered again', () => {
  const first = stepCheck(opened, { do: 'accept', id: 0 });
  expect(first.text).toBe('甲的的的事办了12批，共98%。\n乙嘚事');
  const second = stepCheck(first, { do: 'accept', id: 2 });
  expect(second.text).toBe('甲的的的事办了12批，共96%。\n乙嘚事');
  expect(second.entries.map(({ done, fix }) => [done, fix !== undefined])).toEqual([
    ['accepted', false],
    ['open', false],
    ['accepted', false],
    ['open', true],
  ]);
  expect(stepCheck(second, { do: 'accept', id: 3 }).text).toBe('甲的的的事办了12批，共96%。\n乙事');
  expect(stepCheck(second, { do: 'accept', id: 1 })).toBe(second);
});

test('what was accepted is taken back, what is left keeps its reason until it is opened again', () => {
  const accepted = stepCheck(opened, { do: 'accept', id: 0 });
  expect(stepCheck(accepted, { do: 'undo' })).toMatchObject({ text, entries: opened.entries, history: [] });
  const left = stepCheck(opened, { do: 'leave', id: 1, reason: ' 口径不同 ' });
  expect(left.entries[1]).toMatchObject({ done: 'left', reason: '口径不同' });
  expect(stepCheck(left, { do: 'reopen', id: 1 }).entries[1]).toMatchObject({ done: 'open', reason: '' });
});

test('walking stays within the kind that is shown', () => {
  const noise = stepCheck(opened, { do: 'kind', kind: 'noise' });
  expect(shownEntries(noise).map(({ id }) => id)).toEqual([0, 3]);
  const walk = (state: CheckState): CheckState => stepCheck(state, { do: 'walk', by: 1 });
  expect([walk(noise), walk(walk(noise)), walk(walk(walk(noise)))].map(({ selected }) => selected)).toEqual([
    0, 3, 3,
  ]);
});

test('whatever is accepted in whatever order, the rest of the text stays, and each finding shows its own words', () => {
  const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '\n'), minLength: 20, maxLength: 60 });
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 18 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      letters,
      places,
      fc.array(fc.string({ maxLength: 3 }), { minLength: 8, maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      (words, at, tos, order) => {
        const one = at.map((start, i): Finding => ({
          ...finding(0, 0),
          start,
          end: start + 1,
          fix: { start, end: start + 1, to: tos[i]! },
        }));
        let state = openCheck({ text: words, findings: one });
        const ids = at.map((_, i) => i);
        while (ids.length > 0) {
          const [id] = ids.splice((order.next().value ?? 0) % ids.length, 1);
          state = stepCheck(state, { do: 'accept', id: id! });
        }
        const expected = [...words].map((char, i) => (at.includes(i) ? tos[at.indexOf(i)]! : char)).join('');
        expect(state.text).toBe(expected);
        const shown = cutText(state.text, state.entries, undefined).flatMap(({ stretches }) =>
          stretches.map((part) => part.text),
        );
        expect(shown.join('')).toBe(
          state.text
            .split('\n')
            .filter((line) => line.trim() !== '')
            .join(''),
        );
      },
    ),
  );
});
