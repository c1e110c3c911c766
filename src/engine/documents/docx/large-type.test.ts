import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../test/harness/temporary-folder.ts';
import type { DocumentNode } from '../../../model/document.ts';
import { inLargeType, pointsFor } from './large-type.ts';
import { writeDocx } from './write-docx.ts';

const folder = temporaryFolder('large-type');
afterAll(() => folder.remove());
const has = (program: string, ...args: string[]): boolean => !spawnSync(program, args).error;
const canMeasure = has('soffice', '--version') && has('pdftotext', '-v');

const pageOf = (sentences: number): DocumentNode[] => [
  { kind: 'title', text: '明港市外事侨务办公室\n2018年上半年主要工作数据' },
  { kind: 'heading', level: 1, text: '主要数字' },
  ...Array.from({ length: sentences }, (_, i): DocumentNode => ({
    kind: 'paragraph',
    text: [
      `第${i + 1}项：办理领事认证（附加证明书）`,
      { figure: 'a.b', text: '6,308批次' },
      '，同比增长2.1%。',
    ],
  })),
];

test('the fewer the words, the larger the type; never smaller than 小四', () => {
  const points = [2, 6, 10, 14, 20, 30, 200].map((n) => pointsFor(pageOf(n)));
  expect(points[0]).toBe(22);
  expect(points.at(-1)).toBe(12);
  expect(points).toEqual([...points].sort((a, b) => b - a));
});

test('text, title, lines and margins change together, and figures are found again', async () => {
  const docx = await writeDocx('一页纸', pageOf(3));
  const large = inLargeType(docx, 22);
  const xml = strFromU8(unzipSync(large)['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('<w:sz w:val="44"/>');
  expect(xml).toContain('<w:sz w:val="56"/>');
  expect(xml).not.toContain('<w:sz w:val="32"/>');
  expect(xml).toContain('w:line="660"');
  expect(xml).toContain('w:top="1134"');
  expect(xml).toContain('6,308批次');
  expect(inLargeType(docx, 22)).toEqual(large);
});

describe.skipIf(!canMeasure)('as it is really set', () => {
  test.each([[3], [8], [12], [18], [24]])(
    '%i sentences stand on one page',
    async (sentences) => {
      const nodes = pageOf(sentences);
      const docx = join(folder.dir, `${sentences}.docx`);
      writeFileSync(docx, inLargeType(await writeDocx('一页纸', nodes), pointsFor(nodes)));
      const profile = `-env:UserInstallation=file://${folder.dir}/profile`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder.dir, docx], {
        stdio: 'ignore',
      });
      const pdf = join(folder.dir, `${sentences}.pdf`);
      const told = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' });
      // Every page ends with a form feed.
      expect(told.split('\f')).toHaveLength(2);
    },
    60_000,
  );
});
