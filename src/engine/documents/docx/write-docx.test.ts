import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DocumentNode } from '../../../model/document.ts';
import { bodyOf, paragraphsIn, partOf, readElsewhere } from './docx-harness.ts';
import { fonts } from './layout.ts';
import { columnWidths } from './tables.ts';
import { writeDocx } from './write-docx.ts';

const whole: readonly DocumentNode[] = [
  { kind: 'head', issuer: '明港市外事侨务办公室', number: '明外批〔2018〕1号' },
  { kind: 'title', text: '关于某事的\n批复' },
  { kind: 'addressee', to: '市教育局' },
  { kind: 'paragraph', text: '正文第一段。\n正文第二段。' },
  { kind: 'heading', level: 1, text: '一级' },
  { kind: 'heading', level: 2, text: '二级' },
  { kind: 'heading', level: 3, text: '三级。', body: '接排。' },
  { kind: 'heading', level: 4, text: '', body: '四级接排。' },
  { kind: 'code', content: '/records/delegation/1', lines: ['编号：一'] },
  {
    kind: 'table',
    columns: [1, 3],
    head: [['甲', '乙']],
    rows: [['一', { text: '二', room: 2, foot: '签名' }]],
  },
  { kind: 'attachments', names: ['名单', '日程'] },
  { kind: 'signature', by: '明港市外事侨务办公室', on: '2018-06-05' },
  { kind: 'imprint', copies: ['市财政局'], issuer: '明港市外事侨务办公室', on: '2018-06-05' },
];
const paragraphWith = (xml: string, text: string): string =>
  paragraphsIn(xml).find((one) => one.includes(`>${text}</w:t>`)) ?? '';
const sizeIn = (paragraph: string): string | undefined => /<w:r>.*?<w:sz w:val="(\d+)"/s.exec(paragraph)?.[1];

