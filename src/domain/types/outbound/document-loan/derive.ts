import { addDays, isCivilDate } from '../../../../model/date.ts';
import type { Values } from '../../../../model/field.ts';

/**
 * The day from which the days for giving back are counted: when the trip was cancelled; else by the formula
 * 出访日期 + 批准天数, from the day of leaving as it was registered or, before that, as it was approved; else the day
 * agreed on. A trip that is moved or cancelled moves it.
 */
export function derive(record: Values): Values {
  const { purpose, cancelledOn, departedOn, travelFrom, approvedDays, agreedOn } = record;
  const onTrip = purpose === 'trip';
  const left = isCivilDate(departedOn) ? departedOn : travelFrom;
  const back =
    isCivilDate(left) && typeof approvedDays === 'number' ? addDays(left, approvedDays) : undefined;
  return {
    receiver: record.receiver ?? record.holderName,
    endsOn: onTrip ? (cancelledOn ?? back) : agreedOn,
  };
}
