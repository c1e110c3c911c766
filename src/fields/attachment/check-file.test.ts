import { expect, test } from 'vitest';
import { acceptedEndings, refusalOf, sizeWords } from './check-file.ts';

const options = { types: ['pdf', 'image'], maxMB: 2 };

test.each([
  [{ name: '空.pdf', size: 0 }, '文件“空.pdf”是空的。'],
  [{ name: '大.pdf', size: 2 * 1024 * 1024 + 1 }, '文件“大.pdf”超过2MB。'],
  [{ name: '程序.exe', size: 5 }, '文件“程序.exe”的实际内容是.exe 文件，不是允许的类型（PDF、图片）。'],
  [{ name: 'pdf', size: 5 }, '文件“pdf”的实际内容是未知类型，不是允许的类型（PDF、图片）。'],
])('refuses %j before it is sent', (file, words) => {
  expect(refusalOf(file, options, 'zh')).toBe(words);
});

test('lets pass what may be right', () => {
  expect(refusalOf({ name: '邀请函.PDF', size: 2 * 1024 * 1024 }, options, 'zh')).toBeUndefined();
  expect(acceptedEndings(options)).toEqual(['.pdf', '.jpg', '.jpeg', '.png']);
  expect([900, 1536, 3_565_158].map(sizeWords)).toEqual(['900 B', '1.5 KB', '3.4 MB']);
});
