import type { CivilDate } from './date.ts';
import { checkDates } from './date-order.ts';
import type { Finding } from './errors.ts';
import type { Values } from './field.ts';
import type { Check, RecordType } from './record-type.ts';

/** What is wrong with a record as a whole: its days, then the type's own check. Each entry is named by its label. */
export function checkRecord(type: RecordType, values: Values, today: CivilDate): Finding[] {
  const findings: Finding[] = [];
  const report: Parameters<Check>[1] = (path, code, params = {}) => {
    const [outer = '', , inner = ''] = path.split('.');
    const field = type.fields[outer];
    const label = (field?.kind.inner?.(field.options)[inner] ?? field)?.label ?? '';
    findings.push({ path, code, params: { label, ...params } });
  };
  if (type.dates) checkDates(type.dates, values, report, { fields: type.fields, today });
  type.check?.(values, report, today);
  return findings;
}
