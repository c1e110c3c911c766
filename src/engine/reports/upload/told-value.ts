import { splitUnit } from '../../../reading/match/unit-fit.ts';
import { readReport } from '../../../reading/read.ts';

/** What a piece of prose says as a number. */
export interface ToldValue {
  readonly value: number;
  /** 近, 余, 多, 约: told by a round number. */
  readonly approx: boolean;
}

const digits = /[-+−]?\d[\d,，]*(?:\.\d+)?/;

/** The number that a few words tell: 1,204人次, 6.8万元, 近40家, 二十批; undefined where they tell none. */
export function toldValue(text: string): ToldValue | undefined {
  const approx = /[近约余多]|左右|超过?|以上/.test(text);
  const found = digits.exec(text);
  if (found) {
    const written = Number(found[0].replace(/[,，+]/g, '').replace('−', '-'));
    const after = /^[余多]?(万亿|亿|万)/.exec(text.slice(found.index + found[0].length));
    const scale = after ? splitUnit(after[1] ?? '').scale : 1;
    return { value: Number((written * scale).toPrecision(12)), approx };
  }
  const [read] = readReport(`共${text}。`).figures;
  if (!read) return undefined;
  return { value: read.value * splitUnit(read.unit).scale, approx };
}

/** Whether two texts tell the same: exactly, or the second by an honest round number. */
export function agreement(then: string, now: string): 'same' | 'rounded' | 'differs' {
  const [before, after] = [toldValue(then), toldValue(now)];
  if (!before || !after) return then.trim() === now.trim() ? 'same' : 'differs';
  if (before.value === after.value) return 'same';
  if (!after.approx) return 'differs';
  const near = /近/.test(now)
    ? before.value <= after.value && before.value >= after.value * 0.9
    : before.value >= after.value * (/约|左右/.test(now) ? 0.95 : 1) && before.value <= after.value * 1.5;
  return near ? 'rounded' : 'differs';
}

const rising = '增长|增加|上升|提高|提升';
const falling = '下降|减少|降低|回落|下滑';
const direction = new RegExp(`(${rising})|(${falling})|(持平)`, 'g');

/** Which way the words in front of a change say that it went; undefined where they say nothing. */
export function toldDirection(before: string): 'up' | 'down' | 'flat' | undefined {
  // Of a list (分别增长13.7%、下降0.8%) the nearest word counts; of another sentence none does.
  const sentence = before.slice(before.search(/[^。；]*$/));
  const [, up, down, flat] = [...sentence.matchAll(direction)].at(-1) ?? [];
  return up ? 'up' : down ? 'down' : flat ? 'flat' : undefined;
}
