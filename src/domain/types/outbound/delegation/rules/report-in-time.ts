import { defineRule, words } from '../../../../../model/rule.ts';

/** C06: the report within a month of the return. The machine reckons the day by it, and reminds of it. */
export const reportInTime = defineRule({
  name: 'C06',
  label: '出访报告按期上交',
  en: 'The report of a trip in time',
  severity: 'warn',
  clause: { source: 'xiamen-notice-2013', article: '' },
  also: [{ source: 'zhejiang-university', article: '第20条' }],
  inForce: { from: '2014-01-01' },
  parameters: {
    months: {
      label: '回国后交报告的期限',
      en: 'Months from the return to the report',
      unit: words('个月', 'months'),
      value: 1,
    },
    workingDays: {
      label: '更严的期限：工作日（0为不设）',
      en: 'A shorter limit in working days, 0 for none',
      unit: words('个工作日', 'working days'),
      value: 0,
      variants: [
        { provinces: ['TJ'], value: 15, clause: { source: 'tianjin-polytechnic-report', article: '' } },
      ],
    },
    days: {
      label: '更严的期限：日（0为不设）',
      en: 'A shorter limit in days, 0 for none',
      unit: words('日', 'days'),
      value: 0,
      variants: [
        { provinces: ['BJ'], value: 20, clause: { source: 'beijing-university-travel', article: '' } },
      ],
    },
  },
  waivers: [],
  mend: words('请组团单位填写出访报告并报送；已有纸质报告的，补录。', 'Ask the unit to hand in its report.'),
  check({ reportDueOn, reportedOn }, { today }) {
    const on = typeof reportedOn === 'string' ? reportedOn : today;
    if (typeof reportDueOn !== 'string' || on <= reportDueOn) return [];
    return [
      {
        path: 'reportDueOn',
        value: words(on, on),
        limit: words(reportDueOn, reportDueOn),
        message:
          reportedOn === undefined
            ? words(`出访报告应在${reportDueOn}前交，已逾期。`, `The report was due on ${reportDueOn}.`)
            : words(
                `出访报告应在${reportDueOn}前交，迟交。`,
                `The report was due on ${reportDueOn} and came late.`,
              ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '到期当天还没有交', record: { reportDueOn: '2018-04-02' } },
      { about: '按期交了', record: { reportDueOn: '2018-03-20', reportedOn: '2018-03-20' } },
      { about: '还没有回国', record: {} },
    ],
    failing: [
      {
        about: '过了一天没有交',
        record: { reportDueOn: '2018-04-01' },
        finds: [{ path: 'reportDueOn', value: '2018-04-02', limit: '2018-04-01' }],
      },
      {
        about: '迟交两天',
        record: { reportDueOn: '2018-03-17', reportedOn: '2018-03-19' },
        finds: [{ path: 'reportDueOn', value: '2018-03-19', limit: '2018-03-17' }],
      },
    ],
  },
});
