import type { Numeral } from '../numerals/numeral.ts';

const laterRank = /[第前]\s?[\d一二三四五六七八九十]{1,4}[、和至到及]$/;
const latin = /[A-Za-z0-9_]/;

/** 前 as a part of another word says nothing about a rank (目前12家). */
const otherFront = /[目之此以年日提会空当先赛到事战生行]前$/;

/**
 * Why a numeral is no count, judged by what stands right before it: ordinals, ranks, document numbers, names with
 * digits, vague numbers, frequencies. Empty when nothing speaks against it.
 */
export function refusalBefore(text: string, numeral: Numeral): string {
  const { start } = numeral;
  let at = start - 1;
  if (text[at] === ' ') at--;
  const previous = text[at] ?? '';
  const touching = text[start - 1] ?? '';
  switch (previous) {
    case '第':
      return 'ordinal';
    case '前':
      return otherFront.test(text.slice(at - 1, at + 1)) ? '' : 'rank';
    case '后':
      return /^[名位]/.test(text.slice(numeral.end, numeral.end + 1)) ? 'rank' : '';
    case '每':
      return 'frequency';
    case '初':
    case '星':
      return numeral.chinese ? 'date' : '';
    case '续':
      return text[at - 1] === '连' ? 'streak' : '';
    case '〔':
    case '［':
    case '[':
      return 'document number';
    case '〕':
    case '］':
    case ']':
      return /^\s?号/.test(text.slice(numeral.end, numeral.end + 2)) ? 'document number' : '';
    case '数':
    case '几':
    case '上':
      // 数十家, 几十条, 上百名 name no number; 人数30 does.
      return numeral.chinese && /[十百千万亿]/.test(text[start]!) ? 'vague' : '';
    case '+':
      return /[A-Za-z0-9]/.test(text[at - 1] ?? '') ? 'name' : '';
    case '/':
    case '×':
    case '∶':
      return latin.test(text[at - 1] ?? '') ? 'ratio or name' : '';
    case '-':
    case '.':
    case '·':
    case '—':
      return latin.test(text[at - 1] ?? '') && touching === previous ? 'name or number' : '';
    case '%':
      return '';
  }
  // 铁人三项, 现代五项 are sports.
  if (previous === '人' && text.slice(at - 1, at + 1) === '铁人') return 'name';
  // 第3、4批, 第3至5名, 前3至5名: the second number of a rank.
  if (/[、和至到及]/.test(previous) && laterRank.test(text.slice(Math.max(0, at - 6), at + 1)))
    return 'ordinal';
  // G20, T3, PM2.5 are names; GDP1200亿元 and ABTC64张 are counts.
  if (/[A-Za-z_]/.test(touching))
    return /[A-Z]{3}$/.test(text.slice(Math.max(0, start - 3), start)) ? '' : 'name';
  return '';
}

/** 16+1, 5G, 4A级, 24/7, 3:1: what stands right after a numeral and makes it a name. */
export function refusalAfter(text: string, numeral: Numeral): string {
  const next = text[numeral.end] ?? '';
  const second = text[numeral.end + 1] ?? '';
  if (next === '+' && /[A-Za-z0-9]/.test(second)) return 'name';
  if (/[×/∶:]/.test(next) && /[0-9]/.test(second)) return 'ratio or name';
  if (next === '-' && /[A-Z]/.test(second)) return 'name';
  if (numeral.positional && text[numeral.end] !== '年') return 'number without place values';
  return '';
}
