const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/** Code → 1 digit, 2 place (十百千), 3 magnitude (万亿). */
export const numeralClass = new Uint8Array(65536);
for (const char of Object.keys(digits)) numeralClass[char.charCodeAt(0)] = 1;
for (const char of Object.keys(places)) numeralClass[char.charCodeAt(0)] = 2;
for (const char of '万亿萬億') numeralClass[char.charCodeAt(0)] = 3;

export const digitValue = (char: string): number => digits[char] ?? -1;

/** A number below 万 that stands in the text as Chinese characters. */
export interface ChineseNumber {
  value: number;
  /** 七八 = 7 to 8. */
  valueMax?: number;
  end: number;
  /** Digits without a place, as in a year or a telephone number (二〇一八). */
  positional: boolean;
  /** A place without a digit before it (百余): a number only where an approximation follows. */
  bare: boolean;
}

function readPositional(text: string, start: number, end: number): ChineseNumber | undefined {
  const chars = text.slice(start, end);
  if (chars.length === 2) {
    const [low, high] = [digitValue(chars[0]!), digitValue(chars[1]!)];
    if (high === low + 1 && low > 0)
      return { value: low, valueMax: high, end, positional: false, bare: false };
    if (low !== 0 && high !== 0) return undefined;
  }
  let value = 0;
  for (const char of chars) value = value * 10 + digitValue(char);
  return { value, end, positional: true, bare: false };
}

/**
 * Reads 二十三, 一千二百, 十七八, 两三百, 三点五 at `start`; leaves 万 and 亿 to the caller, as they belong to
 * the unit. Returns nothing for digits strung together without sense (三五).
 */
export function readChineseNumber(text: string, start: number): ChineseNumber | undefined {
  let i = start;
  let total = 0;
  let digit = -1;
  let range = -1;
  let lastPlace = 10_000;
  let bare = false;
  for (; i < text.length; i++) {
    const kind = numeralClass[text.charCodeAt(i)];
    if (kind === 1) {
      const next = digitValue(text[i]!);
      if (digit > 0) {
        // Two digits in a row: 七八 (a range) if a place or the end follows, else a positional number.
        let run = i + 1;
        while (numeralClass[text.charCodeAt(run)] === 1) run++;
        if (
          total === 0 &&
          lastPlace === 10_000 &&
          (run - i > 1 || numeralClass[text.charCodeAt(run)] !== 2)
        ) {
          return readPositional(text, i - 1, run);
        }
        if (next !== digit + 1 || range >= 0) break;
        range = next;
        continue;
      }
      digit = next;
    } else if (kind === 2) {
      const place = places[text[i]!]!;
      if (place >= lastPlace) break;
      if (digit < 0 && !(place === 10 && total === 0)) bare = true;
      if (bare && total > 0) return undefined;
      if (range >= 0) {
        const end = i + 1;
        return {
          value: total + digit * place,
          valueMax: total + range * place,
          end,
          positional: false,
          bare: false,
        };
      }
      total += (digit < 0 ? 1 : digit) * place;
      digit = -1;
      lastPlace = place;
    } else break;
  }
  if (i === start) return undefined;
  let value = total;
  if (digit > 0) {
    // 一千二 = 1200: a digit right after 百 or 千 without 零 counts the next place down.
    const short = lastPlace >= 100 && lastPlace < 10_000 && text[i - 2] !== '零' && range < 0;
    value += short ? (digit * lastPlace) / 10 : digit;
  }
  if (text[i] === '点' && digit >= 0 && numeralClass[text.charCodeAt(i + 1)] === 1) {
    let scale = 0.1;
    for (i++; numeralClass[text.charCodeAt(i)] === 1; i++, scale /= 10) value += digitValue(text[i]!) * scale;
    value = Number(value.toFixed(6));
  }
  if (range >= 0) return { value, valueMax: total + range, end: i, positional: false, bare };
  return { value, end: i, positional: digit === 0 && total === 0, bare };
}
