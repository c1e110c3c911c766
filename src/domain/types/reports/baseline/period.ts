import type { Values } from '../../../../model/field.ts';
import { findPeriod } from '../../../../model/period.ts';
import type { Check } from '../../../../model/record-type.ts';

/** The first and last day of the period, by which a comparison finds it however the period was written. */
export function derive(record: Values): Values {
  const period = findPeriod(record.period);
  return period ? { periodFrom: period.from, periodTo: period.to } : {};
}

/** A period that cannot be read would never be found again. */
export const check: Check = (record, report) => {
  if (typeof record.period === 'string' && !findPeriod(record.period))
    report('period', 'bad-period', { period: record.period });
};
