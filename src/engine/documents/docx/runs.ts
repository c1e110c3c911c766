import { Paragraph, Tab, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { cleanText } from './clean-text.ts';
import { closer, fonts, size, type Font } from './layout.ts';

export interface RunLook {
  readonly font?: Font;
  /** In points. */
  readonly size?: number;
  readonly color?: string;
  /** Twips between characters. */
  readonly spacing?: number;
}

/** The properties of a run: the font in all four slots, and the size. */
export function runLook(look: RunLook = {}): IRunOptions {
  const name = fonts[look.font ?? 'body'];
  const points = look.size ?? size.body;
  const spacing = look.spacing ?? (points === size.body ? closer : 0);
  return {
    // The hint sends what both alphabets have (“ ” — …) to the Chinese font.
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' },
    size: points * 2,
    ...(spacing === 0 ? {} : { characterSpacing: spacing }),
    ...(look.color === undefined ? {} : { color: look.color }),
  };
}

/** A piece of text on one line; a tab in it leads to the next stop. */
export function run(text: string, look: RunLook = {}): TextRun {
  const parts = cleanText(text)
    .replace(/\s*\n\s*/g, ' ')
    .split('\t');
  const children = parts.flatMap((part, i) => (i === 0 ? [part] : [new Tab(), part]));
  return new TextRun({ ...runLook(look), children: children.filter((one) => one !== '') });
}

/** A paragraph whose mark bears the look too: an empty one would otherwise be as high as the text. */
export function paragraph(options: IParagraphOptions, look: RunLook = {}): Paragraph {
  return new Paragraph({ run: runLook(look), ...options });
}
