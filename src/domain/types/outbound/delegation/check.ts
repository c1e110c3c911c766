import type { Check } from '../../../../model/record-type.ts';

interface Range {
  readonly from: string;
  readonly to: string;
}

/** What cannot be true whatever a rule allows: a stay outside the journey, a decision before the submission. */
export const check: Check = (record, report, today) => {
  const travel = record.travel as Range | undefined;
  const legs = (record.legs ?? []) as { readonly stay?: Range; readonly crossing?: Range }[];
  legs.forEach((leg, i) => {
    for (const part of ['stay', 'crossing'] as const) {
      const span = leg[part];
      if (!travel || !span) continue;
      const label = part === 'stay' ? '在当地停留' : '本段出入境';
      if (span.from < travel.from) report(`legs.${i}.${part}`, 'date-too-early', { label, min: travel.from });
      if (span.to > travel.to) report(`legs.${i}.${part}`, 'date-too-late', { label, max: travel.to });
    }
  });
  const order: [string, string, string, string][] = [
    ['approvedOn', '批准日期', 'submittedOn', '提交日期'],
    ['refusedOn', '不予批准日期', 'submittedOn', '提交日期'],
    ['changedOn', '调整日期', 'approvedOn', '批准日期'],
    ['cancelledOn', '取消日期', 'submittedOn', '提交日期'],
    ['departedOn', '实际出境日期', 'approvedOn', '批准日期'],
    ['returnedOn', '实际入境日期', 'departedOn', '实际出境日期'],
    ['reportedOn', '出访报告日期', 'returnedOn', '实际入境日期'],
  ];
  for (const [later, label, earlier, other] of order) {
    const a = record[earlier];
    const b = record[later];
    if (typeof a === 'string' && typeof b === 'string' && b < a)
      report(later, 'dates-out-of-order', { label, other, date: a });
    if (typeof b === 'string' && b > today) report(later, 'date-too-late', { label, max: today });
  }
};
