import type { LaidDocument, LaidParagraph } from './laid-document.ts';

/** What a paragraph is in an official document, told by what it says and where it stands. */
export type Role =
  | 'mark'
  | 'number'
  | 'title'
  | 'addressee'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4'
  | 'attachments'
  | 'annex'
  | 'date'
  | 'signatory'
  | 'body'
  | 'table';

export interface Placed {
  readonly paragraph: LaidParagraph;
  readonly role: Role;
}

const numerals = '[一二三四五六七八九十百]';
const levels: readonly (readonly [Role, RegExp])[] = [
  ['level1', new RegExp(`^${numerals}{1,4}[、.．，,]`)],
  ['level2', new RegExp(`^[（(]${numerals}{1,4}[）)]`)],
  ['level3', /^\d{1,2}[.．、](?!\d)/],
  ['level4', /^[（(]\d{1,2}[）)]/],
];
const day =
  /^(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})\s*[年./-]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月./-]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?$/;
const number = /^\p{Script=Han}{1,12}\s*[〔［[(（【]\s*\d{4}\s*[〕］\])）】]\s*第?\s*\d+\s*号$/u;
const red = (paragraph: LaidParagraph): boolean =>
  paragraph.runs.some(({ color = '000000' }) => /^(?:[C-F][0-9A-F])(?:[0-3][0-9A-F]){2}$/.test(color));

/** The paragraphs with their roles, in their order. */
export function placeParagraphs({ paragraphs }: LaidDocument): Placed[] {
  const largest = Math.max(0, ...paragraphs.filter((one) => !one.inTable && !red(one)).map(sizeOf));
  let titled = false;
  let begun = false;
  let listing = false;
  return paragraphs.map((paragraph): Placed => {
    const text = paragraph.text.trim();
    const role = ((): Role => {
      if (paragraph.inTable) return 'table';
      if (!begun && !titled && red(paragraph)) return 'mark';
      if (number.test(text)) return 'number';
      const isTitle =
        !begun &&
        paragraph.align === 'center' &&
        (sizeOf(paragraph) >= largest || !titled) &&
        text.length <= 80;
      if (isTitle) {
        titled = true;
        return 'title';
      }
      // What follows 附件 on its own line is its title, and a text of its own.
      if (/^附件\s*\d{0,2}$/.test(text)) {
        titled = false;
        begun = false;
        return 'annex';
      }
      if (!begun && titled && /[：:]$/.test(text) && text.length <= 60) {
        begun = true;
        return 'addressee';
      }
      begun = true;
      // 附件：1.… goes on with 2. on the next line.
      listing = /^附件\s*[：:]/.test(text) || (listing && /^\d{1,2}[.．、]/.test(text));
      if (listing) return 'attachments';
      if (day.test(text)) return 'date';
      if (paragraph.align === 'right') return 'signatory';
      return levels.find(([, pattern]) => pattern.test(text))?.[0] ?? 'body';
    })();
    return { paragraph, role };
  });
}

/** The size that most of a paragraph is set in, in points. */
export function sizeOf({ runs }: LaidParagraph): number {
  return mostOf(runs.map(({ size, text }) => [size, text.length] as const)) ?? 0;
}

/** The font that most of a paragraph is set in. */
export function fontOf({ runs }: Pick<LaidParagraph, 'runs'>): string | undefined {
  return mostOf(runs.map(({ font, text }) => [font, text.length] as const));
}

function mostOf<T>(pairs: readonly (readonly [T, number])[]): T | undefined {
  const sums = new Map<T, number>();
  for (const [key, length] of pairs) sums.set(key, (sums.get(key) ?? 0) + length);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0];
}
