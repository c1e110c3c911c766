import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../test/harness/command.ts';
import { temporaryFolder } from '../../test/harness/temporary-folder.ts';
import { doc } from '../engine/documents/sample-doc.ts';
import { docx, png } from '../engine/files/sample-files.ts';

let folder: ReturnType<typeof temporaryFolder>;
const words = '上半年，共审批因公出国（境）团组52批168人次，接待外宾６８批。';
beforeAll(() => {
  folder = temporaryFolder('read');
});
afterAll(() => folder.remove());

function put(name: string, bytes: Uint8Array | string): string {
  const path = join(folder.dir, name);
  writeFileSync(path, bytes);
  return path;
}
const run = (...args: string[]) => runCommand(folder.dir, args);

test.each<[string, string[], number, RegExp]>([
  ['no such file', ['read', 'nowhere.txt'], 2, /没有这个文件/],
  ['no file at all', ['read'], 2, /用法/],
  ['an unknown form', ['read', '-', '--format', 'xml'], 2, /jsonl\|json\|table/],
])('%s is refused', async (_, args, expected, said) => {
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([expected, '']);
  expect(err).toMatch(said);
});

test('a picture and a locked document are refused in both languages, without a stack', async () => {
  for (const [name, bytes] of [
    ['图.png', png],
    ['锁.doc', doc(words, true)],
  ] as const) {
    for (const command of ['read', 'clean']) {
      const { code, out, err } = await run(command, put(name, bytes));
      expect([code, out]).toEqual([1, '']);
      expect(err.trim().split('\n')).toHaveLength(2);
    }
  }
});

test('one object a figure with its indicator, from Word and from text, without a database', async () => {
  for (const file of [put('总结.docx', docx([[words]])), put('总结.txt', words)]) {
    const { code, out } = await run('read', file);
    expect(code).toBe(0);
    const figures = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { value: number; unit: string; indicator?: string; start: number });
    expect(figures.map(({ value, unit, indicator }) => [value, unit, indicator])).toEqual([
      [52, '批', 'outbound.approved-batches'],
      [168, '人次', 'outbound.approved-person-times'],
      [68, '批', undefined],
    ]);
    expect(figures[0]?.start).toBe(words.indexOf('52'));
  }
});

test('clean gives the restored text, or the list of changes', async () => {
  const file = put('总结.txt', words);
  expect((await run('clean', file)).out).toContain('接待外宾68批');
  const { out } = await run('clean', file, '--diff');
  expect(JSON.parse(out.split('\n')[0]!)).toMatchObject({ from: '６', to: '6', kind: 'width' });
});
