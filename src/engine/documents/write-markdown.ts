import type { Cell, DocumentNode } from '../../model/document.ts';
import { plainText } from '../../model/document/line.ts';
import { numberHeadings } from '../../model/document/number-headings.ts';
import { writtenDay } from '../../model/document/written.ts';

/** An official document as Markdown. The numbers of headings are written out, as people cite them. */
export function writeMarkdown(nodes: readonly DocumentNode[]): string {
  const numbers = numberHeadings(nodes);
  return `${nodes.map((node, i) => markdownOf(node, numbers[i] ?? '')).join('\n\n')}\n`;
}

function markdownOf(node: DocumentNode, number: string): string {
  switch (node.kind) {
    case 'head':
      return [node.issuer, node.number ?? ''].filter(Boolean).map(plain).join('\n\n');
    case 'title':
      return `# ${plain(node.text)}`;
    case 'annex':
      return `${plain(node.mark)}\n\n# ${plain(node.title)}`;
    case 'addressee':
      return `${plain(node.to)}：`;
    case 'heading':
      if (node.body !== undefined)
        return `${escaped(number)}${plain(node.text)}${plain(plainText(node.body))}`;
      return `${'#'.repeat(node.level + 1)} ${number}${plain(node.text)}`;
    case 'paragraph':
      return plain(plainText(node.text));
    case 'table':
      return tableOf(node.columns.length, node.head ?? [], node.rows);
    case 'attachments':
      return `附件：${node.names.map(plain).join('；')}`;
    case 'signature':
      return `${plain(node.by)}\n\n${writtenDay(node.on)}`;
    case 'imprint':
      return `抄送：${node.copies.map(plain).join('、')}\n\n${plain(node.issuer)} ${writtenDay(node.on)}印发`;
    case 'code':
      return node.lines.map(plain).join('\n\n');
  }
}

/** A text on one line, with what Markdown would read as a sign of its own made plain. */
function plain(text: string): string {
  return inCell(text)
    .replace(/^(\d+)\./, '$1\\.')
    .replace(/^([#+-])/, '\\$1');
}

/** The same where no line begins. */
function inCell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>|]/g, '\\$&');
}

/** 1. at the beginning of a line would begin a list, and number it anew. */
const escaped = (number: string): string => number.replace(/^(\d+)\.$/, '$1\\. ');

type Row = readonly (string | Cell)[];

function tableOf(columns: number, head: readonly Row[], rows: readonly Row[]): string {
  const [first, ...rest] = [...head, ...rows];
  if (!first) return '';
  const line = (cells: Row): string => `| ${cellsOf(cells).join(' | ')} |`;
  return [line(first), `|${' --- |'.repeat(columns)}`, ...rest.map(line)].join('\n');
}

/** A cell over several columns fills the first: Markdown has none of these. */
function cellsOf(cells: Row): string[] {
  return cells.flatMap((cell) => {
    const { text, span = 1 } = typeof cell === 'string' ? ({ text: cell } as Cell) : cell;
    return [inCell(text), ...Array.from({ length: span - 1 }, () => '')];
  });
}
