import { WutongError } from '../../../../model/errors.ts';
import type { Values } from '../../../../model/field.ts';
import { parsePeriod, periodLabel, type Period } from '../../../../model/period.ts';
import type { Check } from '../../../../model/record-type.ts';

function readPeriod({ period }: Values): Period | undefined {
  try {
    return typeof period === 'string' ? parsePeriod(period) : undefined;
  } catch (error) {
    if (error instanceof WutongError) return undefined;
    throw error;
  }
}

/** The days of the period, by which a comparison finds it however it was written, and the name in lists. */
export function derive(record: Values): Values {
  const period = readPeriod(record);
  const name = typeof record.indicatorName === 'string' ? record.indicatorName : undefined;
  return {
    periodFrom: period?.from,
    periodTo: period?.to,
    name: name === undefined ? undefined : `${name}${period ? ` ${periodLabel(period)}` : ''}`,
  };
}

/** A period must be found again, and over unless the number is an estimate; a rate of growth says on what it is reckoned. */
export const check: Check = (record, report, today) => {
  const period = readPeriod(record);
  if (typeof record.period === 'string' && !period) report('period', 'bad-period', { period: record.period });
  if (period && period.to > today && record.estimate !== true)
    report('period', 'date-too-late', { max: today });
  if (record.growth !== undefined && record.growthBasis === undefined) report('growthBasis', 'required');
  if (record.growth === undefined && record.growthBasis !== undefined) report('growth', 'required');
};
