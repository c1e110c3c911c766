import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReport } from './read.ts';

const bits = fc.constantFrom(
  ...'0123456789,.%％－—~～至到和、，。；：（）()“”《》〔〕\n 一二三四五六七八九十百千万亿两多余约近超同比环比去年同期增长下降由从第前每年月日批人次个家嘚囷囚國ABCx+×'.split(
    '',
  ),
);

test('any text has an answer, with places inside the text and quotes from it', () => {
  const text = fc.oneof(
    fc.array(bits, { maxLength: 300 }).map((chars) => chars.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  fc.assert(
    fc.property(text, (words) => {
      const { figures, changes } = readReport(words);
      for (const figure of figures) {
        expect(figure.start).toBeGreaterThanOrEqual(0);
        expect(figure.end).toBeGreaterThan(figure.start);
        expect(figure.end).toBeLessThanOrEqual(words.length);
        expect(words).toContain(figure.quote);
        expect(Number.isFinite(figure.value)).toBe(true);
      }
      for (const change of changes) expect(words.slice(change.start, change.end)).toBe(change.from);
    }),
    { seed: 5, numRuns: 3000 },
  );
});

function milliseconds(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = process.threadCpuUsage().user;
    readReport(text);
    best = Math.min(best, (process.threadCpuUsage().user - start) / 1000);
  }
  return best;
}

/** Texts made to lead a reader astray: endless numbers, quotes that never close, sentences that never end. */
const hostile: Record<string, string> = {
  digits: '1',
  'Chinese digits': '一',
  places: '千百十',
  'thousands commas': '123,',
  ranges: '1-',
  counts: '68批',
  comparisons: '同比增长5%、',
  bases: '与去年同期相比',
  'open quotes': '“《（',
  'line ends': '\n',
  'lines of one number': '12\n人',
  blanks: ' ',
  'look-alikes': '嘚囷囚國',
  goals: '预期目标是',
  headings: '一、',
  shortcomings: '存在的不足',
  ends: '以来',
};

test.each(Object.entries(hostile))(
  'time grows with the length, not faster: %s',
  (_, unit) => {
    const small = unit.repeat(Math.ceil(20_000 / unit.length));
    const large = unit.repeat(Math.ceil(200_000 / unit.length));
    readReport(small);
    const [few, many] = [milliseconds(small), milliseconds(large)];
    // Ten times the length: a quadratic reader would need a hundred times as long.
    expect(many).toBeLessThan(Math.max(10, few) * 35);
  },
  60_000,
);
