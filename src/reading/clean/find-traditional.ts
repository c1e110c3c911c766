import { Converter } from 'opencc-js/t2cn';
import type { Change } from './change.ts';

const convert = Converter({ from: 't', to: 'cn' });

/**
 * Characters that stand in simplified text in their own right (people's names, 乾隆, 宫商角徵羽): they are
 * converted only where the text as a whole is traditional, and then by the words around them.
 */
const ownRight = '乾菸薹拚捱摺吒徵夥榘袷麴醣著瞭昇堃甯邨甦藉覆陞鍾';

/** UTF-16 code → simplified code; 0 where the two are the same. Built on first use (about 20 ms). */
let simplified: Uint16Array | undefined;

function table(): Uint16Array {
  if (simplified) return simplified;
  simplified = new Uint16Array(65536);
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const char = String.fromCharCode(code);
    const to = convert(char);
    if (to.length === 1 && to !== char) simplified[code] = to.charCodeAt(0);
  }
  return simplified;
}

/** Whether a text is written in traditional characters throughout, judged on its first part. */
function isTraditional(text: string, to: Uint16Array): boolean {
  const end = Math.min(text.length, 20_000);
  let han = 0;
  let old = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) continue;
    han++;
    if (to[code]) old++;
  }
  return han > 20 && old / han > 0.15;
}

/** Finds traditional characters: each one of a scattered few, or all of a text that is traditional. */
export function findTraditional(text: string): Change[] {
  const to = table();
  const whole = isTraditional(text, to);
  const found: Change[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || to[code] === 0) continue;
    const from = text[i]!;
    let restored = String.fromCharCode(to[code]!);
    if (ownRight.includes(from)) {
      if (!whole) continue;
      const window = text.slice(Math.max(0, i - 3), i + 4);
      const converted = convert(window);
      if (converted.length === window.length) restored = converted[i - Math.max(0, i - 3)]!;
    }
    if (restored !== from) found.push({ start: i, end: i + 1, from, to: restored, kind: 'traditional' });
  }
  return found;
}