describe('the page of GB/T 9704', () => {
  test('has the margins, the grid and both page numbers', async () => {
    const docx = await writeDocx('试', whole);
    const xml = partOf(docx, 'word/document.xml');
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    expect(partOf(docx, 'word/settings.xml')).toMatch(/<w:evenAndOddHeaders(?: w:val="true")?\/>/);
    const [odd, even] = ['default', 'even'].map((type) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(xml)?.[1];
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(
        partOf(docx, 'word/_rels/document.xml.rels'),
      )?.[1];
      return partOf(docx, `word/${target}`);
    });
    expect(odd).toMatch(
      /<w:ind w:right="280"\/>.*<w:jc w:val="right"\/>|<w:jc w:val="right"\/>.*<w:ind w:right="280"\/>/s,
    );
    expect(even).toMatch(/<w:ind w:left="280"\/>/);
    for (const footer of [odd, even]) {
      expect(footer).toContain('— ');
      expect(footer).toContain('PAGE');
      expect(footer).toContain(fonts.song);
      expect(footer).toContain('<w:sz w:val="28"/>');
    }
  });

  test('a line of the text is 16 points, a little closer, on an exact pitch, two characters in', async () => {
    const text = paragraphWith(await bodyOf(whole), '正文第一段。');
    expect(text).toContain('<w:spacing w:after="0" w:before="0" w:line="579" w:lineRule="exact"/>');
    expect(text).toContain('<w:spacing w:val="-5"/>');
    expect(text).toMatch(/<w:ind [^>]*w:firstLine="630"/);
    expect(text).toMatch(/<w:ind [^>]*w:firstLineChars="200"/);
    expect(sizeIn(text)).toBe('32');
  });

  test('the title is 22 points of 小标宋, one paragraph for each wished line', async () => {
    const xml = await bodyOf(whole);
    for (const line of ['关于某事的', '批复']) {
      const title = paragraphWith(xml, line);
      expect(title).toContain('<w:jc w:val="center"/>');
      expect(title).toContain(`w:eastAsia="${fonts.title}"`);
      expect(sizeIn(title)).toBe('44');
    }
  });

  test('the levels are numbered and have their fonts', async () => {
    const xml = await bodyOf(whole);
    for (const [text, font] of [
      ['一、一级', fonts.hei],
      ['（一）二级', fonts.kai],
      ['1.三级。', fonts.body],
      ['（1）', fonts.body],
    ] as const)
      expect(paragraphWith(xml, text)).toMatch(
        new RegExp(`<w:r><w:rPr><w:rFonts [^>]*w:eastAsia="${font}"[^>]*/>(?:(?!</w:r>).)*${text}`),
      );
    expect(paragraphWith(xml, '1.三级。')).toContain('>接排。</w:t>');
  });

  test('the red head is red, and the red line runs under the number', async () => {
    const xml = await bodyOf(whole);
    expect(paragraphWith(xml, '明外批〔2018〕1号')).toMatch(
      /<w:pBdr><w:bottom [^>]*w:color="FF0000"[^>]*\/><\/w:pBdr>/,
    );
    const mark = paragraphsIn(xml)[0] ?? '';
    expect(mark).toContain('<w:color w:val="FF0000"/>');
    expect(mark).toContain(fonts.title);
  });

  test.each([
    ['外办', 48],
    ['明港市外事侨务办公室', 44],
    ['东华省某某自治州外事侨务办公室暨州委外事工作委员会办公室', 22],
  ])('%s fits its line', async (issuer, points) => {
    const [mark = ''] = paragraphsIn(await bodyOf([{ kind: 'head', issuer }]));
    expect(sizeIn(mark)).toBe(String(points * 2));
  });

  test('day and name of the signature stay together, the day four characters from the edge', async () => {
    const xml = await bodyOf(whole);
    const at = paragraphsIn(xml).findIndex((one) => one.includes('>2018年6月5日</w:t>'));
    const [before2, before1, name, day] = paragraphsIn(xml).slice(at - 3, at + 1);
    expect(day).toContain(`<w:ind w:right="${4 * 315}"/>`);
    for (const kept of [before2, before1, name]) expect(kept).toContain('<w:keepNext/>');
    // The name is wider than the day, so it reaches further to the right by half of what it is wider.
    expect(name).toContain(`<w:ind w:right="${(4 - (10 - 6) / 2) * 315}"/>`);
  });

  test('a name as long as the line does not leave it', async () => {
    const xml = await bodyOf([{ kind: 'signature', by: '外'.repeat(26), on: '2018-06-05' }]);
    expect(paragraphWith(xml, '外'.repeat(26))).toContain('<w:ind w:right="0"/>');
  });

  test('版记 floats to the foot between its lines', async () => {
    const xml = await bodyOf(whole);
    expect(xml).toMatch(
      /<w:tblpPr [^>]*w:vertAnchor="margin"[^>]*w:tblpYSpec="bottom"|<w:tblpPr [^>]*w:tblpYSpec="bottom"[^>]*w:vertAnchor="margin"/,
    );
    expect(xml).toMatch(/<w:tblBorders><w:top [^>]*w:sz="8"/);
    expect(xml).toMatch(/<w:insideH [^>]*w:sz="6"/);
    expect(paragraphWith(xml, '抄送：市财政局。')).toContain('<w:sz w:val="28"/>');
    expect(xml).toMatch(/明港市外事侨务办公室<\/w:t><w:tab\/><w:t[^>]*>2018年6月5日印发/);
    expect(await bodyOf([{ kind: 'imprint', copies: [], issuer: '外办', on: '2018-06-05' }])).not.toContain(
      '抄送',
    );
  });

  test('one attachment has no number, several have, none is no line', async () => {
    expect(await bodyOf(whole)).toContain('>附件：1.名单</w:t>');
    expect(await bodyOf([{ kind: 'attachments', names: ['名单'] }])).toContain('>附件：名单</w:t>');
    expect(await bodyOf([{ kind: 'attachments', names: [] }])).not.toContain('附件');
  });
});

