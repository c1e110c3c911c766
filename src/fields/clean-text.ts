// Blanks that nobody sees and marks that turn the direction of writing: they come with copied text and make
// two equal names differ.
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const lone = /\p{Surrogate}/gu;
const control = /[\p{Cc}\u2028\u2029]+/gu;
const controlButLines = /(?:(?![\t\n])\p{Cc})+/gu;

/** A text on one line: control characters and line ends become one blank, the ends are trimmed. */
export function cleanLine(text: string): string {
  return text.replace(invisible, '').replace(lone, '\ufffd').replace(control, ' ').trim();
}

/** A text of several lines, ended by `\n`; other control characters become blanks, the ends are trimmed. */
export function cleanLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(invisible, '')
    .replace(lone, '\ufffd')
    .replace(controlButLines, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .trim();
}

/** Full-width digits, letters and signs as typed with a Chinese keyboard become narrow: `１２，３４５` is `12,345`. */
export function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** The characters that a person counts; one outside the basic plane is one, not two. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
