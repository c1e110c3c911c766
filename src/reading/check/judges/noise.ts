import type { Change } from '../../clean.ts';
import type { Draft } from '../draft.ts';
import type { Finding, Raised } from '../finding.ts';

const reasons: Record<Change['kind'], string> = {
  'look-alike': '形近的异字',
  traditional: '繁体字',
  compatibility: '兼容字符',
  width: '全角字符',
  digit: '数字误作字母',
  invisible: '看不见的字符',
  line: '句中断行',
};

/** What was restored, as findings: the places are already those of the draft. Neighbours become one. */
export function noiseOf(draft: Draft): Finding[] {
  const found: Finding[] = [];
  for (const { start, end, from, to, kind } of draft.clean.changes) {
    if (kind === 'width' && (from === '　' || /\s/.test(from) || /^[＋～]$/.test(from))) continue;
    const last = found.at(-1);
    if (last && last.end === start && last.fix) {
      last.end = end;
      last.quote += from;
      last.says += from;
      last.expected += to;
      last.fix = { start: last.fix.start, end, to: last.fix.to + to };
      continue;
    }
    found.push({
      kind: 'noise',
      start,
      end,
      quote: draft.original.slice(start, end),
      says: from,
      expected: to,
      why: `${reasons[kind]}：“${from}”应为“${to}”`,
      fix: { start, end, to },
    });
  }
  return found;
}

/** Characters of the basic set of Chinese computers (GB 2312): what lies outside is rare, or another country's. */
const basic = ((): ReadonlySet<string> => {
  const decode = new TextDecoder('gbk');
  const found = new Set<string>();
  for (let high = 0xb0; high <= 0xf7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) found.add(decode.decode(new Uint8Array([high, low])));
  return found;
})();

/** Rare characters that stand in names of people and places. */
const ofNames = new Set(
  '镕喆堃珺翀玥昇淼燊犇珮頔婧祎鋆旸嫄溦晞堉琬璟赟贇洺垚淏昳甯玘玚玹珅珩琤瑀瑄瑾璠瓅曌昉晛晟暐煊煜烨焜翯翾翊芃苡菡蓁蔺薇邕郇郜郯鄄鄞鄢瀍澔濛溍滢漷洣浉洨洑沘沕屺岍岘峣嵊嶒崟塬垟垕埇埗堽坉坭圳圪畲畈硚砀硭碶睢禤窸竑筠箬篁糍绂绗绚缦罡羑翙耷仝佤伲伋偲俶傒僖儆冼凃刂劭勍勖卬吲咹哏唛啰喭嗪嘭嚞'.split(
    '',
  ),
);

/** 文艺晩会: characters that no Chinese report needs, such as Japanese forms. A person's name may have them. */
export function judgeRareCharacters(draft: Draft): Raised[] {
  const raised: Raised[] = [];
  for (const match of draft.text.matchAll(/[\u3400-\u9fff]/g)) {
    const [char] = match;
    if (basic.has(char) || ofNames.has(char)) continue;
    const start = match.index;
    raised.push({
      kind: 'noise',
      start,
      end: start + 1,
      says: char,
      why: `“${char}”不是常用字，可能是别的字`,
      question: true,
    });
  }
  return raised;
}
