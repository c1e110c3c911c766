import type { Quantity } from '../quantities/quantity.ts';
import { isClauseBorder } from './borders.ts';
import { bareVerb, endsInVerb } from './verbs.ts';

/** Words that open a clause without saying what is counted. */
const lead =
  /^(?:(?:[一二三四五六七八九十]{1,3}是|\d{1,2}[.、．]|其中|其余|同时|此外|另外|期间|并且?|还|也|又|共计?|累计|合计|总共|已经?|先后|分别|全年|上半年|下半年|今年以来|年初以来|年内|截至目前|目前|\d{4}年|\d{1,2}[-—至]\d{1,2}月份?|\d{1,2}月份?|我[办市区县省局委]|市外办|区外侨办|圆满|成功|顺利|积极|认真|精心|组织|有|对|将|从(?!业)|向|由|在|于|使|以|等|和|及|、|”|\s)+)/;
const trail =
  /(?:共计?|累计|合计|总共|约|近|达到?|超过?|突破|逾|为|是|有|的|至|到|从|由|分别|各|(?<![人户年月日平])均|已|计|增至|提高到|上升到|降至|等|不少于|不低于|不到|[：:、,，“”‘’\s（(])+$/;
/** A lost full stop leaves two sentences in one clause; the second one opens with a time or a sum. */
const restart =
  /^.*(?:上半年|下半年|今年以来|年初以来|以来|期间|月份|目前|累计|\s|共(?=[接办审完举开组发签走受处引制更召出派印培邀化检])|[一二三四五六七八九十]是)/s;

const nounEnd =
  /增至|降至|增[加长]|上升|提高|下降|扩大|压缩|减少|参加|参会|出席|应邀|来访|访[问锡青]|进行|开展|参与|纳入|发放|同比|环比|得到|获得|受到|接受|签署|签订|派员|脱颖|分别|已经|建成|完成|均|被|在|赴|到|为|来[我本市区锡]|与|和(?=\d)|[，,。；;：:！？!?\n、（）()\d“]/;

const clip = (words: string, length: number): string =>
  words.length > length ? words.slice(-length) : words;

interface Noun {
  text: string;
  end: number;
}

/** The noun phrase that follows a number and its measure word (400名 国内外港航业的嘉宾). */
function nounAfter(text: string, end: number): Noun {
  const window = text.slice(end, end + 30);
  const skip = /^\s?(?:以上|左右|以内)?(?:组成)?的?/.exec(window)![0].length;
  const words = window.slice(skip);
  const stop = words.search(nounEnd);
  const noun = (stop < 0 ? words : words.slice(0, stop)).replace(/[“”\s]+$/, '');
  if (noun.length < 2 || !/^[\u4e00-\u9fffA-Za-z]/.test(noun)) return { text: '', end };
  const short = noun.slice(0, 18);
  return { text: short, end: end + skip + short.length };
}

/** The words before a number back to the border of its clause (接待外宾 68批), without openers. */
function wordsBefore(text: string, from: number, start: number): string {
  let at = start;
  let depth = 0;
  while (at > from && start - at < 44) {
    const char = text[at - 1]!;
    if (char === '）' || char === ')') depth++;
    else if ((char === '（' || char === '(') && depth > 0) depth--;
    else if (depth === 0 && isClauseBorder(text, at - 1)) break;
    at--;
  }
  const raw = text.slice(at, start).trim().replace(trail, '');
  return clip(raw.replace(restart, '').replace(lead, '').replace(trail, ''), 24);
}

/** The last clause before that says something, for counts whose own clause is a bare verb. */
function earlierWords(text: string, floor: number, start: number, own: string): string {
  const sentence = text
    .slice(Math.max(floor, start - 60), start)
    .split(/[。；;\n]/)
    .at(-1)!;
  const clauses = sentence
    .split(/[，,：:（）()]/)
    .map((words) => words.replace(trail, '').replace(restart, '').replace(lead, '').trim());
  const last =
    clauses.filter((words) => words.length > 1 && words !== own && !/^[\d.%]+\S{0,3}$/.test(words)).at(-1) ??
    '';
  return clip(last.replace(/[\d.,]+\S{0,3}$/, ''), 20);
}

export interface Subject {
  text: string;
  /** Where the noun phrase after the number ends, so that the next number does not take it for its own. */
  end: number;
}

/** Measures that stand after what they measure (投资 5万元, 接待 307人): the words after them belong to something else. */
const standsLast = new Set(['money', 'size', 'time', 'ratio', 'times', 'score']);

export interface Place {
  /** Where the sentence begins. */
  floor: number;
  /** Where the words of the number before end. */
  from: number;
  /** Nothing but a sign stands between this number and the one before. */
  adjacent: boolean;
  /** Subject of the number before in the same sentence. */
  inherited: string | undefined;
}

/**
 * Says what a number counts: the words before it in its clause (接待外宾68批); the noun after it where those end in
 * a verb or a preposition (邀请300余位中东欧国家政要); the subject of the count before, for counts that stand together
 * (68批839人次); else the clause before.
 */
export function findSubject(text: string, quantity: Quantity, place: Place): Subject {
  const { start, unitEnd: end, kind, measure } = quantity;
  const { floor, inherited } = place;
  const from = Math.min(place.from, start);
  const before = wordsBefore(text, from, start);
  const last = standsLast.has(kind) || /^人次?$/.test(measure);
  const after = last && (before || inherited) ? { text: '', end } : nounAfter(text, end);
  if (before && !bareVerb.test(before)) {
    const open = endsInVerb.test(text.slice(from, start).replace(/(?:约|近|共|超过?|逾|\s)+$/, ''));
    return after.text && open
      ? { text: clip(before, 14) + after.text, end: after.end }
      : { text: before, end };
  }
  if (place.adjacent && inherited) return { text: inherited, end };
  if (after.text) return { text: before + after.text, end: after.end };
  if (inherited && !before) return { text: inherited, end };
  const earlier = inherited ?? earlierWords(text, floor, start, before);
  return { text: before && !earlier.endsWith(before) ? earlier + before : earlier, end };
}
