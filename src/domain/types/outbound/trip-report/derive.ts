import { daysBetween, isCivilDate } from '../../../../model/date.ts';
import type { Values } from '../../../../model/field.ts';

/**
 * What follows from the entries: days with both the day of leaving and the day of entering (T09), how many travelled,
 * and which of the matters that follow is due first among those that are not done.
 */
export function derive({ actual, travellers, results }: Values): Values {
  const { from, to } = (actual ?? {}) as { readonly from?: unknown; readonly to?: unknown };
  const open = (Array.isArray(results) ? (results as Values[]) : []).filter(
    ({ doneOn }) => doneOn === undefined,
  );
  const [next] = open.flatMap(({ dueOn }) => (isCivilDate(dueOn) ? [dueOn] : [])).sort();
  return {
    actualDays: isCivilDate(from) && isCivilDate(to) ? daysBetween(from, to) + 1 : undefined,
    actualPersons: Array.isArray(travellers) ? travellers.length : undefined,
    openResults: open.length,
    nextOn: next,
  };
}
