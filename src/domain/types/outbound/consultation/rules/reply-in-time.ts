import { defineRule, words } from '../../../../../model/rule.ts';

/** K04: by when the reply is expected. The machine reckons the day by it, and reminds of it. */
export const replyInTime = defineRule({
  name: 'K04',
  label: '征求意见按期复函',
  en: 'A letter of consultation answered in time',
  severity: 'warn',
  clause: { source: 'cross-region-practice', article: '' },
  inForce: { from: '2014-01-01' },
  parameters: {
    days: {
      label: '复函期限',
      en: 'Working days for the reply',
      unit: words('个工作日', 'working days'),
      value: 10,
    },
  },
  waivers: [],
  mend: words('请电话催复；不再需要的，收回。', 'Ask for the reply by telephone, or take the letter back.'),
  check({ replyDueOn, repliedOn, sentOn }, { today }) {
    const on = typeof repliedOn === 'string' ? repliedOn : today;
    if (sentOn === undefined || typeof replyDueOn !== 'string' || on <= replyDueOn) return [];
    return [
      {
        path: 'replyDueOn',
        value: words(on, on),
        limit: words(replyDueOn, replyDueOn),
        message:
          repliedOn === undefined
            ? words(`应在${replyDueOn}前复函，已逾期。`, `The reply was due on ${replyDueOn}.`)
            : words(`应在${replyDueOn}前复函，迟复。`, `The reply was due on ${replyDueOn} and came late.`),
      },
    ];
  },
  examples: {
    passing: [
      { about: '到期当天还没有复', record: { sentOn: '2018-03-19', replyDueOn: '2018-04-02' } },
      { about: '还没有发', record: {} },
      {
        about: '按期复了',
        record: { sentOn: '2018-03-05', replyDueOn: '2018-03-19', repliedOn: '2018-03-19' },
      },
    ],
    failing: [
      {
        about: '过了一天没有复',
        record: { sentOn: '2018-03-16', replyDueOn: '2018-04-01' },
        finds: [{ path: 'replyDueOn', value: '2018-04-02', limit: '2018-04-01' }],
      },
      {
        about: '迟复一天',
        record: { sentOn: '2018-03-05', replyDueOn: '2018-03-19', repliedOn: '2018-03-20' },
        finds: [{ path: 'replyDueOn', value: '2018-03-20', limit: '2018-03-19' }],
      },
    ],
  },
});
