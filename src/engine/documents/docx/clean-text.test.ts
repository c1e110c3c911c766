import { expect, test } from 'vitest';
import { cleanText, linesOf, widthOf } from './clean-text.ts';

test('half characters are replaced, control characters go, everything else stays', () => {
  expect(cleanText('半\ud83d个\udc00字')).toBe('半\ufffd个\ufffd字');
  expect(cleanText('a\u0000b\u001bc\u007fd\u0085e\ufffff')).toBe('abcdef');
  expect(cleanText('王\u{20bb7}𬀩🧪\t后')).toBe('王\u{20bb7}𬀩🧪\t后');
});

test('lines end as on every system, and empty ones are left out', () => {
  expect(linesOf('一\r\n\r\n  二 \r三\n')).toEqual(['一', '二', '三']);
  expect(linesOf(' \n ')).toEqual([]);
});

test('Latin letters and digits are half as wide, and a rare character is one', () => {
  expect(widthOf('2018年6月5日')).toBe(6);
  expect(widthOf('\u{20bb7}野')).toBe(2);
  expect(widthOf('')).toBe(0);
});
