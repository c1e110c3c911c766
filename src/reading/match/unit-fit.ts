/** Measure words that count the same things. 批 and 团组, 人 and 名 agree; 人 and 人次 do not quite. */
const families = [
  '人 名 位 员',
  '人次 人·次',
  '批 批次 团 团次 团组 个 组 组次',
  '件 起 宗 例 件次 件(次) 件（次） 个 项',
  '份 本 册 张 套 件 个',
  '家 个 户 所',
  '场 场次 次 期 个',
  '国 个',
  '条 个 则 篇 篇(条) 项',
  '对 个 座',
  '词 字 个',
  '处 个 块 间',
  '元',
  '% 个百分点 成',
  '天 日 个工作日 工作日',
  '小时',
  '平方米 ㎡ 平米 m²',
].map((words) => new Set(words.split(' ')));

const magnitude = /^(万亿|亿|万)?(.*)$/;
const scale: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

export interface PlainUnit {
  scale: number;
  measure: string;
}

/** 万人次 → 10000 × 人次. */
export function splitUnit(unit: string): PlainUnit {
  const match = magnitude.exec(unit)!;
  return { scale: scale[match[1] ?? '']!, measure: match[2]! };
}

/** How well two units go together: 1 the same, 0 never. A figure without measure word (3万余单词) fits all but money. */
export function unitFit(figure: string, indicator: string): number {
  const [a, b] = [splitUnit(figure).measure, splitUnit(indicator).measure];
  if (a === b) return 1;
  if (!a || !b) return 0.85;
  if (families.some((family) => family.has(a) && family.has(b))) return 0.92;
  const people = /^(?:人|名|位|人次)$/;
  return people.test(a) && people.test(b) ? 0.75 : 0;
}
