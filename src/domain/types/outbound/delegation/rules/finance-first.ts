import { defineRule, words } from '../../../../../model/rule.ts';
import { financeOpinions } from '../choices.ts';
import { dayOf } from './entries.ts';
import { since2014 } from './scope.ts';

const agreed = {
  financeOpinion: 'agree',
  financeOn: '2018-03-20',
  funding: [{ item: 'travel', amount: { amount: '36000.00', currency: 'CNY' }, source: 'treasury' }],
};

const lacking = words('未填', 'missing');

/** C10: finance first, then foreign affairs; no budget, no trip. */
export const financeFirst = defineRule({
  name: 'C10',
  label: '经费先行审核',
  en: 'Finance before foreign affairs',
  severity: 'block',
  clause: { source: 'cai-xing-2013-516', article: '第4条、附表1' },
  inForce: since2014,
  moment: 'decide',
  waivers: [],
  mend: words(
    '先由财务（财政）部门在《因公临时出国任务和预算审批意见表》上审核同意，再批准。',
    'Let finance agree on the form for errand and budget first.',
  ),
  check(record, { today }) {
    // What was approved on paper was judged on paper.
    if (record.entered === true) return [];
    const { financeOpinion: opinion, financeOn: on, funding } = record;
    const decidedOn = dayOf(record.approvedOn) ?? today;
    return [
      ...(opinion === 'agree'
        ? []
        : [
            {
              path: 'financeOpinion',
              value: opinion === 'refuse' ? words(financeOpinions.refuse.label, 'does not agree') : lacking,
              limit: words(financeOpinions.agree.label, 'agrees'),
              message:
                opinion === 'refuse'
                  ? words('财务审核不同意。', 'Finance does not agree.')
                  : words(
                      '没有财务审核意见：先财务、后外事。',
                      'There is no opinion of finance: finance decides before foreign affairs.',
                    ),
            },
          ]),
      ...(typeof on !== 'string' || on > decidedOn
        ? [
            {
              path: 'financeOn',
              value: typeof on === 'string' ? words(on, on) : lacking,
              limit: words(`不晚于${decidedOn}`, `not after ${decidedOn}`),
              message:
                typeof on === 'string'
                  ? words(
                      `经费审核日期${on}晚于批准日期${decidedOn}。`,
                      `The opinion of finance, ${on}, is later than the decision, ${decidedOn}.`,
                    )
                  : words('没有经费审核日期。', 'The day of the opinion of finance is missing.'),
            },
          ]
        : []),
      ...(Array.isArray(funding) && funding.length > 0
        ? []
        : [
            {
              path: 'funding',
              value: words('未列', 'none'),
              limit: words('须列明', 'needed'),
              message: words('没有列明经费：无预算不得出国。', 'There is no budget: no budget, no trip.'),
            },
          ]),
    ];
  },
  examples: {
    passing: [
      { about: '财务已同意，经费列明', record: agreed },
      { about: '审核和批准同一天', today: '2018-03-20', record: agreed },
      { about: '提交时还不问', moment: 'submit', record: {} },
      { about: '补录的纸质批件不再问', record: { entered: true } },
    ],
    failing: [
      {
        about: '什么都没有，一次说清',
        record: {},
        finds: [
          { path: 'financeOpinion', value: '未填', limit: '同意' },
          { path: 'financeOn', value: '未填', limit: '不晚于2018-04-02' },
          { path: 'funding', value: '未列', limit: '须列明' },
        ],
      },
      {
        about: '财务不同意',
        record: { ...agreed, financeOpinion: 'refuse' },
        finds: [{ path: 'financeOpinion', value: '不同意', limit: '同意' }],
      },
      {
        about: '先批准、后审核：晚一天',
        record: { ...agreed, approvedOn: '2018-03-19' },
        finds: [{ path: 'financeOn', value: '2018-03-20', limit: '不晚于2018-03-19' }],
      },
    ],
  },
});
