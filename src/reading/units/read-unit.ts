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
/** 件(次), 篇（条）, 架（艘、列）次, 台/套: a second unit in brackets or after a stroke belongs to the first. */
const other = '(?:批次|人次|件次|家次|团组|[次批件条个起人家场处张本份名户套台辆艘架列篇项座间块宗例期幅栋])';
const bracketed = new RegExp(`[(（]${other}(?:[、/，,]${other})*[)）]次?|/${other}(?![一-龥]*\\d)`, 'y');
/** 种次, 架次, 头次: what is counted each time; 2次要 and 5个次区域 are none. */
const repeated = new Set(['thing', 'place', 'person']);
const noRepetition = /^次[数要第日于全会级区生]/;
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
    let full = second ? unit.text + second[0] : unit.text;
    if (second) end = bracketed.lastIndex;
    else if (
      next === '次' &&
      repeated.has(unit.kind) &&
      unit.text !== '个' &&
      !noRepetition.test(text.slice(end, end + 2))
    ) {
      full += next;
      end++;
    }
    // 三天半, 五公里半
    const half =
      text[end] === '半' &&
      (unit.kind === 'time' || unit.kind === 'size') &&
      !/[径数]/.test(text[end + 1] ?? '');
    return { text: full, kind: unit.kind, end: half ? end + 1 : end, approx: false, half };
  }
  return undefined;
}
