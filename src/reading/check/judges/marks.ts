import type { Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';

interface Oddity {
  pattern: RegExp;
  why: string;
  to?: (found: string) => string;
}

const oddities: Oddity[] = [
  { pattern: /([，。；：、])\1+/g, why: '标点重复', to: (found) => found[0]! },
  {
    pattern: /[，、；：][。；]|。[，、；：]|[，；：]、|、[，；：]/g,
    why: '两个标点相连',
    to: (found) => (found.includes('。') ? '。' : found[0]!),
  },
  {
    pattern: /[\ufffd□■◆◇▲△※¤§¶†‡]+(?=[\u4e00-\u9fff\d])(?<=[\u4e00-\u9fff\d][\ufffd□■◆◇▲△※¤§¶†‡]+)/g,
    why: '乱码',
    to: () => '',
  },
  { pattern: /\ufffd+/g, why: '乱码', to: () => '' },
  {
    pattern: /(?<=[\u4e00-\u9fff])[#$^~|\\{}<>_=@]+(?=[\u4e00-\u9fff，。；])/g,
    why: '夹杂的符号',
    to: () => '',
  },
  {
    pattern:
      /(?<=[\u4e00-\u9fff])[?？](?=[\u4e00-\u9fff]{2})(?<!(?:吗|呢|么|什么|如何|为何|否|谁|哪|几|多少|义|系|果|用|谈|受)[?？])/g,
    why: '句中的问号，可能是丢失的字符',
  },
  {
    pattern:
      /(?<=[\d\u4e00-\u9fff])[\u0370-\u03ff\u0400-\u04ff\u3100-\u312f]+(?=[\d\u4e00-\u9fff])(?<![αβγδμΩΔπ])/g,
    why: '夹杂的外文字母',
  },
  { pattern: /&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|#\d+);?/g, why: '网页代码', to: () => '' },
  { pattern: /(?:锟斤拷|烫烫烫|屯屯屯|â€|ï¼|Ã¤|æ\x9c)+/g, why: '编码错误留下的乱码', to: () => '' },
  {
    pattern: /的的(?!确|士)|了了(?!解|却|结|断|之)|([\u4e00-\u9fff]{2,4})\1(?![\u4e00-\u9fff]?\1)/g,
    why: '字词重复',
  },
  {
    pattern:
      /(?<=[一-龥])[A-Za-z](?=[一-龥])(?<![A-Za-z甲乙丙丁年班级型类股区座栋室栏楼厅门卡角])(?![座栋区级类型股楼馆厅口班组轮港面照字盘])/g,
    why: '夹在汉字中的字母',
  },
  { pattern: /(?<=\d)\s+(?=\d{1,2}(?:批|人|人次|个|%|年|月|日))/g, why: '数字中间有空格', to: () => '' },
];

/** ABAB words and steps that are said twice on purpose. */
const meant =
  /^(?:[一逐很常多](?:.)|研究|讨论|学习|商量|休息|了解|考虑|交流|比较|试试|看看|生生|世世|许多|好多|人人|天天|年年|处处|步步|层层|个个|家家|户户)/;

/** Syllables of foreign names: 索里达里达. */
const foreign = /[里达亚尼斯克拉罗马德尔特巴加卡莫瓦娜塔萨玛坎布蒂西比奇莱维纳姆可乐]/;

/** Signs that no report means: doubled marks, lost characters, code of web pages, words set twice. */
export function judgeMarks(draft: Draft): Raised[] {
  const raised: Raised[] = [];
  for (const { pattern, why, to } of oddities) {
    for (const match of draft.text.matchAll(pattern)) {
      const [found] = match;
      const twice = match[1] !== undefined && found === match[1] + match[1] && why === '字词重复';
      if (
        twice &&
        (meant.test(found) ||
          new Set(found).size === 1 ||
          foreign.test(found) ||
          /[\d一二三四五六七八九十]/.test(found))
      )
        continue;
      const replacement = why === '字词重复' ? found.slice(0, found.length / 2) : to?.(found);
      const start = match.index;
      const end = start + found.length;
      raised.push({
        kind: 'noise',
        start,
        end,
        says: found,
        ...(replacement === undefined
          ? { question: true as const }
          : { expected: replacement, fix: { start, end, to: replacement } }),
        why: `${why}：“${found}”`,
      });
    }
  }
  return raised;
}

const pairs = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
] as const;

/** Quotation marks and brackets that are opened and not closed within their paragraph, or the other way round. */
export function judgePairs(draft: Draft): Raised[] {
  const raised: Raised[] = [];
  let offset = 0;
  for (const line of draft.text.split('\n')) {
    for (const [open, close] of pairs) {
      // Mixed brackets, (…）, close each other.
      const plain = open === '（' ? line.replaceAll('(', '（').replaceAll(')', '）') : line;
      if (open === '（' && /^\s*[\d一二三四五六七八九十a-z]{1,3}）/.test(plain)) continue;
      let opened = -1;
      for (let i = 0; i < plain.length; i++) {
        if (plain[i] === open) {
          if (opened >= 0 && open === '“') raised.push(pairFault(offset + opened, open, '没有对应的', close));
          opened = i;
        } else if (plain[i] === close) {
          if (opened < 0) raised.push(pairFault(offset + i, close, '没有对应的', open));
          opened = -1;
        }
      }
      if (opened >= 0) raised.push(pairFault(offset + opened, open, '没有对应的', close));
    }
    offset += line.length + 1;
  }
  return raised;
}

const pairFault = (at: number, mark: string, why: string, other: string): Raised => ({
  kind: 'noise',
  start: at,
  end: at + 1,
  says: mark,
  why: `“${mark}”${why}“${other}”`,
});
