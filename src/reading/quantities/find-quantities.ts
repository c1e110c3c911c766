import { numeralClass } from '../numerals/chinese-number.ts';
import { readNumeral } from '../numerals/numeral.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { readUnit } from '../units/read-unit.ts';
import type { ReadUnit } from '../units/read-unit.ts';
import { approximationAfter, approximationBefore } from './approximation.ts';
import { findDateEnd } from './dates.ts';
import { refusalAfter, refusalBefore } from './left-guard.ts';
import { readFraction, readRange } from './special-forms.ts';
import { findSetPhraseEnd, isAspect } from './set-phrases.ts';
import { findQuoteEnd } from './quotes.ts';
import { refusalByUnit } from './unit-guard.ts';
import type { Quantity } from './quantity.ts';

/** Characters at which something may begin: digits, Chinese numerals, quotation marks. */
const watched = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) if (numeralClass[code]) watched[code] = 1;
for (let code = 48; code <= 57; code++) watched[code] = 1;
for (const mark of '“‘《「『"') watched[mark.charCodeAt(0)] = 2;

function build(text: string, numeral: Numeral, unit: ReadUnit | undefined): Quantity {
  const unitEnd = unit?.end ?? numeral.end;
  const before = approximationBefore(text, numeral.start);
  const after = approximationAfter(text, unitEnd);
  const bound = before.bound ?? after.bound;
  const negative = /[-−]/.test(text[numeral.start - 1] ?? '') && unit?.kind === 'ratio';
  const quantity: Quantity = {
    start: numeral.start,
    unitEnd,
    end: after.end,
    value: unit?.half ? numeral.value + 0.5 : numeral.value,
    unit: numeral.magnitude + (unit?.text ?? ''),
    magnitude: numeral.magnitude,
    measure: unit?.text ?? '',
    kind: unit?.kind ?? 'none',
    approx: numeral.approx || before.approx || after.approx || Boolean(unit?.approx),
    chinese: numeral.chinese,
    negative,
  };
  if (numeral.valueMax !== undefined) quantity.valueMax = numeral.valueMax;
  if (bound) quantity.bound = bound;
  return quantity;
}

/** Without a measure word a number counts only with a magnitude (2000万招商任务) or as 30余国家. */
function standsAlone(text: string, numeral: Numeral): boolean {
  const next = text[numeral.end] ?? '';
  // 人口超过10万的有6个: a threshold that picks out a class.
  if (/^的(?:共?有|达)\d/.test(text.slice(numeral.end, numeral.end + 4))) return false;
  if (numeral.magnitude) return !numeral.chinese || numeral.value >= 2 || numeral.approx;
  return (
    numeral.approx &&
    !numeral.chinese &&
    numeral.value >= 10 &&
    /[\u4e00-\u9fff]/.test(next) &&
    !/[年月日号时点]/.test(next)
  );
}

const digitRun = /[\d,]+/y;
const itemNumber = /\d{1,2}\.(?=\d{1,4}[家个名位批场件项次所](?![\d.]))/y;

/** 3.5家企业入驻 at the beginning of a line is item 3 about 5 enterprises. */
function skipItemNumber(text: string, start: number): number {
  if (start > 0 && text[start - 1] !== '\n') return start;
  itemNumber.lastIndex = start;
  return itemNumber.test(text) ? itemNumber.lastIndex : start;
}

/** Where scanning goes on, and what was found there. */
type Step = [next: number, found?: Quantity];

function readAt(text: string, start: number): Step {
  const fraction = readFraction(text, start);
  if (fraction) return [fraction.end, fraction];
  const phraseEnd = findSetPhraseEnd(text, start);
  if (phraseEnd) return [phraseEnd];
  const numeral = readNumeral(text, skipItemNumber(text, start));
  if (!numeral) {
    // A code of many digits is passed over at once: trying each of its digits would take quadratic time.
    digitRun.lastIndex = start;
    return [digitRun.test(text) ? digitRun.lastIndex : start + 1];
  }
  if (refusalBefore(text, numeral) || refusalAfter(text, numeral)) {
    return [Math.max(findDateEnd(text, numeral), numeral.end)];
  }
  const dateEnd = findDateEnd(text, numeral);
  if (dateEnd) return [dateEnd];
  if (isAspect(text, numeral.end, numeral.chinese)) return [numeral.end];
  const unit = readUnit(text, numeral.end);
  const range = readRange(text, numeral, unit);
  if (range) {
    if (refusalByUnit(text, range.numeral, range.unit)) return [range.unit.end];
    const found = build(text, range.numeral, range.unit);
    return [found.end, found];
  }
  if (unit ? refusalByUnit(text, numeral, unit) : !standsAlone(text, numeral))
    return [unit?.end ?? numeral.end];
  const found = build(text, numeral, unit);
  if (unit?.text === '成' && text[unit.end] === '半') {
    return [unit.end + 1, { ...found, value: found.value + 0.5, unitEnd: unit.end + 1, end: unit.end + 1 }];
  }
  if (unit?.text === '成' && numeralClass[text.charCodeAt(unit.end)] === 1) {
    // 四成五 = 4.5 成
    const tenth = readNumeral(text, unit.end);
    if (tenth && tenth.value < 10 && !tenth.magnitude)
      return [
        tenth.end,
        { ...found, value: found.value + tenth.value / 10, unitEnd: tenth.end, end: tenth.end },
      ];
  }
  return [Math.max(found.end, start + 1), found];
}

/**
 * Finds every number that counts or measures something, in one pass over the restored text. Each place looks at a
 * bounded window, so that the time is linear in the length.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  let i = 0;
  while (i < text.length) {
    const kind = watched[text.charCodeAt(i)];
    if (!kind) {
      i++;
      continue;
    }
    if (kind === 2) {
      i = findQuoteEnd(text, i) || i + 1;
      continue;
    }
    const [next, quantity] = readAt(text, i);
    // 零投诉 is no count; 涉外案件0起 is one.
    if (quantity && (quantity.value > 0 || (!quantity.chinese && quantity.measure))) found.push(quantity);
    i = next;
  }
  return found;
}
