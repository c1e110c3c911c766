import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPieces, toWords, type Token } from './live-text.ts';

const token = (text: string, figure: string): Token => ({ text, figure: { figure } });

describe('words with figures in brackets', () => {
  test.each<[string, string, readonly Token[], unknown]>([
    ['no bracket is no figure', '继续。', [], ['继续。']],
    ['a bracket that stands for nothing is words', '【要闻】如下', [], ['【要闻】如下']],
    [
      'figures may be moved',
      '【4批】后【3批】',
      [token('3批', 'a'), token('4批', 'b')],
      [{ figure: 'b' }, '后', { figure: 'a' }],
    ],
    [
      'the same words twice stand for both in order',
      '【3批】【3批】',
      [token('3批', 'a'), token('3批', 'b')],
      [{ figure: 'a' }, { figure: 'b' }],
    ],
    ['a figure is there once', '【3批】【3批】', [token('3批', 'a')], [{ figure: 'a' }, '【3批】']],
    ['a figure may be taken out', '没有了。', [token('3批', 'a')], ['没有了。']],
    ['a bracket whose words were changed is words', '【5批】', [token('3批', 'a')], ['【5批】']],
    ['nothing is nothing', '', [], []],
  ])('%s', (_, words, tokens, pieces) => {
    expect(toPieces(words, tokens)).toEqual(pieces);
  });

  test('what is known of a figure is kept', () => {
    const live = ['共', { figure: 'a', rounding: 'nearly' as const }, '。'];
    const { words, tokens } = toWords(['共', { figure: 'a', text: '近40家' }, '。'], live);
    expect(words).toBe('共【近40家】。');
    expect(toPieces(words, tokens)).toEqual(live);
  });

  test('there and back again changes nothing', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[甲乙丙，。]{1,4}$/),
      fc.record({ figure: fc.constantFrom('a', 'b', 'c'), text: fc.constantFrom('3批', '4批', '近5家') }),
    );
    fc.assert(
      fc.property(fc.array(piece), (line) => {
        const { words, tokens } = toWords(line);
        const merged: unknown[] = [];
        for (const one of line)
          if (typeof one === 'string' && typeof merged[merged.length - 1] === 'string')
            merged[merged.length - 1] = `${String(merged[merged.length - 1])}${one}`;
          else merged.push(typeof one === 'string' ? one : { figure: one.figure });
        expect(toPieces(words, tokens)).toEqual(merged);
      }),
    );
  });
});
