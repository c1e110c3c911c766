import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DocumentNode } from '../../../model/document.ts';
import { bodyOf, readElsewhere } from './docx-harness.ts';
import { bookmarkOf, digestInBookmark, digestOf, tagOf } from './figure-marks.ts';
import { writeDocx } from './write-docx.ts';

const figure = 'outbound.approved-batches';
const nodes: readonly DocumentNode[] = [
  { kind: 'heading', level: 1, text: '工作', body: ['审批', { figure, text: '407批次' }, '。'] },
  {
    kind: 'paragraph',
    text: ['共', { figure, text: '407批次' }, '，同比', { figure: `${figure}#change`, text: '21.3%' }, '。'],
  },
  { kind: 'table', columns: [1, 1], rows: [['审批', { text: '407', figure }]] },
];

describe('names that Word takes', () => {
  test.each(['a', 'reported.接待外宾', `x.${'long-'.repeat(30)}#previous`])('%s', (id) => {
    expect(bookmarkOf(id, 12)).toMatch(/^[A-Za-z]\w{0,39}$/);
    expect(tagOf(id).length).toBeLessThanOrEqual(64);
    expect(digestInBookmark(bookmarkOf(id, 12))).toBe(digestOf(id));
  });

  test('a bookmark of somebody else is none of ours', () => {
    expect(digestInBookmark('_GoBack')).toBeUndefined();
    expect(digestInBookmark('wt_1_2')).toBeUndefined();
  });
});

test('each figure is a content control in a bookmark, in text, headings and cells', async () => {
  const body = await bodyOf(nodes);
  expect(body.match(/<w:tag w:val="[^"]*"\/>/g)).toEqual([
    `<w:tag w:val="${figure}"/>`,
    `<w:tag w:val="${figure}"/>`,
    `<w:tag w:val="${figure}#change"/>`,
    `<w:tag w:val="${figure}"/>`,
  ]);
  const names = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name);
  expect(names).toEqual([
    bookmarkOf(figure, 1),
    bookmarkOf(figure, 2),
    bookmarkOf(`${figure}#change`, 1),
    bookmarkOf(figure, 3),
  ]);
  const ids = [...body.matchAll(/<w:(?:bookmarkStart|bookmarkEnd|id) [^>]*?w:(?:id|val)="(\d+)"/g)].map(
    ([, id]) => id,
  );
  expect(ids).toHaveLength(12);
  expect(new Set(ids)).toEqual(new Set(['1', '2', '3', '4']));
  // The words are those of the nodes, whoever reads them.
  const words = await readElsewhere(await writeDocx('试', nodes));
  expect(words).toContain('一、工作审批407批次。');
  expect(words).toContain('共407批次，同比21.3%。');
});

test('the same nodes give the same bytes', async () => {
  expect(await writeDocx('试', nodes)).toEqual(await writeDocx('试', nodes));
  expect(Object.keys(unzipSync(await writeDocx('试', nodes)))).toContain('word/document.xml');
});
