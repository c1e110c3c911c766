import { Converter } from 'opencc-js/cn2t';
import type { MarkedReport } from './marked.ts';

const traditional = Converter({ from: 'cn', to: 't' });

/** What page scrapers put in the place of common characters. */
const odd = new Map(
  Object.entries({
    的: '嘚',
    和: '囷',
    在: '茬',
    心: '惢',
    作: '莋',
    事: '倳',
    一: '┅',
    人: '囚',
    工: '笁',
    大: '夶',
    流: '鋶',
    出: '絀',
    合: '匼',
    制: '淛',
    平: '岼',
    以: '鉯',
    好: '恏',
    重: '偅',
    少: '尐',
    成: '荿',
    本: '夲',
    到: '箌',
    深: '罙',
    不: '鈈',
    年: '姩',
    我: '峩',
    是: '昰',
    第: '苐',
    部: '蔀',
    定: '萣',
    民: '囻',
    用: '鼡',
    友: '伖',
    同: '哃',
    新: '噺',
    日: 'ㄖ',
    中: 'Φ',
    之: 'の',
    比: '仳',
  }),
);

export interface NoiseKind {
  name: string;
  /** Shares of characters that are replaced. */
  odd: number;
  traditional: number;
  /** Share of numerals in full width. */
  wide: number;
  /** Share of characters that nobody can read any more. */
  lost: number;
  /** Share of full stops lost. */
  stops: number;
  /** Lines are cut at this many characters; 0 = not. */
  width: number;
}

export const noiseKinds: NoiseKind[] = [
  { name: 'scraped', odd: 0.06, traditional: 0.04, wide: 0, lost: 0, stops: 0.3, width: 0 },
  { name: 'wrapped', odd: 0, traditional: 0, wide: 0.5, lost: 0, stops: 0, width: 38 },
  { name: 'damaged', odd: 0.02, traditional: 0, wide: 0, lost: 0.02, stops: 0.4, width: 0 },
  { name: 'traditional', odd: 0, traditional: 1, wide: 0, lost: 0, stops: 0, width: 0 },
];

/** A small generator of numbers in [0, 1), so that the same seed gives the same noise. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function disturb(char: string, kind: NoiseKind, random: () => number, wide: boolean): string {
  if (char === '。' && random() < kind.stops) return '';
  if (/\d/.test(char)) return wide ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char;
  if (/[\u4e00-\u9fff]/.test(char) && random() < kind.lost) return '□';
  if (odd.has(char) && random() < kind.odd) return odd.get(char)!;
  if (random() < kind.traditional) {
    const other = traditional(char);
    if (other.length === 1) return other;
  }
  return char;
}

/** The same report after bad scraping or copying; the marks move with their words. */
export function makeNoisy(report: MarkedReport, kind: NoiseKind, seed: number): MarkedReport {
  const random = randomFrom(seed);
  const place: number[] = [];
  let text = '';
  let column = 0;
  let wide = false;
  for (let i = 0; i < report.text.length; i++) {
    const char = report.text[i]!;
    if (/\d/.test(char) && !/\d/.test(report.text[i - 1] ?? '')) wide = random() < kind.wide;
    if (char === '\n') column = 0;
    else if (kind.width && column >= kind.width) {
      text += '\n';
      column = 0;
    }
    place.push(text.length);
    text += disturb(char, kind, random, wide);
    if (char !== '\n') column++;
  }
  place.push(text.length);
  const gold = report.gold.map((figure) => {
    const from = place[figure.offset]!;
    const to = place[figure.offset + figure.quote.length]!;
    return { ...figure, offset: from, quote: text.slice(from, to) };
  });
  return { name: `${report.name} (${kind.name})`, text, gold };
}
