import type { Draft } from '../draft.ts';
import { countsOf, written } from '../draft.ts';
import type { Raised } from '../finding.ts';

const listBefore = /([^，,。；;：:！？!?\n（）()]*?[、][^，,。；;：:！？!?\n]*?)(等)?(?:共|这)?\s?$/;
const quoted = /“[^”]*”|《[^》]*》|（[^）]*）|\([^)]*\)/g;
/** Words behind which the list begins: 市长亲自为甲、乙等4名 lists two. */
const opener = /^.*(?:为|向|由|邀请|聘请|包括|来自|授予|给|与|对|在|从|赴|有|是|了|新增|吸引|涉及)/;
const names = /(?:[市区县省州国]|街道|镇|社区|公司|大学|学院|医院|中学|小学|委|局|办)$/;
const countries = new Set(
  '美国 日本 韩国 德国 法国 英国 意大利 俄罗斯 加拿大 澳大利亚 新西兰 新加坡 马来西亚 泰国 越南 柬埔寨 老挝 缅甸 印度 印度尼西亚 菲律宾 以色列 希腊 波兰 捷克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯洛伐克 斯洛文尼亚 瑞士 瑞典 挪威 芬兰 丹麦 荷兰 比利时 西班牙 葡萄牙 奥地利 爱尔兰 土耳其 埃及 南非 埃塞俄比亚 尼日利亚 肯尼亚 巴西 阿根廷 智利 墨西哥 秘鲁 古巴 哈萨克斯坦 乌兹别克斯坦 白俄罗斯 乌克兰 立陶宛 拉脱维亚 爱沙尼亚 阿联酋 沙特 卡塔尔 伊朗 巴基斯坦 蒙古 朝鲜 卢旺达'.split(
    ' ',
  ),
);

/** Whether a name is that of a country. */
export const isCountry = (name: string): boolean => countries.has(name.trim().replace(/等$/, ''));

/** How many things a list names: without those that 和 and 与 may join into one, and with them. */
export function countNames(list: string): { least: number; most: number; items: string[] } {
  const bare = list.replace(quoted, (words) => words[0] + '名' + words.at(-1)!);
  const items = bare.split('、');
  const most = bare.split(/、|和|与|及|以及/).length;
  return { least: items.length, most, items };
}

/** What a list of names may be counted in. */
export const listUnits = /^(?:个|名|位|家|国|项|市|场|批|所|部|类|种|条|座|处|对)$/;

/**
 * 希腊、罗马尼亚2个, 甲、乙、丙等4名: a list of names right before its number. With 等 it may be shorter than the number,
 * never longer; without, names of countries and quoted names have to be as many as it says.
 */
export function judgeEnumerations(draft: Draft): Raised[] {
  const raised: Raised[] = [];
  for (const sentence of draft.sentences)
    for (const item of countsOf(sentence)) {
      const { quantity } = item;
      const exact =
        !quantity.approx && !quantity.bound && quantity.valueMax === undefined && !quantity.magnitude;
      if (!exact || quantity.value < 2 || quantity.value > 20 || !listUnits.test(quantity.measure)) continue;
      const from = Math.max(sentence.start, quantity.start - 120);
      const match = listBefore.exec(draft.text.slice(from, quantity.start));
      if (!match) continue;
      const list = match[1]!.replace(/\s+$/, '').replace(opener, '');
      const { least, most, items } = countNames(list);
      if (/\d/.test(list) || !list.includes('、')) continue;
      const sure = items
        .slice(1)
        .every((name) => isCountry(name) || /^[“《]/.test(name) || (match[2] && names.test(name)));
      const wrong = match[2]
        ? least > quantity.value
        : sure && items.length > 1 && (quantity.value < least || quantity.value > most);
      if (!wrong) continue;
      const start = quantity.start - match[0].length + Math.max(0, match[0].search(/\S/));
      raised.push({
        kind: 'arithmetic',
        start,
        end: quantity.end,
        says: written(draft, item),
        expected: match[2] ? `不少于${least}${quantity.unit}` : `${least}${quantity.unit}`,
        why: `前面列出${least}个名称，文中为${written(draft, item)}`,
        ...(sure ? {} : { question: true as const }),
      });
    }
  return raised;
}
