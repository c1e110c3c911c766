import { shiftMonths } from '../../../../../model/date.ts';
import { defineRule, words } from '../../../../../model/rule.ts';

const clause = { source: 'inspection-rules-2024', article: '' } as const;

/** Z02: the deadline of a measure lies within the time of concentrated rectification. */
export const deadlineInTime = defineRule({
  name: 'Z02',
  label: '集中整改期限',
  en: 'Time for rectification',
  severity: 'warn',
  clause,
  inForce: { from: '2014-01-01' },
  parameters: {
    months: {
      label: '集中整改期限',
      en: 'Time for rectification',
      unit: words('个月', 'months'),
      value: 6,
      variants: [{ to: '2024-01-31', value: 3, clause }],
    },
  },
  waivers: [],
  mend: words(
    '提前期限；确需长期坚持的，在完成标准写明阶段目标。',
    'Set it earlier, or say what is done by then.',
  ),
  check({ feedbackOn, deadline }, { number }) {
    if (typeof feedbackOn !== 'string' || typeof deadline !== 'string') return [];
    const last = shiftMonths(feedbackOn, number('months'));
    if (deadline <= last) return [];
    return [
      {
        path: 'deadline',
        parameter: 'months',
        value: words(deadline, deadline),
        limit: words(last, last),
        message: words(
          `期限晚于反馈后集中整改的最后一天（${last}）。`,
          `It lies after ${last}, the last day.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '三个月的最后一天', record: { feedbackOn: '2018-03-19', deadline: '2018-06-19' } },
      {
        about: '2024年修订后六个月',
        record: { feedbackOn: '2024-03-19', deadline: '2024-09-19' },
        today: '2024-03-20',
      },
      { about: '没有期限的问题', record: { feedbackOn: '2018-03-19' } },
    ],
    failing: [
      {
        about: '晚了一天',
        record: { feedbackOn: '2018-03-19', deadline: '2018-06-20' },
        finds: [{ path: 'deadline', value: '2018-06-20', limit: '2018-06-19' }],
      },
      {
        about: '定到年底',
        record: { feedbackOn: '2024-03-19', deadline: '2024-12-31' },
        today: '2024-03-20',
        finds: [{ path: 'deadline', value: '2024-12-31', limit: '2024-09-19' }],
      },
    ],
  },
});
