import type { CleanText } from './clean.ts';
import { attachComparisons } from './comparisons/attach.ts';
import { classifyItems } from './comparisons/classify.ts';
import { attachWordComparisons } from './comparisons/flat.ts';
import type { Item, Sentence } from './comparisons/item.ts';
import { groupSentences } from './comparisons/sentences.ts';
import type { Figure } from './figure.ts';
import { confidenceOf } from './meaning/confidence.ts';
import { findPeriods, periodBefore } from './meaning/periods.ts';
import type { Period } from './meaning/periods.ts';
import { quoteAround } from './meaning/quote.ts';
import { findGoalLists } from './meaning/goal-lists.ts';
import { findRole, findRoleCues } from './meaning/role.ts';
import type { RolePlace } from './meaning/role.ts';
import { findSectionTurns } from './meaning/sections.ts';
import { findTopics } from './meaning/topics.ts';
import { findSubject } from './meaning/subject.ts';
import { findQuantities } from './quantities/find-quantities.ts';

/** 约50%和40%: an approximation before a list holds for its members. */
function spreadApproximation(sentence: Sentence): void {
  sentence.items.forEach((item, i) => {
    const before = sentence.items[i - 1]?.quantity;
    if (
      before?.approx &&
      item.gap.list &&
      before.measure === item.quantity.measure &&
      before.kind === 'ratio'
    )
      item.quantity.approx = true;
  });
}

const roleNames = { result: '结果', target: '目标', plan: '打算' } as const;

interface Place extends RolePlace {
  period: string | null;
}

const changeWord =
  /(?:年均|同比|环比|实际|累计|均)*(?:增长|增加|上升|提高|提升|上涨|下降|减少|降低|回落|下滑|削减|压减|缩减|压缩|缩短|增|降|减)(?:了|约)*$/;

/** 国内生产总值增长2.3% counts the 增幅 of the 国内生产总值; the old end of a pair says so. */
function nameOf(item: Item, subject: string): string {
  if (item.old) return `${subject}（原）`;
  if (!item.rate || /[增降涨跌减]幅$|增速$/.test(subject)) return subject;
  return subject.replace(changeWord, '') + item.rate;
}

function makeFigure(clean: CleanText, original: string, item: Item, subject: string, place: Place): Figure {
  const { quantity } = item;
  const start = clean.toOriginal(quantity.start);
  const end = clean.toOriginal(quantity.end - 1) + 1;
  const { role, why } = findRole(clean.text, quantity, place);
  const written = clean.text.slice(quantity.start, quantity.end);
  let reasons = quantity.measure ? `“${written}”是数词加量词` : `“${written}”后无量词，单位取数量级`;
  for (const note of item.notes) reasons += `；${note}`;
  reasons += `；${roleNames[role]}：${why}`;
  // Optional fields are set afterwards: spreading them in costs more than all the rest of this function.
  const figure: Figure = {
    start,
    end,
    quote: quoteAround(original, start, end),
    value: quantity.negative ? -quantity.value : quantity.value,
    unit: quantity.unit,
    subject: nameOf(item, subject),
    comparison: item.comparison,
    approx: quantity.approx,
    period: place.period,
    role,
    confidence: confidenceOf(item, subject),
    why: reasons,
  };
  if (quantity.valueMax !== undefined) figure.valueMax = quantity.valueMax;
  if (quantity.bound) figure.bound = quantity.bound;
  return figure;
}

const titleWords = /(?:总结|报告|汇报|计划|要点|范文|讲话稿?)\s*$/;

/** 上半年工作总结六篇: the number of texts in a collection stands in its title and is no figure. */
function isTitle(text: string, item: Item): boolean {
  if (item.quantity.measure !== '篇') return false;
  const { start, end } = item.quantity;
  return (
    titleWords.test(text.slice(Math.max(0, start - 12), start)) ||
    /^[^，,。、\n]{0,12}(?:总结|报告|计划)/.test(text.slice(end, end + 20))
  );
}

/**
 * Finds every statistical figure of a restored text and says what it means. Offsets and quotes are those of
 * `original`, the text before it was restored. Linear in the length of the text. Who wants to judge what the sentences
 * say hands in a list; they are kept there with their numbers.
 */
export function findFigures(original: string, clean: CleanText, kept?: Sentence[]): Figure[] {
  const { text } = clean;
  const periods: Period[] = findPeriods(text);
  const turns = findSectionTurns(text);
  const goalLists = findGoalLists(text);
  const figures: Figure[] = [];
  const topicAt = findTopics(text);
  let period = -1;
  let turn = 0;
  for (const sentence of groupSentences(text, findQuantities(text))) {
    classifyItems(text, sentence);
    attachComparisons(text, sentence);
    attachWordComparisons(text, sentence);
    spreadApproximation(sentence);
    const cues = findRoleCues(text, sentence.start, sentence.end);
    let inherited: string | undefined;
    let taken = sentence.start;
    sentence.items.forEach((item, i) => {
      if (item.use !== 'row' || isTitle(text, item)) return;
      const { start } = item.quantity;
      while (period + 1 < periods.length && periods[period + 1]!.start < start) period++;
      while (turn + 1 < turns.length && turns[turn + 1]!.start <= start) turn++;
      const before = sentence.items[i - 1]?.quantity.end ?? sentence.start;
      const adjacent =
        i > 0 && !/[\u4e00-\u9fff]/.test(text.slice(before, start).replace(/[约近共和及]|超过?/g, ''));
      const second = sentence.items[i - 1]?.old === true && item.gap.level;
      const subject =
        second && inherited
          ? { text: inherited, end: item.quantity.unitEnd }
          : findSubject(text, item.quantity, {
              floor: sentence.start,
              from: Math.max(taken, before),
              adjacent,
              inherited,
              topic: topicAt(start),
            });
      inherited = subject.text;
      taken = subject.end;
      item.figure = makeFigure(clean, original, item, subject.text, {
        period: periodBefore(text, periods, period, start),
        coming: turns[turn]!.coming,
        cues,
        goalLists,
      });
      figures.push(item.figure);
    });
    kept?.push(sentence);
  }
  return figures;
}
