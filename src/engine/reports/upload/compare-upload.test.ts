import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { editDocx } from '../../../../test/harness/reports.ts';
import { sampleFigure as figure } from '../../../model/report/figure-harness.ts';
import { sentence } from '../../../model/report/prose.ts';
import type { Block } from '../../../model/report/report.ts';
import { writeDocx } from '../../documents/docx/write-docx.ts';
import { readDocument } from '../../documents/read-document.ts';
import { compareUpload, type ComparedFigure } from './compare-upload.ts';
import { agreement, toldDirection } from './told-value.ts';

const batches = figure('outbound.approved-batches', '批', 407, 517);
const persons = figure('outbound.approved-person-times', '人次', 1204, 1342);
const media = figure('media.outlets', '家', 38, 30);
const blocks: readonly Block[] = [
  { id: 'title', node: { kind: 'title', text: '某市外事办公室\n2018年上半年工作总结' } },
  {
    id: 'work.approval',
    node: {
      kind: 'paragraph',
      text: sentence({ lead: '审批因公出国（境）团组', figures: [batches, persons] }),
    },
  },
  {
    id: 'work.media',
    node: {
      kind: 'heading',
      level: 3,
      text: '',
      body: sentence({ lead: '邀请境内外媒体', figures: [media] }),
    },
  },
  {
    id: 'table',
    node: {
      kind: 'table',
      columns: [2, 1],
      rows: [['审批团组', { text: '407', figure: batches.indicator }]],
    },
  },
];
const edition = { blocks, figures: [batches, persons, media] };
const whole = await writeDocx(
  '总结',
  blocks.map(({ node }) => node),
);

/** The document with its body changed, as somebody's word processor would leave it. */
async function compared(change: (xml: string) => string): Promise<ComparedFigure[]> {
  const edited = editDocx(whole, change);
  const { paragraphs = [] } = await readDocument(edited, '总结.docx', { marks: true });
  return compareUpload(edition, paragraphs);
}
const told = (list: readonly ComparedFigure[]) =>
  list.map(({ figure: id, now, by, verdict }) => [id.replace(/^\w+\./, ''), now, by, verdict]);
const withoutControls = (xml: string): string =>
  xml.replace(/<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/g, '$1');
const withoutBookmarks = (xml: string): string => xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
const nothing = (xml: string): string => withoutBookmarks(withoutControls(xml));

describe('an edited document', () => {
  test('that nobody changed says the same, found by its controls', async () => {
    expect(told(await compared((xml) => xml))).toEqual([
      ['approved-batches', '407批次', 'control', 'same'],
      ['approved-person-times', '1,204人次', 'control', 'same'],
      ['approved-batches#change', '21.3%', 'control', 'same'],
      ['approved-person-times#change', '10.3%', 'control', 'same'],
      ['outlets', '38家', 'control', 'same'],
      ['outlets#change', '26.7%', 'control', 'same'],
      ['approved-batches', '407', 'control', 'same'],
    ]);
  });

  test.each([
    ['control', (xml: string) => xml],
    ['bookmark', withoutControls],
    ['place', nothing],
  ] as const)('with another number, found by %s', async (by, strip) => {
    const list = await compared((xml) => strip(xml).replace('407批次', '408批次').replace('>407<', '>409<'));
    expect(
      list
        .filter(({ verdict }) => verdict !== 'same')
        .map(({ figure: id, then, now, by: how }) => [id, then, now, how]),
    ).toEqual([
      ['outbound.approved-batches', '407批次', '408批次', by],
      ['outbound.approved-batches', '407', '409', by],
    ]);
    expect(list.every((one) => one.by === by)).toBe(true);
  });

  test('without bookmarks the controls are taken in their order', async () => {
    const list = await compared((xml) => withoutBookmarks(xml).replace('>407<', '>400<'));
    expect(list.filter(({ verdict }) => verdict !== 'same').map(({ then, now }) => [then, now])).toEqual([
      ['407', '400'],
    ]);
    expect(new Set(list.map(({ by }) => by))).toEqual(new Set(['control']));
  });

  test.each([
    ['control', (xml: string) => xml],
    ['place', nothing],
  ] as const)('in which a change goes the other way is caught, by %s', async (_, strip) => {
    const list = await compared((xml) => strip(xml).replace('同比分别下降', '同比分别增长'));
    expect(list.filter(({ verdict }) => verdict === 'turned').map(({ figure: id }) => id)).toEqual([
      'outbound.approved-batches#change',
      'outbound.approved-person-times#change',
    ]);
  });

  test('may tell a figure by a round number, if it is honest', async () => {
    const verdict = async (words: string) =>
      (await compared((xml) => xml.replace('38家', words))).find(({ figure: id }) => id === 'media.outlets')
        ?.verdict;
    expect(await verdict('近40家')).toBe('rounded');
    expect(await verdict('30余家')).toBe('rounded');
    expect(await verdict('近50家')).toBe('differs');
    expect(await verdict('40家')).toBe('differs');
  });

  test('that lost its marks and had its words moved about is still read', async () => {
    const list = await compared((xml) =>
      nothing(xml)
        .replace('审批因公出国（境）团组', '上半年共审批因公出国（境）团组')
        .replace('1,204人次', '1210人次'),
    );
    expect(
      list.filter(({ verdict }) => verdict !== 'same').map(({ then, now, by }) => [then, now, by]),
    ).toEqual([['1,204人次', '1210人次', 'place']]);
  });

  test('without a paragraph says which figures are gone', async () => {
    const list = await compared((xml) =>
      nothing(xml).replace(/<w:p>(?:(?!<\/w:p>).)*邀请境内外媒体.*?<\/w:p>/, ''),
    );
    expect(list.filter(({ verdict }) => verdict === 'gone').map(({ figure: id }) => id)).toEqual([
      'media.outlets',
      'media.outlets#change',
    ]);
  });

  test('with revisions counts what was put in, not what was struck out', async () => {
    const list = await compared((xml) =>
      xml.replace(
        /(<w:r>(?:(?!<\/w:r>).)*)<w:t([^>]*)>407批次<\/w:t><\/w:r>/,
        '<w:del w:id="9" w:author="a"><w:r><w:delText>407批次</w:delText></w:r></w:del><w:ins w:id="8" w:author="a">$1<w:t$2>410批次</w:t></w:r></w:ins>',
      ),
    );
    expect(list[0]).toMatchObject({ now: '410批次', by: 'control', verdict: 'differs' });
  });
});

test('a file that is no Word document is refused', async () => {
  await expect(readDocument(strToU8('PK\u0003\u0004broken'), 'a.docx', { marks: true })).rejects.toThrow(
    'file-damaged',
  );
});

test.each([
  ['407批次', '407批', 'same'],
  ['407批次', '四百零七批', 'same'],
  ['6.8万元', '68,000元', 'same'],
  ['5.5个百分点', '5.5个百分点', 'same'],
  ['104篇', '100余篇', 'rounded'],
  ['104篇', '近100篇', 'differs'],
  ['21.3%', '21.4%', 'differs'],
  ['407批次', '若干批', 'differs'],
])('%s, %s: %s', (then, now, verdict) => {
  expect(agreement(then, now)).toBe(verdict);
});

test.each([
  ['办理407批次，同比分别增长13.7%、下降', 'down'],
  ['办理407批次，同比分别下降21.3%和', 'down'],
  ['同比下降3%。办理5批次，', undefined],
  ['与上年', undefined],
])('%s goes %s', (before, way) => {
  expect(toldDirection(before)).toBe(way);
});
