import { daysBetween } from '../../../../../model/date.ts';
import { defineRule, words } from '../../../../../model/rule.ts';

/** C08: so long overdue that the unit's new requests are to be suspended. The program proposes it, a head confirms. */
export const unitLock = defineRule({
  name: 'C08',
  label: '长期逾期暂停受理',
  en: 'Long overdue: requests are suspended',
  severity: 'warn',
  clause: { source: 'beijing-custody-2014', article: '' },
  inForce: { from: '2014-01-01' },
  parameters: {
    days: {
      label: '逾期超过多少天提出暂停受理',
      en: 'Days overdue before a suspension is proposed',
      unit: words('天', 'days'),
      value: 30,
    },
  },
  waivers: [],
  mend: words(
    '收回证照；暂停受理由系统提出，须负责人确认，交齐后恢复。',
    'Get it back. The program proposes the suspension; a head confirms and ends it.',
  ),
  check({ dueOn, returnedOn }, { today, number }) {
    if (typeof dueOn !== 'string' || returnedOn !== undefined) return [];
    const late = daysBetween(dueOn, today);
    if (late <= number('days')) return [];
    return [
      {
        path: 'dueOn',
        parameter: 'days',
        value: words(`逾期${late}天`, `${late} days overdue`),
        message: words(
          `逾期${late}天未交还，责任单位的新申请应暂停受理。`,
          `It is ${late} days overdue: the unit's requests are to be suspended.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '逾期正好30天', record: { dueOn: '2018-03-03' } },
      { about: '迟交，但已交还', record: { dueOn: '2018-01-03', returnedOn: '2018-03-20' } },
    ],
    failing: [
      {
        about: '逾期31天',
        record: { dueOn: '2018-03-02' },
        finds: [{ path: 'dueOn', value: '逾期31天', limit: '30天' }],
      },
      {
        about: '逾期三个月',
        record: { dueOn: '2018-01-02' },
        finds: [{ path: 'dueOn', value: '逾期90天', limit: '30天' }],
      },
    ],
  },
});
