import type { Quantity } from '../quantities/quantity.ts';
import { bareVerb, endsInPreposition, endsInVerb } from './verbs.ts';
import { earlierWords, wordsBefore } from './words-before.ts';

const nounEnd =
  /共计|合计|累计|增至|降至|增[加长]|上升|提高|下降|扩大|压缩|减少|参加|参会|出席|应邀|来访|访[问锡青]|进行|开展|参与|纳入|发放|同比|环比|得到|获得|受到|接受|签署|签订|派员|脱颖|分别|已经|建成|完成|均|被|在|赴|到|为|来[我本市区锡]|作为|与|和(?=\d)|[，,。；;：:！？!?\n、（）()\d“]/;

interface Noun {
  text: string;
  end: number;
}

/** The noun phrase that follows a number and its measure word (400名 国内外港航业的嘉宾). */
function nounAfter(text: string, end: number): Noun {
  const window = text.slice(end, end + 30);
  const skip = /^\s?(?:以上|左右|以内)?(?:组成)?的?[“]?/.exec(window)![0].length;
  const words = window.slice(skip);
  const stop = words.search(nounEnd);
  const noun = (stop < 0 ? words : words.slice(0, stop)).replace(/[“”\s的]+$/, '');
  if (noun.length < 2 || !/^[\u4e00-\u9fffA-Za-z]/.test(noun)) return { text: '', end };
  const short = noun.slice(0, 18);
  return { text: short, end: end + skip + short.length };
}

export interface Subject {
  text: string;
  /** Where the noun phrase after the number ends, so that the next number does not take it for its own. */
  end: number;
}

/** Measures that stand after what they measure (投资 5万元, 接待 307人): the words after them belong to something else. */
const standsLast = new Set(['money', 'size', 'time', 'ratio', 'times', 'score']);
/** 发放服务卡，共计2万张: the sum stands for what the clause before counts. */
const onlySum = /^(?:共计|合计|总计)(?:约|近)?$/;

export interface Place {
  /** Where the sentence begins. */
  floor: number;
  /** Where the words of the number before end. */
  from: number;
  /** Nothing but a sign stands between this number and the one before. */
  adjacent: boolean;
  /** Subject of the number before in the same sentence. */
  inherited: string | undefined;
  /** What the part of the report is about, by its heading. */
  topic: string;
}

/** A bare verb or nothing: what it counts was said before, in the sentence or in the heading. */
function fromContext(text: string, start: number, own: string, lostStop: boolean, place: Place): string {
  const earlier = lostStop ? '' : (place.inherited ?? earlierWords(text, place.floor, start, own));
  const words = earlier || place.topic;
  return own && !words.endsWith(own) ? words + own : words;
}

/**
 * Says what a number counts: the words before it in its clause (接待外宾68批); the noun after it where those end in
 * a verb or a preposition (邀请300余位中东欧国家政要); the subject of the count before, for counts that stand together
 * (68批839人次); else the clause before or the heading.
 */
export function findSubject(text: string, quantity: Quantity, place: Place): Subject {
  const { start, unitEnd: end, kind, measure } = quantity;
  const before = wordsBefore(text, Math.min(place.from, start), start);
  const words = before.text.length > 1 ? before.text : '';
  const last = standsLast.has(kind) || /^人次?$/.test(measure);
  const after = last && (words || place.inherited) ? { text: '', end } : nounAfter(text, end);
  const raw = before.raw.replace(/(?:约|近|共|超过?|逾|\s)+$/, '');
  if (words && !bareVerb.test(words)) {
    if (after.text && endsInPreposition.test(raw)) return after;
    if (after.text && endsInVerb.test(raw)) return { text: words.slice(-14) + after.text, end: after.end };
    return { text: words, end };
  }
  if (place.adjacent && place.inherited) return { text: place.inherited, end };
  if (onlySum.test(before.raw)) {
    const earlier = earlierWords(text, place.floor, start, '');
    if (earlier) return { text: earlier, end };
  }
  if (after.text) {
    return { text: endsInPreposition.test(raw) ? after.text : words + after.text, end: after.end };
  }
  return { text: fromContext(text, start, words, before.lostStop, place), end };
}
