import type { Cell, DocumentNode, FigureRun, Line } from '../../model/document.ts';
import { numberHeadings } from '../../model/document/number-headings.ts';
import { writtenDay } from '../../model/document/written.ts';
import { escapeHtml } from './escape-html.ts';

// The page of GB/T 9704-2012 (A4, 版心 156 × 225 mm, 三号仿宋, 22 lines); fonts by name, for none may be shipped.
const style = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { font: 16pt/28.95pt FangSong_GB2312, FangSong, STFangsong, 'Noto Serif CJK SC', serif; width: 156mm; margin: 10mm auto; }
@media print { body { margin: 0; width: auto; } }
h1 { font: 22pt/34pt FZXiaoBiaoSong-B05S, SimSun, STSong, 'Noto Serif CJK SC', serif; text-align: center; margin: 1em 0; }
h1.new-page { break-before: page; }
h2, h3, h4, h5, p { font-size: 16pt; font-weight: normal; margin: 0; text-indent: 2em; text-align: justify; }
h2 { font-family: SimHei, STHeiti, 'Noto Sans CJK SC', sans-serif; }
h3 { font-family: KaiTi_GB2312, KaiTi, STKaiti, 'Noto Serif CJK SC', serif; }
h2, h3 { break-after: avoid; }
.addressee { text-indent: 0; }
.annex { margin-top: 1.8em; }
.signature { text-align: right; text-indent: 0; padding-right: 4em; break-inside: avoid; }
.signature:first-of-type { margin-top: 3.6em; }
table { width: 100%; border-collapse: collapse; font-size: 12pt; line-height: 18pt; }
th, td { border: 0.5pt solid #000; padding: 2pt 4pt; font-weight: normal; text-align: left; }
th { font-family: SimHei, STHeiti, 'Noto Sans CJK SC', sans-serif; }
.center { text-align: center; } .right { text-align: right; }
tr { break-inside: avoid; }
data { text-decoration: underline dotted #888; text-underline-offset: 4px; }
@media print { data { text-decoration: none; } }
`;

/** The same in type of another size, with narrower margins: a page to be read at arm’s length. */
const largeStyle = (points: number): string => `
@page { margin: 20mm 20mm 35mm; }
body { font-size: ${points}pt; line-height: 1.5; width: 170mm; }
h1 { font-size: ${points + 6}pt; line-height: 1.5; margin: 0 0 1em; }
h2, h3, h4, h5, p { font-size: inherit; }
`;

/**
 * An official document as a page by itself: each figure a `data` element with its id. The same nodes give the same text.
 * `points` is the size of the type, where it is another one.
 */
export function writeHtml(title: string, nodes: readonly DocumentNode[], points?: number): string {
  const numbers = numberHeadings(nodes);
  const body = nodes.map((node, i) => htmlOf(node, numbers[i] ?? '')).join('\n');
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}${points === undefined ? '' : largeStyle(points)}</style></head>\n<body>\n${body}\n</body></html>\n`;
}

function htmlOf(node: DocumentNode, number: string): string {
  switch (node.kind) {
    case 'head':
      return `<p class="center">${escapeHtml(node.issuer)}</p>${node.number === undefined ? '' : `<p class="center">${escapeHtml(node.number)}</p>`}<hr>`;
    case 'title':
      return `<h1${node.newPage === true ? ' class="new-page"' : ''}>${escapeHtml(node.text).replace(/\n/g, '<br>')}</h1>`;
    case 'annex':
      return `<p class="new-page addressee">${escapeHtml(node.mark)}</p>\n<h1>${escapeHtml(node.title)}</h1>`;
    case 'addressee':
      return `<p class="addressee">${escapeHtml(node.to)}：</p>`;
    case 'heading': {
      // Only what stands alone in its line is a heading to whoever hears the page.
      const tag = node.body === undefined ? `h${node.level + 1}` : 'p';
      return `<${tag}>${number}${escapeHtml(node.text)}${node.body === undefined ? '' : inline(node.body)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${inline(node.text)}</p>`;
    case 'table':
      return tableOf(node.head ?? [], node.rows);
    case 'attachments':
      return node.names
        .map((name, i) => {
          const lead = i === 0 ? '附件：' : '　　　';
          return `<p class="annex">${lead}${node.names.length > 1 ? `${i + 1}.` : ''}${escapeHtml(name)}</p>`;
        })
        .join('\n');
    case 'signature':
      return `<p class="signature">${escapeHtml(node.by)}</p>\n<p class="signature">${writtenDay(node.on)}</p>`;
    case 'imprint':
      return `<p>${escapeHtml(`抄送：${node.copies.join('、')}`)}</p><p>${escapeHtml(node.issuer)} ${writtenDay(node.on)}印发</p>`;
    case 'code':
      return node.lines.map((line) => `<p class="right">${escapeHtml(line)}</p>`).join('\n');
  }
}

function inline(line: Line): string {
  if (typeof line === 'string') return escapeHtml(line).replace(/\n/g, '<br>');
  return line.map((piece) => (typeof piece === 'string' ? escapeHtml(piece) : figure(piece))).join('');
}

function figure({ figure: id, text, instead }: FigureRun): string {
  const why = instead ? ` title="${escapeHtml(`原数${instead.of}：${instead.reason}`)}"` : '';
  return `<data value="${escapeHtml(id)}"${why}>${escapeHtml(text)}</data>`;
}

type Row = readonly (string | Cell)[];

function tableOf(head: readonly Row[], rows: readonly Row[]): string {
  const line = (cells: Row, named: boolean): string =>
    `<tr>${cells.map((cell) => cellOf(cell, named)).join('')}</tr>`;
  const top = head.length === 0 ? '' : `<thead>${head.map((cells) => line(cells, true)).join('')}</thead>`;
  return `<table>${top}<tbody>\n${rows.map((cells) => line(cells, false)).join('\n')}\n</tbody></table>`;
}

function cellOf(cell: string | Cell, named: boolean): string {
  const {
    text,
    span,
    rows,
    align,
    head,
    figure: id,
  } = typeof cell === 'string' ? ({ text: cell } as Cell) : cell;
  const tag = named || head === true ? 'th' : 'td';
  const sort = align ?? (named ? 'center' : undefined);
  const attributes = [
    ...(span === undefined ? [] : [` colspan="${span}"`]),
    ...(rows === undefined ? [] : [` rowspan="${rows}"`]),
    ...(sort === 'center' || sort === 'right' ? [` class="${sort}"`] : []),
  ].join('');
  const inner = id === undefined ? escapeHtml(text).replace(/\n/g, '<br>') : figure({ figure: id, text });
  return `<${tag}${attributes}>${inner}</${tag}>`;
}
