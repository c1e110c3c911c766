import type { Registry } from '../../src/model/registry.ts';
import { notice, page, table } from './markdown.ts';

/** What every figure counts, by which date, in which unit. */
export function indicatorDictionary(registry: Registry): string {
  const parts = registry.types.flatMap(({ type, indicators }) => {
    if (indicators.length === 0) return [];
    const rows = indicators.map((indicator) => [
      indicator.label,
      `\`${indicator.name}\``,
      indicator.en ?? '',
      indicator.unit,
      indicator.kind,
      'share' in indicator.measure
        ? `% ${type.fields[indicator.measure.share]?.label ?? indicator.measure.share}`
        : 'sum' in indicator.measure
          ? `Σ ${type.fields[indicator.measure.sum]?.label ?? indicator.measure.sum}`
          : '条数',
      indicator.basis.map((path) => type.fields[path]?.label ?? path).join('、'),
      Object.entries(indicator.where ?? {})
        .map(([path, wanted]) => `${path} = ${String(wanted)}`)
        .join('；'),
      indicator.verb ?? '',
      indicator.definition,
    ]);
    return [
      `## ${type.label} · ${type.en}`,
      table(['指标', '标识', 'English', '单位', '', '计', '按', '条件', '动词', '定义'], rows),
    ];
  });
  return page(notice, '# 指标 Indicators', ...parts);
}
