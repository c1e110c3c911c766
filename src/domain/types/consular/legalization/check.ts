import type { Check } from '../../../../model/record-type.ts';

const order = [
  ['readyOn', '制证日期', 'acceptedOn', '受理日期'],
  ['handedOverOn', '发证日期', 'readyOn', '制证日期'],
] as const;

/** What cannot be: a day in the future, one before the other, an agent of somebody who came alone. */
export const check: Check = (record, report, today) => {
  for (const [path, label] of [['acceptedOn', '受理日期'], ...order] as const)
    if (typeof record[path] === 'string' && record[path] > today)
      report(path, 'date-too-late', { label, max: today });
  for (const [path, label, earlier, other] of order) {
    const [first, second] = [record[earlier], record[path]];
    if (typeof first === 'string' && typeof second === 'string' && second < first)
      report(path, 'dates-out-of-order', { label, other, date: first });
  }
  if (record.channel === 'agent' && record.agent === undefined)
    report('agent', 'required', { label: '代办人（机构）' });
};
