import { expect, test } from 'vitest';
import { codesOf, keptOf, printed, valueOf } from '../kind-harness.ts';
import { isAboveLimit, secrecy, secrecyLevels } from './kind.ts';

const level = secrecy('密级', { required: true });

test.each([
  '秘密',
  '机密',
  '绝密',
  '机密★10年',
  '〔绝密〕',
  ' 机　密 ',
  '秘·密★5年',
  '機密',
  '絕密',
  '国家秘密',
  'SECRET',
  'Top Secret',
  'confidential',
  '秘\u200b密',
  '工作秘密、机密',
])('refuses %s as above what may be kept here', (input) => {
  expect(codesOf(level, input)).toEqual(['secrecy-above-limit']);
});

test.each(['保密', '商业秘密', 'work secret', '内部公开'])('refuses %s as unknown', (input) => {
  expect(codesOf(level, input)).toEqual(['not-a-choice']);
  expect(isAboveLimit(input)).toBe(false);
});

test('refuses what is no text', () => {
  expect(codesOf(level, 1)).toEqual(['wrong-shape']);
});

test.each(Object.entries(secrecyLevels))('reads %s by key and by name', (key, { label, en }) => {
  expect(valueOf(level, key)).toBe(key);
  expect(valueOf(level, ` ${label} `)).toBe(key);
  expect(keptOf(level, key)).toBe(key);
  expect(printed(level, key)).toBe(label);
  expect(printed(level, key, 'en')).toBe(en);
});
