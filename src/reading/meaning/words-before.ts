import { isClauseBorder } from './borders.ts';

/** Words that open a clause without saying what is counted. */
const lead =
  /^(?:(?:[一二三四五六七八九十]{1,3}是|\d{1,2}[.、．]|其中|其余|同时|与此同时|此外|另外|期间|并且?|还|也|又|共计?|累计|合计|总共|统计|已经?|先后|分别|全年|上半年|下半年|今年以来|年初以来|年内|截至目前|目前|\d{4}年|\d{1,2}[-—至]\d{1,2}月份?|\d{1,2}月份?|我[办市区县省局委]|我们|市外办|区外侨办|圆满|成功|顺利|积极|认真|精心|组织|有|对(?!外|接|口)|将|从(?!业)|向|由|在|于|使|以|给|把|被|为(?!期)|等|和|及|、|”|\s)+)/;
const trail =
  /(?:共计?|累计|合计|总共|约|近|达到?|超过?|突破|逾|为|是|有|的|至|到|从|由|分别|各|(?<![人户年月日平])均|已|计|增至|提高到|上升到|降至|等|不少于|不低于|不到|[：:、,，“”‘’\s（(])+$/;
/** A lost full stop leaves two sentences in one clause; the second one opens with a time or a sum. */
const restart =
  /^.*(?:上半年|下半年|今年以来|年初以来|以来|期间|月份|目前|累计|\s|共(?=[接办审完举开组发签走受处引制更召出派印培邀化检])|[一二三四五六七八九十]是)/s;
/** Of A、B、C等代表团 the words after 等 say what is counted. */
const listed = /^.*[^\s]等(?=[\u4e00-\u9fff]{3})/s;

const clip = (words: string, length: number): string =>
  words.length > length ? words.slice(-length) : words;

export interface WordsBefore {
  text: string;
  /** As written, with 共, 约, 的. */
  raw: string;
  /** The clause holds the end of another sentence, whose full stop was lost. */
  lostStop: boolean;
}

/** The words before a number back to the border of its clause (接待外宾 68批), without openers. */
export function wordsBefore(text: string, from: number, start: number): WordsBefore {
  let at = start;
  let depth = 0;
  while (at > from && start - at < 44) {
    const char = text[at - 1]!;
    if (char === '）' || char === ')') depth++;
    else if ((char === '（' || char === '(') && depth > 0) depth--;
    else if (depth === 0 && isClauseBorder(text, at - 1)) break;
    at--;
  }
  const raw = text.slice(at, start).trim();
  const trimmed = raw.replace(trail, '');
  const fresh = trimmed.replace(restart, '').replace(listed, '');
  return {
    text: clip(fresh.replace(lead, '').replace(trail, ''), 24),
    raw,
    lostStop: trimmed.length - fresh.length > 8,
  };
}

/** The last clause before that says something, for counts whose own clause is a bare verb. */
export function earlierWords(text: string, floor: number, start: number, own: string): string {
  const sentence = text
    .slice(Math.max(floor, start - 60), start)
    .split(/[。；;\n]/)
    .at(-1)!;
  const clauses = sentence
    .split(/[，,：:（）()]/)
    .map((words) => words.replace(trail, '').replace(restart, '').replace(lead, '').trim())
    .filter((words) => words.length > 1 && words !== own && !/^[\d.%]+\S{0,3}$/.test(words));
  return clip((clauses.at(-1) ?? '').replace(/[\d.,]+\S{0,3}$/, ''), 20);
}
