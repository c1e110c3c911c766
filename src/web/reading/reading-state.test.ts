import { expect, test } from 'vitest';
import {
  numberOf,
  openReading,
  shownRows,
  stepReading,
  takenRows,
  takenTwice,
  type ReadFigure,
  type ReadReport,
} from './reading-state.ts';
import { splitText } from './split-text.ts';

const text = '共审批52批168人次。\n接待外宾六十八批，力争审批60批。';
const figure = (words: string, more: Partial<ReadFigure>): ReadFigure => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  quote: words,
  value: Number.parseFloat(words),
  unit: words.replace(/\d+/, ''),
  subject: '审批',
  comparison: null,
  approx: false,
  period: null,
  role: 'result',
  confidence: 0.9,
  why: '',
  match: null,
  ...more,
});
const sure = (indicator: string) => ({
  indicator,
  match: { indicator, score: 0.9, runnerUp: null, value: 1 },
});
const report: ReadReport = {
  file: { id: 'f', name: '总结.txt', size: 1, mime: 'text/plain' },
  format: 'txt',
  text,
  changes: 0,
  figures: [
    figure('52批', sure('a')),
    figure('168人次', sure('b')),
    figure('60批', { ...sure('a'), role: 'target' }),
  ],
  office: null,
  period: '2015H1',
  plannedTasks: [],
  shortcomings: [],
  indicators: [],
};
const open = () => openReading(report, '2018H1');

test('nothing is marked twice, out of nothing, or without a number', () => {
  const state = open();
  const at = text.indexOf('52批');
  expect(stepReading(state, { do: 'mark', start: at + 1, end: at + 3 })).toBe(state);
  expect(stepReading(state, { do: 'mark', start: 0, end: 0 })).toBe(state);
  const words = text.indexOf('六十八批');
  const marked = stepReading(state, { do: 'mark', start: words, end: words + 4 });
  expect(marked.rows).toHaveLength(4);
  const own = stepReading(marked, { do: 'correct', id: 3, change: { indicator: 'c' } });
  expect(takenRows(own).map(({ id }) => id)).toEqual([0, 1]);
  const corrected = stepReading(own, { do: 'correct', id: 3, change: { value: '68', unit: '批' } });
  expect(takenRows(corrected).map(({ id }) => id)).toEqual([0, 1, 3]);
});

test.each(['', '约5', '5-6', '-3', '1e5'])('“%s” is no number', (value) => {
  expect(numberOf({ value })).toBeUndefined();
});

test('what is matched and done is proposed, a target is not', () => {
  expect(takenRows(open()).map(({ indicator }) => indicator)).toEqual(['a', 'b']);
  expect(open().period).toBe('2015H1');
});

test('an indicator taken twice is noticed', () => {
  const twice = stepReading(open(), { do: 'correct', id: 2, change: { taken: true } });
  expect(takenTwice(open())).toBeUndefined();
  expect(takenTwice(twice)).toBe('a');
});

test('a dropped figure leaves the text and comes back untaken', () => {
  const dropped = stepReading(stepReading(open(), { do: 'select', id: 0 }), { do: 'drop', id: 0 });
  expect([shownRows(dropped).map(({ id }) => id), dropped.selected]).toEqual([[1, 2], 1]);
  const back = stepReading(dropped, { do: 'restore' });
  expect(back.rows.map(({ dropped: gone, taken }) => [gone, taken])[0]).toEqual([false, false]);
});

test('walking stops at both ends', () => {
  let state = open();
  for (let i = 0; i < 5; i++) state = stepReading(state, { do: 'walk', by: 1 });
  expect(state.selected).toBe(2);
  for (let i = 0; i < 5; i++) state = stepReading(state, { do: 'walk', by: -1 });
  expect(state.selected).toBe(0);
});

test('the paragraphs hold the whole text, cut at its figures', () => {
  const paragraphs = splitText(text, open().rows);
  expect(paragraphs.map(({ stretches }) => stretches.map((part) => part.text).join('')).join('\n')).toBe(
    text,
  );
  expect(
    paragraphs.flatMap(({ stretches }) => stretches.flatMap((part) => (part.row ? [part.text] : []))),
  ).toEqual(['52批', '168人次', '60批']);
});
