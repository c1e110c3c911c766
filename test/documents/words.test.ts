import { describe, expect, test } from 'vitest';
import { readDocuments } from './documents.ts';

// Written in pieces, so that a search for them finds real ones only.
const forbidden: readonly (readonly [string, RegExp])[] = [
  ['left for later', new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'T' + 'BD', 'W' + 'IP'].join('|')})\\b`)],
  [
    'a promise',
    new RegExp(['coming' + ' soon', 'stay' + ' tuned', '敬请' + '期待', '即将' + '推出'].join('|'), 'i'),
  ],
  ['a gap', new RegExp(['lorem' + ' ipsum', '待' + '补充', '此处' + '填写'].join('|'), 'i')],
  ['a path of one machine', /(?<![\w.])\/(work|root|home)\//],
  ['the host of a registry', /registry\.[a-z]+\.[a-z]+/],
];

describe.each(readDocuments())('$path', ({ text }) => {
  test.each(forbidden)('has nothing that is %s', (_, pattern) => {
    expect(text.split('\n').filter((line) => pattern.test(line))).toEqual([]);
  });
});
