import {
  AlignmentType,
  LineRuleType,
  type IParagraphOptions,
  type Paragraph,
  type ParagraphChild,
} from 'docx';
import type { Line, NodeOf } from '../../../model/document.ts';
import { writtenDay } from '../../../model/document/written.ts';
import { linesOf, widthOf } from './clean-text.ts';
import { em, line, size, type Font } from './layout.ts';
import { unmarked, type MarkFigure } from './figure-marks.ts';
import { paragraph, run, type RunLook } from './runs.ts';

const exact = { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

// Both are written: Word counts in characters and follows the size, LibreOffice reads the twips.
const twoCharacters = { firstLine: 2 * em, firstLineChars: 200 } as const;

/** A paragraph of the text, on the grid of 22 lines. */
export function bodyParagraph(options: IParagraphOptions): Paragraph {
  return paragraph({ spacing: exact, ...options });
}

/** So many empty lines. */
export function emptyLines(count: number, keepNext = false): Paragraph[] {
  return Array.from({ length: count }, () => bodyParagraph({ keepNext }));
}

/** 标题: 二号小标宋, centred, two empty lines under the red line. */
export function titleParagraphs({ text, newPage = false }: NodeOf<'title'>, underHead: boolean): Paragraph[] {
  const look = { font: 'title', size: size.title } as const;
  const lines = linesOf(text).map((one, i) =>
    paragraph(
      {
        pageBreakBefore: newPage && i === 0,
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: exact,
        children: [run(one, look)],
      },
      look,
    ),
  );
  return [...emptyLines(underHead ? 2 : 0), ...lines, ...emptyLines(1)];
}

/** 附件: a page of its own, the mark in 三号黑体 in the first line, the title in the third (7.3.7). */
export function annexParagraphs({ mark, title }: NodeOf<'annex'>): Paragraph[] {
  const look = { font: 'hei' } as const;
  return [
    paragraph(
      {
        pageBreakBefore: true,
        alignment: AlignmentType.LEFT,
        keepNext: true,
        spacing: exact,
        children: [run(mark, look)],
      },
      look,
    ),
    ...emptyLines(1, true),
    ...titleParagraphs({ kind: 'title', text: title }, false),
  ];
}

/** 主送机关: flush left, full-width colon. */
export function addresseeParagraph({ to }: NodeOf<'addressee'>): Paragraph {
  return bodyParagraph({ keepNext: true, children: [run(`${to}：`)] });
}

/** The lines of a text, each as what stands in its paragraph; a text with figures is one line. */
function runsOf(text: Line, mark: MarkFigure, look?: RunLook): ParagraphChild[][] {
  if (typeof text === 'string') return linesOf(text).map((one) => [run(one, look)]);
  return [text.flatMap((piece) => (typeof piece === 'string' ? [run(piece, look)] : mark(piece, look)))];
}

/** Each line of the text is a paragraph that begins two characters in. */
export function textParagraphs({ text }: NodeOf<'paragraph'>, mark: MarkFigure = unmarked): Paragraph[] {
  return runsOf(text, mark).map((children) => bodyParagraph({ indent: twoCharacters, children }));
}

const levelFonts: readonly Font[] = ['hei', 'kai', 'body', 'body'];

/** 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋, all 三号; what follows in the line is 仿宋. */
export function headingParagraphs(
  node: NodeOf<'heading'>,
  number: string,
  mark: MarkFigure = unmarked,
): Paragraph[] {
  const { level, text, body } = node;
  const font = levelFonts[level - 1] ?? 'body';
  const [first = [], ...rest] = body === undefined ? [] : runsOf(body, mark);
  return [
    bodyParagraph({
      indent: twoCharacters,
      keepNext: first.length === 0,
      children: [run(`${number}${text}`, { font }), ...first],
    }),
    ...rest.map((children) => bodyParagraph({ indent: twoCharacters, children })),
  ];
}

/** 附件说明: one empty line under the text, two characters in; several are numbered and stand under each other. */
export function attachmentParagraphs({ names }: NodeOf<'attachments'>): Paragraph[] {
  if (names.length === 0) return [];
  const alone = names.length === 1;
  const lines = names.map((name, i) => {
    const number = alone ? '' : `${i + 1}.`;
    const before = i === 0 ? '附件：' : '';
    // A name that goes on stands under its own beginning.
    const hang = (3 + (alone ? 0 : widthOf(number))) * em;
    return bodyParagraph({
      indent: { left: 2 * em + hang, hanging: i === 0 ? hang : widthOf(number) * em },
      children: [run(`${before}${number}${name}`)],
    });
  });
  return [...emptyLines(1), ...lines];
}

/**
 * 成文日期 four characters from the right, the name centred over it, with two lines above for the upper half of the
 * seal, which is pressed over both. They stay together: a seal alone on a page is refused by any registry.
 */
export function signatureParagraphs({ by, on }: NodeOf<'signature'>): Paragraph[] {
  const day = writtenDay(on);
  const [nameWidth, dayWidth] = [widthOf(by), widthOf(day)];
  // Where the name is so long that it would leave the line, both move to the left.
  const dayRight = Math.max(4, (nameWidth - dayWidth) / 2);
  const right = (characters: number) => ({ right: Math.round(Math.max(0, characters) * em) });
  return [
    ...emptyLines(2, true),
    bodyParagraph({
      alignment: AlignmentType.RIGHT,
      keepNext: true,
      indent: right(dayRight + (dayWidth - nameWidth) / 2),
      children: [run(by)],
    }),
    bodyParagraph({ alignment: AlignmentType.RIGHT, indent: right(dayRight), children: [run(day)] }),
  ];
}
