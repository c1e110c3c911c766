import type { Check } from '../../../../model/record-type.ts';

interface Range {
  readonly from: string;
  readonly to: string;
}

/** What cannot be true whatever a rule allows: a stay or a programme outside the journey, a line of no plan. */
export const check: Check = (record, report) => {
  const travel = record.travel as Range | undefined;
  const legs = (record.legs ?? []) as { readonly stay?: Range; readonly crossing?: Range }[];
  if (record.planLine !== undefined && record.plan === undefined) report('plan', 'required');
  legs.forEach((leg, i) => {
    for (const part of ['stay', 'crossing'] as const) {
      const span = leg[part];
      if (!travel || !span) continue;
      if (span.from < travel.from) report(`legs.${i}.${part}`, 'date-too-early', { min: travel.from });
      if (span.to > travel.to) report(`legs.${i}.${part}`, 'date-too-late', { max: travel.to });
    }
  });
  const programme = (record.programme ?? []) as { readonly day?: string }[];
  programme.forEach(({ day }, i) => {
    if (!travel || day === undefined) return;
    if (day < travel.from) report(`programme.${i}.day`, 'date-too-early', { min: travel.from });
    if (day > travel.to) report(`programme.${i}.day`, 'date-too-late', { max: travel.to });
  });
};
