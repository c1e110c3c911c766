import { defineRule, words } from '../../../../../model/rule.ts';

const span = (from: string, to: string) => words(`${from}至${to}`, `${from} to ${to}`);

/** C06b: the days of the report and those that were registered for the delegation are the same. */
export const asRegistered = defineRule({
  name: 'C06b',
  label: '报告日期与登记一致',
  en: 'The days of the report are those registered',
  severity: 'warn',
  clause: { source: 'liaoning-report-form', article: '' },
  inForce: { from: '2014-01-01' },
  waivers: [],
  mend: words('按出入境章核对，改正报告或者团组的登记。', 'Look at the stamps, and mend whichever is wrong.'),
  check({ actual, departedOn, returnedOn }) {
    const { from, to } = (actual ?? {}) as { readonly from?: unknown; readonly to?: unknown };
    if (typeof from !== 'string' || typeof to !== 'string') return [];
    if (typeof departedOn !== 'string' || typeof returnedOn !== 'string') return [];
    if (from === departedOn && to === returnedOn) return [];
    return [
      {
        path: 'actual',
        value: span(from, to),
        limit: span(departedOn, returnedOn),
        message: words(
          `报告写${from}至${to}，团组登记的是${departedOn}至${returnedOn}。`,
          `The report says ${from} to ${to}; registered are ${departedOn} to ${returnedOn}.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      {
        about: '与登记一致',
        record: {
          actual: { from: '2018-03-01', to: '2018-03-08' },
          departedOn: '2018-03-01',
          returnedOn: '2018-03-08',
        },
      },
      { about: '还没有登记回国', record: { actual: { from: '2018-03-01', to: '2018-03-08' } } },
    ],
    failing: [
      {
        about: '晚一天入境',
        record: {
          actual: { from: '2018-03-01', to: '2018-03-09' },
          departedOn: '2018-03-01',
          returnedOn: '2018-03-08',
        },
        finds: [{ path: 'actual', value: '2018-03-01至2018-03-09', limit: '2018-03-01至2018-03-08' }],
      },
      {
        about: '早一天出境',
        record: {
          actual: { from: '2018-02-28', to: '2018-03-08' },
          departedOn: '2018-03-01',
          returnedOn: '2018-03-08',
        },
        finds: [{ path: 'actual', value: '2018-02-28至2018-03-08', limit: '2018-03-01至2018-03-08' }],
      },
    ],
  },
});
