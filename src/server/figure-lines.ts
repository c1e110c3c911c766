import { labelOf } from '../model/label.ts';
import type { Figure } from '../model/indicator.ts';
import { periodLabel, type Period } from '../model/period.ts';
import type { Registry } from '../model/registry.ts';
import { reportedFigureType } from '../engine/indicators/reported-figures.ts';

/** A period with its words. */
export const described = (period: Period) => ({ ...period, label: periodLabel(period) });

/** −21.3 % as a report prints it; — without a base. */
export function percentText(percent: number | null, decimals: number): string {
  if (percent === null) return '—';
  return `${percent > 0 ? '+' : ''}${percent.toFixed(decimals)}%`;
}

/** What the declaration says of a figure; what was entered says it itself, in the words of the office. */
function declarationOf(registry: Registry, { indicator, label, kind, reported }: Figure) {
  if (kind === 'reported' || kind === 'target') {
    const type = kind === 'target' ? 'target' : reportedFigureType;
    return {
      definition: reported?.definition ?? '',
      type,
      pack: registry.getType(type).type.pack,
      en: label,
    };
  }
  const made = registry.findFormula(indicator);
  const { indicator: declared, bundle } = made
    ? { indicator: made.formula, bundle: made.bundle }
    : registry.getIndicator(indicator);
  return {
    definition: declared.definition,
    type: bundle.type.name,
    pack: bundle.type.pack,
    en: labelOf(declared.name, declared, 'en'),
  };
}

/** The change as a report prints it: in percent, in percentage points, or in places. */
function changeOf(registry: Registry, { indicator, kind, percent, difference, decimals, reported }: Figure) {
  if (difference !== undefined) {
    const sign = difference > 0 ? '+' : '';
    return `${sign}${difference}${reported?.nature === 'rank' ? '位' : '个百分点'}`;
  }
  const isCounted = kind !== 'reported' && kind !== 'target' && kind !== 'formula';
  const declared = isCounted ? registry.getIndicator(indicator).indicator.decimals : 1;
  return percentText(percent, decimals ?? declared ?? 1);
}

/** A figure as the interface gives it, with what its declaration says of it. */
export const lineOf = (registry: Registry, figure: Figure) => ({
  ...figure,
  ...declarationOf(registry, figure),
  percentText: changeOf(registry, figure),
});
