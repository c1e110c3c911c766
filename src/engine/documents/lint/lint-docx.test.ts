import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DocumentNode } from '../../../model/document.ts';
import type { FormFacts } from '../../../model/form.ts';
import { approvedFacts, slipFacts } from '../../../domain/types/outbound/delegation/sample-printed.ts';
import { facts as letterFacts } from '../../../domain/types/outbound/consultation/sample-printed.ts';
import { filingFacts } from '../../../domain/types/outbound/personnel-filing/sample-printed.ts';
import { registry } from '../../../domain/server.gen.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { lintDocx } from './lint-docx.ts';

const full: readonly DocumentNode[] = [
  { kind: 'head', issuer: '明港市人民政府外事办公室文件', number: '明外〔2018〕12号' },
  { kind: 'title', text: '关于2018年上半年\n外事工作情况的报告' },
  { kind: 'addressee', to: '市人民政府' },
  { kind: 'paragraph', text: '现将2018年上半年外事工作情况报告如下。' },
  { kind: 'heading', level: 1, text: '主要工作' },
  { kind: 'heading', level: 2, text: '因公出国（境）' },
  { kind: 'heading', level: 3, text: '审批', body: '审批团组407批次、1,204人次，同比分别下降21.3%和10.3%。' },
  { kind: 'heading', level: 4, text: '', body: '其中党政类团组108批次。' },
  { kind: 'heading', level: 2, text: '外宾接待' },
  { kind: 'paragraph', text: '接待外宾88批次、352人次。' },
  { kind: 'heading', level: 1, text: '下半年打算' },
  { kind: 'paragraph', text: '办好中外友城交流月。' },
  { kind: 'attachments', names: ['2018年上半年外事统计表', '因公出国（境）团组一览表'] },
  { kind: 'signature', by: '明港市人民政府外事办公室', on: '2018-07-05' },
  { kind: 'annex', mark: '附件1', title: '2018年上半年外事统计表' },
  { kind: 'table', columns: [2, 1], rows: [['审批团组', '407']] },
  {
    kind: 'imprint',
    copies: ['市委办公室', '市政府办公室'],
    issuer: '明港市人民政府外事办公室',
    on: '2018-07-06',
  },
];

const made = writeDocx('报告', full);
/** The report with some of its XML replaced; whoever replaces nothing has written a test that shows nothing. */
async function broken(part: string, from: string | RegExp, to: string): Promise<Uint8Array> {
  const parts = unzipSync(await made);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`nothing in ${part} is ${String(from)}`);
  return zipSync({ ...parts, [part]: strToU8(changed) });
}
const saysOf = (bytes: Uint8Array): string[] =>
  lintDocx(bytes, '试.docx').map(({ where, says, clause }) => `${where} ${clause} ${says}`);

const main = 'word/document.xml';

describe('what is no Word document is refused', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['a text', strToU8('外事工作')],
    ['a container without a document', zipSync({ 'a.txt': strToU8('外事') })],
  ])('%s', (_name, bytes) => {
    expect(() => lintDocx(bytes, '试.docx')).toThrow(
      expect.objectContaining({ code: 'file-damaged' }) as Error,
    );
  });
});

describe('what is written here passes', () => {
  test('a report with every part of an official document', async () => {
    expect(saysOf(await made)).toEqual([]);
  });

  const facts: Readonly<Record<string, (form: string) => FormFacts>> = {
    delegation: (form) => (form === 'slip' ? slipFacts() : approvedFacts()),
    consultation: () => letterFacts(),
    'personnel-filing': () => filingFacts(),
  };
  const forms = Object.entries(facts).flatMap(([type, given]) =>
    registry
      .getType(type)
      .forms.filter((form) => form.refuses?.(given(form.name)) === undefined)
      .map((form) => [`${type} ${form.name}`, form, given] as const),
  );
  test.each(forms)('the form %s', async (_name, form, given) => {
    expect(saysOf(await writeDocx('试', form.write(given(form.name))))).toEqual([]);
  });
});

