import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../test/harness/command.ts';
import { temporaryFolder } from '../../test/harness/temporary-folder.ts';
import { writeDocx } from '../engine/documents/docx/write-docx.ts';
import { docx, png } from '../engine/files/sample-files.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder('lint');
});
afterAll(() => folder.remove());

const run = (...args: string[]) => runCommand(folder.dir, ['lint', ...args]);
function put(name: string, bytes: Uint8Array): string {
  const path = join(folder.dir, name);
  writeFileSync(path, bytes);
  return path;
}

test('no file, another kind of file and an unknown option are refused with what to do', async () => {
  expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('lint FILE') as string });
  expect(await run('nowhere.docx')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/没有这个文件/) as string,
  });
  expect(await run(put('图.docx', png))).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/图\.docx/) as string,
  });
  expect((await run('--fix')).code).toBe(2);
}, 120_000);

test('our own paper passes; one from elsewhere is told line by line what differs, and as JSON', async () => {
  const own = await writeDocx('报告', [
    { kind: 'title', text: '关于外事工作的报告' },
    { kind: 'paragraph', text: '上半年工作顺利。' },
  ]);
  expect(await run(put('自己.docx', own))).toMatchObject({ code: 0, out: '格式符合GB/T 9704-2012。\n' });

  const other = await run(put('外来.docx', docx([['一、主要工作']])));
  expect(other.code).toBe(1);
  expect(other.out).toMatch(/^全文：没有页码，应为每页有页码。.*（GB\/T 9704-2012第7\.5条）$/m);
  expect(other.out).toMatch(/^第1段“一、主要工作”：一级标题用的是.*应为黑体。选中一级标题，字体设为黑体。/m);
  const { out } = await run(join(folder.dir, '外来.docx'), '--json');
  expect(JSON.parse(out)).toContainEqual(
    expect.objectContaining({ clause: '7.5', says: '没有页码', places: [] }) as object,
  );
}, 120_000);
