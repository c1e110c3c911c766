import type { Registry } from '../../model/registry.ts';
import type { IndicatorName } from '../../reading/match.ts';

/** The indicators of a registry as the matcher wants them. */
export function nameIndicators(registry: Registry): IndicatorName[] {
  return registry.types.flatMap(({ indicators }) =>
    indicators.map(({ name, label, unit, aliases, verb }): IndicatorName => ({
      indicator: name,
      label,
      unit,
      ...(aliases === undefined ? {} : { aliases }),
      ...(verb === undefined ? {} : { verb }),
    })),
  );
}
