import { readUnit } from '../units/read-unit.ts';
import { numeralClass, readChineseNumber } from './chinese-number.ts';

/** A number as the text writes it, without its measure word. */
export interface Numeral {
  start: number;
  end: number;
  value: number;
  valueMax?: number;
  /** 万, 亿, 万亿 or nothing: it stays in the unit. */
  magnitude: string;
  /** 多, 余, 来 or 几 inside or after the number. */
  approx: boolean;
  chinese: boolean;
  /** Digits without place values in Chinese characters: a year, not a count. */
  positional: boolean;
}

const arabic = /\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** 1 527人: yearbooks set a blank between thousands. */
const spaced = /\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?/y;
const isArabic = (code: number): boolean => code >= 48 && code <= 57;
const approximations = '多余来几';

interface Part {
  value: number;
  valueMax?: number;
  end: number;
  chinese: boolean;
  positional: boolean;
  bare: boolean;
}

/** Blanks join digits only before a measure word: columns of a table are numbers of their own. */
function readSpaced(text: string, start: number): string | undefined {
  if (text[start + 1] !== ' ' && text[start + 2] !== ' ' && text[start + 3] !== ' ') return undefined;
  spaced.lastIndex = start;
  const match = spaced.exec(text);
  if (!match || match[0].length > 24) return undefined;
  const end = start + match[0].length;
  return readUnit(text, end) || /^[余多万亿]/.test(text.slice(end, end + 1)) ? match[0] : undefined;
}

function readPart(text: string, start: number): Part | undefined {
  if (isArabic(text.charCodeAt(start))) {
    arabic.lastIndex = start;
    const match = arabic.exec(text);
    // No statistic has twenty digits; such a run is a code, and its value would not be exact.
    if (!match || match[0].length > 24) return undefined;
    const digits = readSpaced(text, start) ?? match[0];
    let value = Number(digits.replace(/[, ]/g, ''));
    let end = start + digits.length;
    // 3千, 2百: the place multiplies; 万 and 亿 are the caller's.
    while (numeralClass[text.charCodeAt(end)] === 2 && '千百'.includes(text[end]!)) {
      value *= text[end] === '千' ? 1000 : 100;
      end++;
    }
    return { value, end, chinese: false, positional: false, bare: false };
  }
  const read = readChineseNumber(text, start);
  if (!read) return undefined;
  const { value, valueMax, end, positional, bare } = read;
  return valueMax === undefined
    ? { value, end, chinese: true, positional, bare }
    : { value, valueMax, end, chinese: true, positional, bare };
}

const skipBlank = (text: string, at: number): number => {
  let i = at;
  while (i - at < 2 && (text[i] === ' ' || text[i] === '\u3000')) i++;
  return i;
};

const round = (value: number): number => Number(value.toPrecision(12));

function takeApprox(text: string, at: number): number {
  const i = skipBlank(text, at);
  if (i >= text.length || !approximations.includes(text[i]!)) return at;
  // 来自, 来访, 余额, 几乎, 多次 begin another word: an approximation stands before a measure word or 万.
  if (text[i] === '来' && /[自访华我到甬济自宾]/.test(text[i + 1] ?? '')) return at;
  if (text[i] === '余' && /[额款下]/.test(text[i + 1] ?? '')) return at;
  return i + 1;
}

/** Reads 万, 亿, 万亿, 千万 (as 1000万) and 百万 after a number. */
function takeMagnitude(text: string, at: number): { magnitude: string; end: number } {
  const i = skipBlank(text, at);
  const char = text[i];
  if (char === '万' || char === '萬') {
    return text[i + 1] === '亿' ? { magnitude: '万亿', end: i + 2 } : { magnitude: '万', end: i + 1 };
  }
  if (char === '亿' || char === '億') return { magnitude: '亿', end: i + 1 };
  return { magnitude: '', end: at };
}

const scale: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/**
 * Reads the number that begins at `start`: 1,204 · 6.8万 · 8万7千 (8.7, 万) · 三百万 (300, 万) · 1亿2000万
 * (1.2, 亿) · 百余 (100, approximate) · 七八 (7 to 8). Looks at a bounded stretch only.
 */
export function readNumeral(text: string, start: number): Numeral | undefined {
  const first = readPart(text, start);
  if (!first) {
    // 万余人: a magnitude alone counts as one of it, if an approximation follows.
    if (!/[万亿]/.test(text[start]!) || !/[余多]/.test(text[start + 1] ?? '')) return undefined;
    return {
      start,
      end: start + 2,
      value: 1,
      magnitude: text[start]!,
      approx: true,
      chinese: true,
      positional: false,
    };
  }
  let { value, end } = first;
  let approx = false;
  const beforeMagnitude = takeApprox(text, end);
  if (beforeMagnitude > end) {
    approx = true;
    end = beforeMagnitude;
  }
  const { magnitude, end: afterMagnitude } = takeMagnitude(text, end);
  if (magnitude) end = afterMagnitude;
  if (magnitude && magnitude !== '万亿' && !approx && first.valueMax === undefined) {
    let rest = text[end] === '零' ? end + 1 : end;
    const second =
      numeralClass[text.charCodeAt(rest)] || isArabic(text.charCodeAt(rest))
        ? readPart(text, rest)
        : undefined;
    if (second && !second.bare && !second.positional && second.valueMax === undefined) {
      const inner = takeMagnitude(text, second.end);
      let amount = second.value * scale[inner.magnitude]!;
      rest = inner.end;
      // 一万五 = 1.5万
      if (second.chinese && second.value < 10 && !inner.magnitude && text[end] !== '零')
        amount *= scale[magnitude]! / 10;
      // 3万500 is 30500; 3万3 is not 30003.
      const tooShort = !second.chinese && !inner.magnitude && second.value < 100 && text[end] !== '零';
      if (amount < scale[magnitude]! && !tooShort) {
        value = round(value + amount / scale[magnitude]!);
        end = rest;
      }
    }
  }
  if (!approx) {
    const afterAll = takeApprox(text, end);
    if (afterAll > end) {
      approx = true;
      end = afterAll;
    }
  }
  // 百万, 百姓, 千方百计: a place without a digit is a number only as 百余, 千多.
  if (first.bare && !approx) return undefined;
  const numeral: Numeral = {
    start,
    end,
    value,
    magnitude,
    approx,
    chinese: first.chinese,
    positional: first.positional,
  };
  if (first.valueMax !== undefined) numeral.valueMax = first.valueMax;
  return numeral;
}
