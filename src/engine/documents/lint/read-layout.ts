import { WutongError } from '../../../model/errors.ts';
import { openZip } from '../../files/zip-parts.ts';
import type { LaidDocument, LaidFooter, LaidPage, LaidParagraph, LaidRun } from './laid-document.ts';
import { createStyles, type Look, type Styles } from './styles-of.ts';
import { child, numberOf, readXml, within, wordOf, type Element } from './xml-tree.ts';

/**
 * A Word document as it is set: paper, paragraphs and feet with the look that their styles give them. Changes that wait
 * for acceptance count as accepted.
 * @throws file-damaged
 */
export function readLayout(bytes: Uint8Array, name: string): LaidDocument {
  const zip = openZip(bytes);
  const parts = zip?.read((part) =>
    /^word\/(?:document|styles|settings|footer\d*|_rels\/document)\.xml/.test(part),
  );
  const read = (part: string): Element | undefined => {
    const found = parts?.get(part);
    return found && readXml(new TextDecoder().decode(found));
  };
  const body = child(child(read('word/document.xml'), 'document'), 'body');
  if (!body) throw new WutongError('file-damaged', { name });
  const styles = createStyles(child(read('word/styles.xml'), 'styles'));
  const sections = within(body, 'sectPr');
  const links = new Map(
    within(read('word/_rels/document.xml.rels') ?? body, 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  );
  const footer = (kind: string): LaidFooter | undefined => {
    const link = sections
      .flatMap((section) => section.children)
      .find((one) => one.name === 'footerReference' && one.attributes.type === kind)?.attributes.id;
    const part = link === undefined ? undefined : read(`word/${links.get(link) ?? ''}`);
    return part && footerOf(part, styles);
  };
  const settings = child(read('word/settings.xml'), 'settings');
  return {
    pages: sections.map(pageOf),
    paragraphs: paragraphsOf(body, styles),
    oddFooter: footer('default'),
    evenFooter: footer('even'),
    twoSided: child(settings, 'evenAndOddHeaders') !== undefined,
  };
}

function pageOf(section: Element): LaidPage {
  const at = (name: string, attribute: string): number => numberOf(section, name, attribute) ?? 0;
  const grid = wordOf(section, 'docGrid', 'type');
  const pitch = numberOf(section, 'docGrid', 'linePitch');
  return {
    width: at('pgSz', 'w'),
    height: at('pgSz', 'h'),
    top: at('pgMar', 'top'),
    bottom: at('pgMar', 'bottom'),
    left: at('pgMar', 'left') + at('pgMar', 'gutter'),
    right: at('pgMar', 'right'),
    pitch: grid === undefined || grid === 'default' ? undefined : pitch,
  };
}

const leftOut = ['del', 'moveFrom', 'Fallback', 'txbxContent'];

function paragraphsOf(body: Element, styles: Styles): LaidParagraph[] {
  const inTables = new Set(within(body, 'tbl', leftOut).flatMap((table) => within(table, 'p', leftOut)));
  let place = 0;
  return within(body, 'p', leftOut).flatMap((paragraph) => {
    const look = styles.paragraph(child(paragraph, 'pPr'));
    const runs = runsOf(paragraph, styles, look);
    const text = runs.map((run) => run.text).join('');
    if (text.trim() === '') return [];
    place += 1;
    const size = runs[0]?.size ?? look.size;
    const characters = (twips: number | undefined, hundredths: number | undefined): number =>
      hundredths === undefined ? (twips ?? 0) / (size * 20) : hundredths / 100;
    return [
      {
        place,
        text,
        runs,
        align: look.align,
        firstLine:
          characters(look.firstLine, look.firstLineChars) - characters(look.hanging, look.hangingChars),
        left: characters(look.left, look.leftChars),
        right: characters(look.right, look.rightChars),
        line: look.lineRule === 'exact' ? look.line : undefined,
        inTable: inTables.has(paragraph),
      },
    ];
  });
}

function runsOf(paragraph: Element, styles: Styles, look: Look): LaidRun[] {
  return within(paragraph, 'r', leftOut).flatMap((run) => {
    const text = run.children
      .map(({ name, text: words }) =>
        name === 't' ? words : name === 'tab' ? '\t' : name === 'br' ? '\n' : name === 'pgNum' ? '#' : '',
      )
      .join('');
    if (text === '') return [];
    const { font, size, color } = styles.run(child(run, 'rPr'), look);
    return [{ text, font, size, color }];
  });
}

function footerOf(part: Element, styles: Styles): LaidFooter {
  const [paragraph] = within(part, 'p').filter((one) => within(one, 'r').length > 0);
  const look = styles.paragraph(child(paragraph, 'pPr'));
  const runs = paragraph ? within(paragraph, 'r') : [];
  const first = runs.find((run) => child(run, 't') !== undefined) ?? runs[0];
  const { font, size } = styles.run(child(first, 'rPr'), look);
  // The number that the file remembers from its last printing is no text.
  let inField = 0;
  let shown = '';
  for (const piece of runs.flatMap((run) => run.children)) {
    const kind = piece.attributes.fldCharType;
    if (piece.name === 'fldChar') inField += kind === 'begin' ? 1 : kind === 'end' ? -1 : 0;
    else if (piece.name === 'instrText' && /\bPAGE\b/.test(piece.text)) shown += '#';
    else if (piece.name === 't' && inField === 0) shown += piece.text;
  }
  const simple =
    paragraph && within(paragraph, 'fldSimple').some(({ attributes }) => /PAGE/.test(attributes.instr ?? ''));
  return {
    text: simple && !shown.includes('#') ? shown.replace(/\d+|$/, '#') : shown,
    align: look.align,
    font,
    size,
  };
}
