import type { LaidParagraph } from './laid-document.ts';
import { child, numberOf, wordOf, type Element } from './xml-tree.ts';

/** What styles and the paragraph itself say together; lengths in twips, characters in hundredths. */
export interface Look {
  readonly font: string | undefined;
  readonly size: number;
  readonly color: string | undefined;
  readonly align: LaidParagraph['align'];
  readonly firstLine?: number | undefined;
  readonly firstLineChars?: number | undefined;
  readonly hanging?: number | undefined;
  readonly hangingChars?: number | undefined;
  readonly left?: number | undefined;
  readonly leftChars?: number | undefined;
  readonly right?: number | undefined;
  readonly rightChars?: number | undefined;
  readonly line?: number | undefined;
  readonly lineRule?: string | undefined;
}

export interface Styles {
  paragraph(properties: Element | undefined): Look;
  run(properties: Element | undefined, look: Look): Pick<Look, 'font' | 'size' | 'color'>;
}

// A style that names itself as its own base would never end.
const deepest = 12;
/** The size of a document that names none (ECMA-376 17.3.2.38). */
const usualSize = 10;

/** Resolves styles: the defaults of the document, the chain of styles, then what stands at the place itself. */
export function createStyles(sheet: Element | undefined): Styles {
  const byId = new Map<string, Element>();
  let normal: Element | undefined;
  for (const style of sheet?.children ?? []) {
    if (style.name !== 'style') continue;
    byId.set(style.attributes.styleId ?? '', style);
    const isDefault = ['1', 'true', 'on'].includes(style.attributes.default ?? '');
    if (isDefault && style.attributes.type === 'paragraph') normal = style;
  }
  const defaults = child(sheet, 'docDefaults');
  const base: Look = withParagraph(
    withRun(
      { font: undefined, size: usualSize, color: undefined, align: 'left' },
      child(child(defaults, 'rPrDefault'), 'rPr'),
    ),
    child(child(defaults, 'pPrDefault'), 'pPr'),
  );
  const chain = (id: string | undefined): Element[] => {
    const found: Element[] = [];
    for (let at = id === undefined ? normal : byId.get(id); at && found.length < deepest;) {
      found.unshift(at);
      const next = wordOf(at, 'basedOn');
      at = next === undefined ? undefined : byId.get(next);
    }
    return found;
  };
  const styled = (look: Look, id: string | undefined): Look =>
    chain(id).reduce(
      (before, style) => withParagraph(withRun(before, child(style, 'rPr')), child(style, 'pPr')),
      look,
    );
  return {
    paragraph: (properties) => withParagraph(styled(base, wordOf(properties, 'pStyle')), properties),
    run: (properties, look) => {
      const id = wordOf(properties, 'rStyle');
      const own =
        id === undefined
          ? look
          : chain(id).reduce((before, style) => withRun(before, child(style, 'rPr')), look);
      return withRun(own, properties);
    },
  };
}

function withRun(look: Look, properties: Element | undefined): Look {
  if (!properties) return look;
  const fonts = child(properties, 'rFonts')?.attributes;
  const size = numberOf(properties, 'sz');
  const color = wordOf(properties, 'color');
  return {
    ...look,
    font: fonts?.eastAsia ?? (fonts?.eastAsiaTheme === undefined ? look.font : undefined),
    size: size === undefined ? look.size : size / 2,
    color:
      color === undefined ? look.color : color.toUpperCase() === 'AUTO' ? undefined : color.toUpperCase(),
  };
}

const aligns: Readonly<Record<string, Look['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
  left: 'left',
  start: 'left',
};

function withParagraph(look: Look, properties: Element | undefined): Look {
  if (!properties) return look;
  const jc = wordOf(properties, 'jc');
  const at = (name: string, attribute: string, before: number | undefined) =>
    numberOf(properties, name, attribute) ?? before;
  const indents = {
    firstLine: at('ind', 'firstLine', look.firstLine),
    firstLineChars: at('ind', 'firstLineChars', look.firstLineChars),
    hanging: at('ind', 'hanging', look.hanging),
    hangingChars: at('ind', 'hangingChars', look.hangingChars),
    left: at('ind', 'left', at('ind', 'start', look.left)),
    leftChars: at('ind', 'leftChars', look.leftChars),
    right: at('ind', 'right', at('ind', 'end', look.right)),
    rightChars: at('ind', 'rightChars', look.rightChars),
  };
  return {
    ...look,
    ...indents,
    align: jc === undefined ? look.align : (aligns[jc] ?? look.align),
    line: at('spacing', 'line', look.line),
    lineRule:
      wordOf(properties, 'spacing', 'lineRule') ??
      (numberOf(properties, 'spacing', 'line') === undefined ? look.lineRule : 'auto'),
  };
}