describe('fonts', () => {
  test('every run and every paragraph mark names all four slots; none comes from the theme', async () => {
    const docx = await writeDocx('试', whole);
    const known = new Set<string>(Object.values(fonts));
    for (const [name, part] of Object.entries(unzipSync(docx))) {
      if (!name.endsWith('.xml')) continue;
      const xml = new TextDecoder().decode(part);
      expect(xml, name).not.toMatch(/(ascii|hAnsi|eastAsia|cs)Theme=/);
      for (const [, attributes = ''] of xml.matchAll(/<w:rFonts ([^>]*)\/>/g))
        for (const slot of ['ascii', 'hAnsi', 'eastAsia', 'cs'])
          expect(known, `${name} ${slot}`).toContain(new RegExp(`w:${slot}="([^"]*)"`).exec(attributes)?.[1]);
    }
    const xml = partOf(docx, 'word/document.xml');
    const text = xml.match(/<w:r>(?:(?!<\/w:r>).)*<w:t[ >].*?<\/w:r>/gs) ?? [];
    expect(text.length).toBeGreaterThan(15);
    for (const run of text) expect(run).toContain('<w:rFonts ');
    expect(partOf(docx, 'word/theme/theme1.xml')).not.toMatch(/latin typeface="Calibri|<a:ea typeface=""\/>/);
  });

  test('the styles are our own: no coloured headings, no care for widows, a style off the grid', async () => {
    const xml = partOf(await writeDocx('试', whole), 'word/styles.xml');
    expect(xml).not.toMatch(/Heading|w:color/);
    expect(xml).toContain('<w:widowControl w:val="0"/>');
    expect(xml).toMatch(/w:styleId="OffGrid">(?:(?!<\/w:style>).)*<w:snapToGrid w:val="0"\/>/);
  });

  test('none is embedded; each has a stand-in with more characters', async () => {
    const docx = await writeDocx('试', whole);
    expect(Object.keys(unzipSync(docx)).filter((name) => /odttf|ttf|otf/.test(name))).toEqual([]);
    expect(partOf(docx, 'word/fontTable.xml')).toContain('<w:altName w:val="方正仿宋_GBK"/>');
  });
});

describe('tables', () => {
  test('fill the text to the last twip, whatever the shares', () => {
    for (const shares of [[1], [1, 2, 6, 2], [3, 3, 3, 3, 3, 3, 7]])
      expect(columnWidths(shares).reduce((sum, width) => sum + width, 0)).toBe(8845);
  });

  test('the head is repeated, rows are not torn, and cells stand off the grid', async () => {
    const xml = await bodyOf(whole);
    expect(xml).toContain('<w:tblHeader/>');
    const cell = paragraphWith(xml, '甲');
    expect(cell).toContain('<w:pStyle w:val="OffGrid"/>');
    expect(cell).toContain('w:line="360"');
    expect(xml).toMatch(
      /<w:trHeight w:val="480" w:hRule="atLeast"\/>|<w:trHeight w:hRule="atLeast" w:val="480"\/>/,
    );
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBe(5);
  });

  test('a row whose text fills more than a page may be torn', async () => {
    const xml = await bodyOf([{ kind: 'table', columns: [1], rows: [['长'.repeat(3000)]] }]);
    expect(xml).not.toContain('<w:cantSplit/>');
  });

  test('two that follow each other do not become one', async () => {
    expect(await bodyOf(whole)).toMatch(/<\/w:tbl><w:p>.*?<\/w:p><w:tbl>/s);
  });
});

describe('what people typed', () => {
  const nasty = [
    '<w:t>&lt;b>"\'&amp;]]></w:t>',
    '王\u{20bb7}𬀩\u{1f9ea}',
    '半\ud83d个\udc00字',
    'a\u0000b\u0008c\u001bd\ufffee\u007f',
    '长'.repeat(4000),
    'W'.repeat(600),
    '第一行\r\n\r\n  第二行\t后',
  ];

  test.each(nasty.map((text, i) => [i, text]))(
    '%i stands everywhere and leaves a readable file',
    async (_i, text) => {
      const docx = await writeDocx(text, [
        { kind: 'head', issuer: text, number: text },
        { kind: 'title', text },
        { kind: 'addressee', to: text },
        { kind: 'paragraph', text },
        { kind: 'heading', level: 1, text, body: text },
        { kind: 'table', columns: [1, 1], head: [[text, '']], rows: [[{ text, foot: text }, text]] },
        { kind: 'attachments', names: [text, text] },
        { kind: 'signature', by: text, on: '2018-06-05' },
        { kind: 'imprint', copies: [text], issuer: text, on: '2018-06-05' },
      ]);
      await readElsewhere(docx);
      for (const [name, part] of Object.entries(unzipSync(docx))) {
        const xml = new TextDecoder('utf-8', { fatal: true }).decode(part);
        if (/\.(xml|rels)$/.test(name))
          expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }
    },
  );

  test('marks and rare characters come out as they went in', async () => {
    const text = '<w:t>&amp;</w:t> 王\u{20bb7}\u{1f9ea}“——…”';
    const docx = await writeDocx('试', [{ kind: 'paragraph', text }]);
    expect(await readElsewhere(docx)).toContain(text);
  });

  test('nothing gives an empty document, not a broken one', async () => {
    expect((await readElsewhere(await writeDocx('', []))).trim()).toBe('');
  });
});

describe('the file', () => {
  test('is the same for the same nodes, whenever and wherever it is written', async () => {
    const [one, zone] = [await writeDocx('试', whole), process.env['TZ']];
    process.env['TZ'] = 'America/New_York';
    const two = await writeDocx('试', whole);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  test('names nobody and no instant', async () => {
    const docx = await writeDocx('批件 <一>', whole);
    const core = partOf(docx, 'docProps/core.xml');
    expect(core).toContain('<dc:title>批件 &lt;一&gt;</dc:title>');
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified|20\d\d-/);
    for (const part of Object.values(unzipSync(docx)))
      expect(new TextDecoder().decode(part)).not.toMatch(/Un-named/);
  });

  test('begins with the list of its types, as readers want it', async () => {
    const [first] = Object.keys(unzipSync(await writeDocx('试', whole)));
    expect(first).toBe('[Content_Types].xml');
  });
});
