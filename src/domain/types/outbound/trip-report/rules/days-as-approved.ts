import { defineRule, words } from '../../../../../model/rule.ts';
import { isThere } from './entries.ts';

const days = (n: number) => words(`${n}天`, `${n} days`);

/**
 * T09b: no more days abroad than were approved. One day is excused where a flight after midnight cleared the border
 * before it, with the ticket as proof; anything else must be explained.
 */
export const daysAsApproved = defineRule({
  name: 'T09b',
  label: '实际天数不超过批准天数',
  en: 'No more days abroad than approved',
  severity: 'block',
  clause: { source: 'beijing-university-travel', article: '' },
  also: [{ source: 'beijing-change-rules', article: '' }],
  inForce: { from: '2014-01-01' },
  moment: 'submit',
  parameters: {
    excused: {
      label: '红眼航班可以相差的天数',
      en: 'Days excused for a red-eye flight',
      unit: words('天', 'days'),
      value: 1,
    },
  },
  waivers: [],
  mend: words(
    '核对实际出入境日期；红眼航班的附机票行程单，其他原因的填写“与批件不一致的说明”。',
    'Look at the days; attach the ticket of a red-eye flight, or explain the difference.',
  ),
  check({ actualDays, approvedDays, redEye, ticket, deviation }, { number }) {
    if (typeof actualDays !== 'number' || typeof approvedDays !== 'number') return [];
    const over = actualDays - approvedDays;
    if (over <= 0) return [];
    const at = { value: days(actualDays), limit: days(approvedDays) };
    if (redEye === true && over <= number('excused')) {
      if (isThere(ticket)) return [];
      return [
        {
          ...at,
          path: 'ticket',
          message: words(
            '因红眼航班多一天的，须附机票行程单。',
            'A day more because of a red-eye flight needs the itinerary of the ticket.',
          ),
        },
      ];
    }
    const explained = isThere(deviation);
    return [
      {
        ...at,
        path: explained ? 'actual' : 'deviation',
        ...(explained ? { severity: 'warn' as const } : {}),
        message: words(
          `实际在外${actualDays}天，超过批准的${approvedDays}天${explained ? '，已有说明，请审阅。' : '，须说明原因。'}`,
          `${actualDays} days abroad, ${approvedDays} were approved${explained ? '; it is explained.' : ': say why.'}`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '正好八天', record: { actualDays: 8, approvedDays: 8 } },
      {
        about: '红眼航班早一天过关，附了行程单',
        record: { actualDays: 9, approvedDays: 8, redEye: true, ticket: ['f1'] },
      },
      { about: '提前一天回国', record: { actualDays: 7, approvedDays: 8 } },
    ],
    failing: [
      {
        about: '多一天，没有说明',
        record: { actualDays: 9, approvedDays: 8 },
        finds: [{ path: 'deviation', value: '9天', limit: '8天' }],
      },
      {
        about: '红眼航班，没有附行程单',
        record: { actualDays: 9, approvedDays: 8, redEye: true },
        finds: [{ path: 'ticket', value: '9天', limit: '8天' }],
      },
      {
        about: '多两天，红眼航班不能作为理由；已说明',
        record: {
          actualDays: 10,
          approvedDays: 8,
          redEye: true,
          ticket: ['f1'],
          deviation: '航班取消，改签至次日。',
        },
        finds: [{ path: 'actual', value: '10天', limit: '8天', severity: 'warn' }],
      },
    ],
  },
});
