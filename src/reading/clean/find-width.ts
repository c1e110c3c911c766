import type { Change, ChangeKind } from './change.ts';

const isDigit = (char: string | undefined): boolean => char !== undefined && /[0-9０-９]/.test(char);

/** Invisible characters that break words apart: soft hyphen, zero-width signs, byte order mark. */
const invisible = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);

function restored(text: string, i: number, code: number): [string, ChangeKind] | undefined {
  if (code >= 0xff10 && code <= 0xff19) return [String.fromCharCode(code - 0xfee0), 'width'];
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) {
    return [String.fromCharCode(code - 0xfee0), 'width'];
  }
  if (code === 0xff05 || code === 0xfe6a) return ['%', 'width'];
  // A full-width point, comma or sign is changed only between digits; elsewhere it is Chinese punctuation.
  if (code === 0xff0e && isDigit(text[i - 1]) && isDigit(text[i + 1])) return ['.', 'width'];
  if (
    code === 0xff0c &&
    /[０-９]/.test(text[i - 1] ?? '') &&
    /^[０-９]{3}(?![０-９])/.test(text.slice(i + 1, i + 5))
  ) {
    return [',', 'width'];
  }
  if ((code === 0xff0d || code === 0x2212) && isDigit(text[i + 1])) return ['-', 'width'];
  if (code === 0xff0b) return ['+', 'width'];
  if (code === 0xff5e) return ['~', 'width'];
  if (code === 0xa0 || code === 0x2007 || code === 0x2009 || code === 0x202f) return [' ', 'width'];
  if (invisible.has(code)) return ['', 'invisible'];
  if ((code >= 0x2f00 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff)) {
    return [text[i]!.normalize('NFKC'), 'compatibility'];
  }
  return undefined;
}

const watched = new Uint8Array(65536);
for (const [low, high] of [
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x2007, 0x2212],
  [0x2f00, 0x2fd5],
  [0xf900, 0xffef],
] as const) {
  watched.fill(1, low, high + 1);
}

const asciiStop = /(?<=[\u4e00-\u9fff%％）)])\.(?=\s*(?:[\u4e00-\u9fff“（]|$))/gm;

/** News in half width ends its sentences with a point; a text with Chinese full stops has points in names only. */
function findStops(text: string): Change[] {
  const stops = [...text.matchAll(asciiStop)];
  if (stops.length < 2 || text.split('。').length - 1 > stops.length / 4) return [];
  return stops.map(({ index }) => ({ start: index, end: index + 1, from: '.', to: '。', kind: 'width' }));
}

/** Finds full-width digits and signs, radicals from PDF fonts in the place of characters, invisible signs. */
export function findWidth(text: string): Change[] {
  const found: Change[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xa0 || !watched[code]) continue;
    const change = restored(text, i, code);
    if (change && change[0] !== text[i]) {
      found.push({ start: i, end: i + 1, from: text[i]!, to: change[0], kind: change[1] });
    }
  }
  const stops = findStops(text);
  return stops.length ? [...found, ...stops] : found;
}
