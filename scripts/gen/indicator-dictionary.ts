import { dimensionsOf } from '../../src/model/dimension.ts';
import type { Measure } from '../../src/model/indicator.ts';
import type { RecordType } from '../../src/model/record-type.ts';
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
      measured(type, indicator.measure),
      indicator.basis.map((path) => type.fields[path]?.label ?? path).join('、'),
      Object.entries(indicator.where ?? {})
        .map(([path, wanted]) => `${path} = ${String(wanted)}`)
        .join('；'),
      indicator.verb ?? '',
      indicator.definition,
    ]);
    const dimensions = dimensionsOf(type).map(({ name, label }) => `${label}（\`${name}\`）`);
    return [
      `## ${type.label} · ${type.en}`,
      `可按${dimensions.join('、')}分。`,
      table(['指标', '标识', 'English', '单位', '', '计', '按', '条件', '动词', '定义'], rows),
    ];
  });
  return page(notice, '# 指标 Indicators', ...parts);
}

function measured({ fields }: RecordType, measure: Measure): string {
  const label = (path: string): string => fields[path]?.label ?? path;
  if ('count' in measure) return '条数';
  if ('sum' in measure) return `Σ ${label(measure.sum)}`;
  const { share } = measure;
  if (typeof share === 'string') return `% ${label(share)}`;
  const part = Object.keys(share.where).map(label).join('、');
  return `% Σ ${label(share.sum)}，按${part}`;
}
