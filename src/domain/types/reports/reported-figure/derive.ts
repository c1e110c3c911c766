import { addDays } from '../../../../model/date.ts';
import type { Values } from '../../../../model/field.ts';
import { findPeriod, periodLabel } from '../../../../model/period.ts';
import type { Check } from '../../../../model/record-type.ts';

/** So many days after its period a number is due where the indicator says nothing. */
const usualDays = 10;

/** The days of the period, the day on which it is due, by which a comparison finds it however it was written, and the name in lists. */
export function derive(record: Values): Values {
  const period = findPeriod(record.period);
  const name = typeof record.indicatorName === 'string' ? record.indicatorName : undefined;
  return {
    periodFrom: period?.from,
    periodTo: period?.to,
    dueOn: period && addDays(period.to, typeof record.dueDays === 'number' ? record.dueDays : usualDays),
    name: name === undefined ? undefined : `${name}${period ? ` ${periodLabel(period)}` : ''}`,
  };
}

/** A period must be found again, and over once there is a number that is no estimate; a rate of growth says on what it is reckoned. */
export const check: Check = (record, report, today) => {
  const period = findPeriod(record.period);
  if (typeof record.period === 'string' && !period) report('period', 'bad-period', { period: record.period });
  if (period && period.to > today && record.value !== undefined && record.estimate !== true)
    report('period', 'date-too-late', { max: today });
  if (record.growth !== undefined && record.growthBasis === undefined) report('growthBasis', 'required');
  if (record.growth === undefined && record.growthBasis !== undefined) report('growth', 'required');
};
