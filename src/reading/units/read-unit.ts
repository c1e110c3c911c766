import { measureWords } from './measure-words.ts';
import type { UnitKind } from './measure-words.ts';

export interface ReadUnit {
  text: string;
  kind: UnitKind;
  end: number;
  /** 个多月, 个半月: the approximation or the half stands inside the unit. */
  approx: boolean;
  half: boolean;
}

const inner = /个\s?([多余半])\s?(月|小时|工作日|星期|季度|学期)/y;
/** 件(次), 篇（条）: a second unit in brackets belongs to the first. */
const bracketed = /[(（]([次批件条个起人家场处张本份名户套])[)）]/y;
const latin = /[A-Za-z]/;

function skipBlank(text: string, at: number): number {
  let i = at;
  while (i - at < 2 && (text[i] === ' ' || text[i] === '\u3000' || text[i] === '\t')) i++;
  return i;
}

/** Reads the measure word that begins at `at` (after at most two blanks), the longest one that fits. */
export function readUnit(text: string, at: number): ReadUnit | undefined {
  const start = skipBlank(text, at);
  const candidates = measureWords.get(text[start] ?? '');
  if (!candidates) return undefined;
  inner.lastIndex = start;
  const split = text[start] === '个' ? inner.exec(text) : null;
  if (split) {
    const half = split[1] === '半';
    return { text: `个${split[2]}`, kind: 'time', end: inner.lastIndex, approx: !half, half };
  }
  for (const unit of candidates) {
    if (!text.startsWith(unit.text, start)) continue;
    let end = start + unit.text.length;
    const next = text[end] ?? '';
    // 3项目标 is three 目标, 100项目 is no count by 项.
    if (unit.text === '项' && next === '目' && text[end + 1] !== '标') continue;
    if (next && unit.otherWord.includes(next)) continue;
    if (latin.test(unit.text[0]!) && latin.test(next)) continue;
    bracketed.lastIndex = end;
    const second = bracketed.exec(text);
    const full = second ? unit.text + second[0] : unit.text;
    if (second) end = bracketed.lastIndex;
    return { text: full, kind: unit.kind, end, approx: false, half: false };
  }
  return undefined;
}
