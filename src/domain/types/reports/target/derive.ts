import { WutongError } from '../../../../model/errors.ts';
import type { Values } from '../../../../model/field.ts';
import { parsePeriod, type Period } from '../../../../model/period.ts';
import type { Check } from '../../../../model/record-type.ts';

function readPeriod({ period }: Values): Period | undefined {
  try {
    return typeof period === 'string' ? parsePeriod(period) : undefined;
  } catch (error) {
    if (error instanceof WutongError) return undefined;
    throw error;
  }
}

/** The days for which the target holds, however they were written. */
export function derive(record: Values): Values {
  const period = readPeriod(record);
  return { periodFrom: period?.from, periodTo: period?.to };
}

/** A period that cannot be read would never be found again. */
export const check: Check = (record, report) => {
  if (typeof record.period === 'string' && !readPeriod(record))
    report('period', 'bad-period', { period: record.period });
};
