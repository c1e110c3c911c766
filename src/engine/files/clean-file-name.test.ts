import { expect, test } from 'vitest';
import { cleanFileName } from './clean-file-name.ts';

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\资料\\邀请函.pdf', '邀请函.pdf'],
  ['邀请\u202efdp.exe', '邀请fdp.exe'],
  ['a\u0000\u0007\r\n b\u200b.pdf', 'a b.pdf'],
  ['..隐藏.pdf. ', '隐藏.pdf'],
  ['a:b?c*.pdf', 'a_b_c_.pdf'],
  ['', '未命名'],
  ['/', '未命名'],
  ['.pdf', 'pdf'],
  ['a\ud800.txt', 'a\ufffd.txt'],
  ['方案 v1.2', '方案 v1.2'],
])('%j becomes %j', (given, clean) => {
  expect(cleanFileName(given)).toBe(clean);
});

test('a long name keeps its ending within 120 characters', () => {
  const clean = cleanFileName(`${'𠮷'.repeat(300)}.docx`);
  expect([...clean]).toHaveLength(120);
  expect(clean.endsWith('𠮷.docx')).toBe(true);
});
