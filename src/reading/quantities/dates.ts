import type { Numeral } from '../numerals/numeral.ts';

const fullDate = /(?:19|20)\d\d(?:[.\-/]\d{1,2}){1,2}(?![\d万亿%])/y;
const clock = /\d{1,2}[:：]\d\d/y;
const dateWord = /\s?(?:世纪|年代|周年|季度|年度?|月份?|[日号]|时(?!间|长|尚)|点(?!位|评|多|击)|\d)/y;
const masked = /[*×xX?]{1,2}年/y;
/** 1-6月, 2016—2020年, 7日至9日: the second half of a date decides what the first one is. */
const rangeToDate =
  /(?:年|月|日|季度)?\s?(?:-{1,2}|[—–~～、]|——|至|到|\.)\s?(?:[次翌]年)?[\d一二三四五六七八九十]{1,4}(?:年|月|日|号|季度|世纪|:\d)/y;

/** What may stand before a number of years or days that is a length of time. */
const lasting =
  /(?:历时|为期|长达|耗时|历经|用时|持续|跨度|仅用|用了|仅|缩短|压缩|延长|共|达|近|不到|超过|工期|约|至|到|为|由|从|累计|出勤|停留|时间)\s?$/;

function isDuration(text: string, numeral: Numeral, word: string): boolean {
  const before = text.slice(Math.max(0, numeral.start - 5), numeral.start);
  const after = text.slice(numeral.end, numeral.end + 4);
  if (word.startsWith('年')) {
    if (numeral.value >= 100 || /^年(?:来|前|级|度|底|初|末|以来|计划|规划|行动)/.test(after)) return false;
    return (
      /(?:历时|为期|长达|耗时|历经|用时|持续|跨度|用了)(?:近|约|超过|不到|达)?\s?$/.test(before) ||
      /^年(?:时间|之久|多时间)/.test(after)
    );
  }
  if (word === '日')
    return lasting.test(before) && /(?:历时|为期|长达|耗时|用时|用了|共|停留|时间)/.test(before);
  return false;
}

/** The end of the date that begins with this numeral, or 0 when the numeral is no part of a date. */
export function findDateEnd(text: string, numeral: Numeral): number {
  const { start, end } = numeral;
  if (!numeral.chinese) {
    fullDate.lastIndex = start;
    const full = fullDate.exec(text);
    if (
      full &&
      (/[-/]/.test(full[0]) ||
        full[0].split('.').length > 2 ||
        /^[-\s—至~,，)）]/.test(text[fullDate.lastIndex] ?? ''))
    ) {
      return fullDate.lastIndex;
    }
    clock.lastIndex = start;
    if (clock.test(text)) return clock.lastIndex;
  }
  if (numeral.magnitude) return 0;
  if (!numeral.approx) {
    rangeToDate.lastIndex = end;
    if (rangeToDate.test(text)) return rangeToDate.lastIndex;
  }
  dateWord.lastIndex = end;
  const match = dateWord.exec(text);
  if (match) {
    const word = match[0].trim();
    if (/^\d/.test(word)) return 0;
    return isDuration(text, numeral, word) ? 0 : dateWord.lastIndex;
  }
  masked.lastIndex = end;
  return masked.test(text) ? masked.lastIndex : 0;
}
