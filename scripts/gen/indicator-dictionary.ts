import { dictionaryOf, type DictionaryEntry } from '../../src/model/dictionary.ts';
import { dimensionsOf } from '../../src/model/dimension.ts';
import type { Registry } from '../../src/model/registry.ts';
import { notice, page, table } from './markdown.ts';

const sorts: Readonly<Record<DictionaryEntry['sort'], string>> = {
  flow: '时期数',
  stock: '时点数',
  ratio: '比值',
  share: '占比',
  rate: '比率',
  change: '增长',
  sum: '合计',
};

/** What every figure counts, by which date, in which unit; and what follows from other figures. */
export function indicatorDictionary(registry: Registry): string {
  const english = new Map(dictionaryOf(registry, 'en').map(({ name, label }) => [name, label]));
  const entries = dictionaryOf(registry, 'zh');
  const counted = (type: string): DictionaryEntry[] =>
    entries.filter((entry) => entry.type === type && (entry.sort === 'flow' || entry.sort === 'stock'));
  const rowOf = (entry: DictionaryEntry): string[] => [
    entry.label,
    `\`${entry.name}\``,
    english.get(entry.name) ?? '',
    entry.unit,
    sorts[entry.sort],
    entry.counted,
    entry.basis,
    entry.condition,
    entry.verb,
    entry.definition,
    entry.aliases.join('、'),
    String(entry.decimals),
    entry.target === undefined ? '' : `${entry.target}${entry.unit}`,
  ];
  const heads = ['指标', '标识', 'English', '单位', '性质', '计', '按', '条件', '动词', '定义', '其他说法'];
  const parts = registry.types.flatMap(({ type }) => {
    const own = counted(type.name);
    if (own.length === 0) return [];
    const dimensions = dimensionsOf(type).map(({ name, label }) => `${label}（\`${name}\`）`);
    return [
      `## ${type.label} · ${type.en}`,
      `可按${dimensions.join('、')}分。`,
      table([...heads, '小数位', '目标'], own.map(rowOf)),
    ];
  });
  const made = entries.filter(({ sort }) => sort !== 'flow' && sort !== 'stock');
  return page(
    notice,
    '# 指标 Indicators',
    '小数位是同比、环比幅度的，四舍五入；派生指标的是它自己的。',
    ...parts,
    '## 派生指标 · Figures that follow from others',
    '由其他指标算出，没有自己的记录；打开后是算式中的指标，再打开是各自的记录。',
    table(
      ['指标', '标识', 'English', '单位', '性质', '算式', '动词', '定义', '其他说法', '小数位', '目标'],
      made.map((entry) => rowOf(entry).filter((_, at) => at !== 6 && at !== 7)),
    ),
  );
}
