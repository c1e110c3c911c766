import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { DocumentNode } from '../../model/document.ts';
import { temporaryFolder } from '../../../test/harness/temporary-folder.ts';
import { makePdf } from './make-pdf.ts';
import { writeHtml } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';

const nodes: readonly DocumentNode[] = [
  { kind: 'title', text: '某市\n总结 <b>' },
  { kind: 'heading', level: 1, text: '工作' },
  { kind: 'heading', level: 3, text: '', body: ['共', { figure: 'a"b', text: '4批' }, '。'] },
  { kind: 'paragraph', text: '# 不是标题 *也不是重点* | 1 < 2' },
  {
    kind: 'table',
    columns: [2, 1],
    head: [['指标', '本期']],
    rows: [
      [{ text: '外事', span: 2, head: true }],
      ['甲|乙', { text: '-3.5%', align: 'right', figure: 'a#change' }],
    ],
  },
];

test('a page: figures carry their ids, and no text becomes markup', () => {
  const html = writeHtml('题 & 目', nodes);
  expect(html).toContain('<title>题 &amp; 目</title>');
  expect(html).toContain('<h1>某市<br>总结 &lt;b&gt;</h1>');
  expect(html).toContain('<p>1.共<data value="a&quot;b">4批</data>。</p>');
  expect(html).toContain('1 &lt; 2');
  expect(html).toContain('<tr><th colspan="2">外事</th></tr>');
  expect(html).toContain('<td class="right"><data value="a#change">-3.5%</data></td>');
});

test('Markdown: numbers are written out, and no text becomes a sign', () => {
  expect(writeMarkdown(nodes).split('\n')).toEqual([
    '# 某市 总结 \\<b\\>',
    '',
    '## 一、工作',
    '',
    '1\\. 共4批。',
    '',
    '\\# 不是标题 \\*也不是重点\\* \\| 1 \\< 2',
    '',
    '| 指标 | 本期 |',
    '| --- | --- |',
    '| 外事 |  |',
    '| 甲\\|乙 | -3.5% |',
    '',
  ]);
});

describe('a PDF', () => {
  const folder = temporaryFolder('pdf');
  afterAll(() => folder.remove());
  const source = { docx: () => Promise.resolve(new Uint8Array([1])), html: () => '<p>页</p>' };
  /** A folder with one program that answers as told. */
  const program = (dir: string, name: string, script: string): string => {
    const path = join(folder.dir, dir);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(path, name), 0o755);
    return path;
  };

  test('is refused in words where neither program is there', async () => {
    await expect(makePdf(source, folder.dir)).rejects.toMatchObject({ code: 'pdf-not-possible' });
  });

  test('that the program does not make is refused', async () => {
    await expect(makePdf(source, program('bad', 'soffice', 'exit 1'))).rejects.toMatchObject({
      code: 'pdf-failed',
    });
    await expect(makePdf(source, program('idle', 'soffice', 'exit 0'))).rejects.toMatchObject({
      code: 'pdf-failed',
    });
  });

  test('comes from LibreOffice first, and from Chromium where only that is there', async () => {
    const office = program('office', 'soffice', 'printf office > "$6/report.pdf"');
    const browser = program(
      'browser',
      'chromium',
      'for a; do case $a in --print-to-pdf=*) printf browser > $(echo $a | cut -d= -f2);; esac; done',
    );
    expect(Buffer.from(await makePdf(source, `${browser}:${office}`)).toString()).toBe('office');
    expect(Buffer.from(await makePdf(source, browser)).toString()).toBe('browser');
  });
});
