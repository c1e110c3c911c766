import type { SectionTurn } from '../meaning/sections.ts';

/** A sentence of the report with its place in the restored text. */
export interface Passage {
  text: string;
  start: number;
  end: number;
}

const opener =
  /^(?:[一二三四五六七八九十]{1,3}(?:、|是(?!否))|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|第[一二三四五六七八九十][，、]|主要是|[、，,：:\s”}]+|[^，,。；;]{2,16}(?:打算|计划|思路|安排)\s+)/;

/** Cuts a stretch into sentences, and before 一是, 二是; openers are taken off. */
export function cutPassages(text: string, from: number, to: number): Passage[] {
  const found: Passage[] = [];
  const end = /[。；;！!\n]|(?=[二三四五六七八九十]是[^否])/g;
  const part = text.slice(from, to);
  let at = 0;
  const take = (until: number): void => {
    let words = part.slice(at, until);
    let start = at;
    for (let match = opener.exec(words); match?.[0]; match = opener.exec(words)) {
      words = words.slice(match[0].length);
      start += match[0].length;
    }
    const clean = words.trimEnd();
    if (clean.length >= 6) found.push({ text: clean, start: from + start, end: from + start + clean.length });
  };
  for (let match = end.exec(part); match; match = end.exec(part)) {
    take(match.index);
    at = match.index + match[0].length;
    if (!match[0]) end.lastIndex = match.index + 1;
  }
  take(part.length);
  return found;
}

const trigger =
  /(?:存在(?:的|着|一些|不少)?[^。，,\n]{0,14}(?:不足|问题|差距|短板)|(?:还|仍|也)有(?:一些|不少|许多)?(?:不足|差距)|(?:差距|问题|短板)(?:和|与)不足|不足之处)[^。\n：:]{0,8}/g;
const lacking =
  /不够|不足|不强|不高|不深|不多|不宽|缺|弱|有待|滞后|困难|较少|偏[少低弱]|短板|差距|仍需|亟待|不到位|不平衡|欠|难以/;

/** The shortcomings that a report admits: the sentences after 存在的不足 that name a lack. */
export function findShortcomings(text: string): Passage[] {
  const found: Passage[] = [];
  let last = 0;
  trigger.lastIndex = 0;
  for (let match = trigger.exec(text); match; match = trigger.exec(text)) {
    if (match.index < last) continue;
    const from = trigger.lastIndex;
    const window = text.slice(from, from + 800);
    const next = window.search(/\n\n|\n\s*[一二三四五六七八九十]{1,2}、|下半年工作打算|下一步/);
    const to = from + (next < 0 ? window.length : next);
    for (const passage of cutPassages(text, from, to))
      if (lacking.test(passage.text) && passage.text.length < 160) found.push(passage);
    last = to;
  }
  return found;
}

const task = /^(?:[\u4e00-\u9fffA-Za-z“《*]).{5,}/s;

/** Candidate tasks: the sentences of the parts that tell what is planned. */
export function findPlannedTasks(text: string, turns: readonly SectionTurn[]): Passage[] {
  const found: Passage[] = [];
  turns.forEach((turn, i) => {
    if (!turn.coming) return;
    const to = turns[i + 1]?.start ?? text.length;
    for (const passage of cutPassages(text, turn.start, to)) {
      if (passage.text.length >= 10 && passage.text.length < 300 && task.test(passage.text))
        found.push(passage);
    }
  });
  return found;
}
