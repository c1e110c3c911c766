import { numeralClass } from '../numerals/chinese-number.ts';
import { readNumeral } from '../numerals/numeral.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { readUnit } from '../units/read-unit.ts';
import type { ReadUnit } from '../units/read-unit.ts';
import { approximationAfter, approximationBefore } from './approximation.ts';
import type { Quantity } from './quantity.ts';

/** 百分之三十 → 30 %, 千分之五 → 5 ‰. */
export function readFraction(text: string, start: number): Quantity | undefined {
  const head = text[start];
  if ((head !== '百' && head !== '千') || text[start + 1] !== '分' || text[start + 2] !== '之')
    return undefined;
  const numeral =
    readNumeral(text, start + 3) ??
    (text[start + 3] === '百' ? { value: 100, end: start + 4, approx: false } : undefined);
  if (!numeral) return undefined;
  const before = approximationBefore(text, start);
  const after = approximationAfter(text, numeral.end);
  const bound = before.bound ?? after.bound;
  const unit = head === '百' ? '%' : '‰';
  return {
    start,
    unitEnd: numeral.end,
    end: after.end,
    value: numeral.value,
    unit,
    magnitude: '',
    measure: unit,
    kind: 'ratio',
    approx: before.approx || after.approx || numeral.approx,
    chinese: true,
    negative: false,
    ...(bound ? { bound } : {}),
  };
}

const between = /\s?(?:--?|[—–－~～至到]|——)\s?/y;
const scale: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const fromWord = /(?:由|从|自)[^，,。;；]{0,12}$/;

/** 1-2个, 3至5个, 8%至10%, 30万到50万元: lower and upper end with one unit. */
export function readRange(
  text: string,
  low: Numeral,
  lowUnit: ReadUnit | undefined,
): { numeral: Numeral; unit: ReadUnit } | undefined {
  between.lastIndex = lowUnit?.end ?? low.end;
  if (!between.test(text)) return undefined;
  const at = between.lastIndex;
  const code = text.charCodeAt(at);
  if (!(code >= 48 && code <= 57) && !numeralClass[code]) return undefined;
  const high = readNumeral(text, at);
  if (!high || high.positional) return undefined;
  const unit = readUnit(text, high.end);
  if (!unit || (lowUnit && lowUnit.text !== unit.text)) return undefined;
  if (lowUnit && fromWord.test(text.slice(Math.max(0, low.start - 12), low.start))) return undefined;
  const magnitude = low.magnitude || high.magnitude;
  const sameScale = low.magnitude === high.magnitude || !low.magnitude;
  const top = sameScale ? high.value : (high.value * scale[high.magnitude]!) / scale[low.magnitude]!;
  if (!(top > low.value)) return undefined;
  return { numeral: { ...low, end: high.end, valueMax: top, magnitude }, unit };
}