describe('what is not as it should be is found where it is, and nothing else is said', () => {
  const cases: readonly (readonly [string, string, string | RegExp, string, readonly RegExp[]])[] = [
    ['letter paper', main, /w:w="11906"/, 'w:w="12240"', [/^全文 5\.1 纸宽为215\.9毫米$/]],
    [
      'a narrow upper margin',
      main,
      /w:top="2098"/,
      'w:top="1440"',
      [/^全文 5\.2\.1 天头（上白边）为25\.4毫米$/],
    ],
    [
      'a song body',
      main,
      /(<w:t[^>]*>现将)/,
      '</w:r><w:r><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="32"/></w:rPr>$1',
      [/^第\d+段 5\.2\.2 正文用的是宋体$/],
    ],
    [
      'a small body',
      main,
      /(<w:t[^>]*>现将)/,
      '</w:r><w:r><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="28"/></w:rPr>$1',
      [/5\.2\.2 正文字号为14磅/],
    ],
    [
      'narrow lines',
      main,
      /(<w:spacing [^>]*)w:line="579" w:lineRule="exact"(\/>(?:(?!<w:p>)[^])*?<w:t[^>]*>现将)/,
      '$1w:line="400" w:lineRule="exact"$2',
      [/^第6段 5\.2\.3 行距为固定值20磅$/],
    ],
    ['a heading with the wrong mark', main, '一、主要工作', '一．主要工作', [/7\.3\.3 序号写作“一．”/]],
    ['a number left out', main, '二、下半年打算', '三、下半年打算', [/7\.3\.3 序号是“三”，前面到第1/]],
    ['square brackets in the number', main, '明外〔2018〕12号', '明外[2018]012号', [/7\.2\.5 发文字号写作/]],
    ['a date in Chinese numerals', main, '2018年7月5日', '二〇一八年七月五日', [/7\.3\.5 成文日期写作/]],
    ['a date with zeros', main, '2018年7月5日', '2018年07月05日', [/7\.3\.5 成文日期写作“2018年07月05日”/]],
    ['a half-width colon', main, '市人民政府：', '市人民政府:', [/7\.3\.2 主送机关后是半角冒号/]],
    ['a half-width comma', main, '办好中外友城交流月', '办好友城,交流月', [/GB\/T 15834 汉字间用了半角“,”/]],
    ['a mark after the annex', main, '统计表</w:t>', '统计表。</w:t>', [/7\.3\.4 附件名称后有标点/]],
    [
      'an annex that is indented',
      main,
      /(<w:pPr>(?:(?!<w:pPr>)[^])*?)(<\/w:pPr>(?:(?!<w:pPr>)[^])*?附件1<)/,
      '$1<w:ind w:firstLineChars="200"/>$2',
      [/7\.3\.7 “附件”没有顶格/],
    ],
    [
      'red letters in the text',
      main,
      /(<w:t[^>]*>现将)/,
      '</w:r><w:r><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/><w:color w:val="C00000"/></w:rPr>$1',
      [/5\.2\.4 文字颜色为#C00000/],
    ],
    [
      'no page number',
      'word/_rels/document.xml.rels',
      /footer\d\.xml/g,
      'none.xml',
      [/^全文 7\.5 没有页码$/],
    ],
    [
      'the same foot on both sides',
      'word/settings.xml',
      /<w:evenAndOddHeaders[^>]*>/,
      '',
      [/7\.5 单双页的页码在同一侧/],
    ],
  ];
  test.each(cases)('%s', async (_name, part, from, to, wanted) => {
    const found = saysOf(await broken(part, from, to));
    expect(found).toHaveLength(wanted.length);
    for (const [i, one] of wanted.entries()) expect(found[i]).toMatch(one);
  });
});

test('the same fault in many paragraphs is said once, with how many there are', async () => {
  const bytes = await broken(main, /w:eastAsia="仿宋_GB2312"/g, 'w:eastAsia="微软雅黑"');
  const fonts = lintDocx(bytes, '试.docx').filter(({ says }) => says.includes('微软雅黑'));
  expect(fonts.find(({ says }) => says.startsWith('正文'))).toMatchObject({
    where: expect.stringMatching(/^第\d+段等\d+段$/) as string,
    remedy: '选中正文，字体设为仿宋',
  });
});
