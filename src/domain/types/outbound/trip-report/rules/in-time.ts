import { defineRule, words } from '../../../../../model/rule.ts';

/** C06a: what was handed in late. The day is that of the delegation, which the machine reckons by C06. */
export const inTime = defineRule({
  name: 'C06a',
  label: '出访报告迟交',
  en: 'The report came late',
  severity: 'warn',
  clause: { source: 'xiamen-notice-2013', article: '' },
  also: [{ source: 'zhejiang-university', article: '第20条' }],
  inForce: { from: '2014-01-01' },
  waivers: [],
  mend: words('尽快报送；迟交的在报告里说明原因。', 'Hand it in soon, and say in it why it is late.'),
  check({ dueOn, handedInOn }, { today }) {
    const on = typeof handedInOn === 'string' ? handedInOn : today;
    if (typeof dueOn !== 'string' || on <= dueOn) return [];
    return [
      {
        path: 'dueOn',
        value: words(on, on),
        limit: words(dueOn, dueOn),
        message: words(`报告应在${dueOn}前交，${on}已逾期。`, `It was due on ${dueOn}; ${on} is late.`),
      },
    ];
  },
  examples: {
    passing: [
      { about: '到期当天', record: { dueOn: '2018-04-02' } },
      { about: '按期报送，退回后再报送', record: { dueOn: '2018-03-20', handedInOn: '2018-03-20' } },
    ],
    failing: [
      {
        about: '过了一天还没有报送',
        record: { dueOn: '2018-04-01' },
        finds: [{ path: 'dueOn', value: '2018-04-02', limit: '2018-04-01' }],
      },
      {
        about: '迟交三天',
        record: { dueOn: '2018-03-17', handedInOn: '2018-03-20' },
        finds: [{ path: 'dueOn', value: '2018-03-20', limit: '2018-03-17' }],
      },
    ],
  },
});
