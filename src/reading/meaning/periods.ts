/** Words that say for which time something holds. */
export interface Period {
  start: number;
  end: number;
  text: string;
}

const number = '[一二三四五六七八九十\\d]{1,3}';
const year = '(?:(?:19|20)\\d\\d|\\*{2}|[一二][九〇零][〇零一二三四五六七八九]{2})年';
const inYear = `(?:上半年|下半年|全年|前?第?[一二三四1-4]个?季度|前${number}个?月|\\d{1,2}月?\\s?[-—~～至]+\\s?\\d{1,2}月份?|\\d{1,2}月(?:\\d{1,2}日|份|底|末|初|[上中下]旬)?|底|末|初|度)`;
/** What names a time without a year before it. */
const alone = `(?:上半年|下半年|第?[一二三四1-4]季度|前[一二三四1-4]个?季度|前${number}个月|\\d{1,2}月?\\s?[-—~～至]+\\s?\\d{1,2}月份?|\\d{1,2}月(?:\\d{1,2}日|份|底|末|初|[上中下]旬)?)`;
const day = `(?:${year}${inYear}?|${alone})`;
const pattern = new RegExp(
  [
    `(?:截至|截止到?|至)\\s?(?:目前|现在|当前|${day}|(?:去|今|上|本)年(?:年?底|末|${inYear})?|年底)(?:为止|止)?`,
    '自[^，,。；;\\n]{2,14}?以来',
    '(?:今年|年初|去年|本届|半年|入春|开年|近年)以?来',
    `${year}\\s?[-—~～至]+\\s?${year}`,
    `(?:19|20)\\d\\d[-—~～至]+(?:19|20)?\\d\\d年`,
    `${year}${inYear}?(?:期间)?`,
    `(?:今|去|上|明|本|当)年(?:度)?${inYear}?(?!同期|来)`,
    '[一-龥]{2,6}(?<!同)期间',
    `(?:“|")?十[一二三四五]五(?:”|")?(?:期间|时期|末|以来)`,
    `年内|年底之?前|年底|年初|全年|前三季度|${alone}`,
    `(?:近|过去|未来|今后)${number}年来?|${number}年来`,
    '本月|当月|本季度|目前',
  ].join('|'),
  'g',
);

const compared = /(?:[比较与同和跟]|相比|低于|高于|由|从)$/;

/** Finds the words for time in the text, in order; those that name what is compared with are left out. */
export function findPeriods(text: string): Period[] {
  const found: Period[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (
      compared.test(text.slice(Math.max(0, start - 2), start)) ||
      /^(?:的)?同期|^相比/.test(text.slice(end, end + 3))
    )
      continue;
    found.push({ start, end, text: match[0] });
  }
  return found;
}

/**
 * The period of a number: the nearest words before it in its sentence, else in its paragraph. `from` lets the
 * caller go through the numbers in order without searching again.
 */
export function periodBefore(
  text: string,
  periods: readonly Period[],
  from: number,
  place: number,
): string | null {
  for (let i = from; i >= 0; i--) {
    const period = periods[i]!;
    if (period.start >= place) continue;
    if (place - period.end > 160) return null;
    return text.slice(period.end, place).includes('\n') ? null : period.text.trim();
  }
  return null;
}
