import { shiftMonths } from '../../../../../model/date.ts';
import { defineRule, words } from '../../../../../model/rule.ts';

/** Z01: within a month of the feedback there is something to report. */
export const firstProgress = defineRule({
  name: 'Z01',
  label: '一个月内有进展',
  en: 'Progress within a month',
  severity: 'warn',
  clause: { source: 'inspection-feedback', article: '' },
  inForce: { from: '2014-01-01' },
  parameters: {
    months: {
      label: '反馈后报送进展的期限',
      en: 'Time for the first report',
      unit: words('个月', 'months'),
      value: 1,
    },
  },
  waivers: [],
  mend: words('填写进度和进展情况。', 'Say how far it is and what happened.'),
  check({ level, feedbackOn, progress }, { today, number }) {
    const said = typeof progress === 'number' ? progress : 0;
    if (level !== 'measure' || typeof feedbackOn !== 'string' || said > 0) return [];
    const last = shiftMonths(feedbackOn, number('months'));
    if (today <= last) return [];
    return [
      {
        path: 'feedbackOn',
        parameter: 'months',
        value: words(today, today),
        limit: words(last, last),
        message: words(`反馈已满一个月（${last}），还没有进展。`, `Nothing was reported by ${last}.`),
      },
    ];
  },
  examples: {
    passing: [
      {
        about: '满一个月当天',
        record: { level: 'measure', feedbackOn: '2018-03-19' },
        today: '2018-04-19',
      },
      {
        about: '轮次和问题不填进度',
        record: { level: 'problem', feedbackOn: '2018-03-19' },
        today: '2018-06-01',
      },
    ],
    failing: [
      {
        about: '过了一天仍无进展',
        record: { level: 'measure', feedbackOn: '2018-03-19' },
        today: '2018-04-20',
        finds: [{ path: 'feedbackOn', value: '2018-04-20', limit: '2018-04-19' }],
      },
      {
        about: '进度为零',
        record: { level: 'measure', feedbackOn: '2018-03-19', progress: 0 },
        today: '2018-05-02',
        finds: [{ path: 'feedbackOn', value: '2018-05-02', limit: '2018-04-19' }],
      },
    ],
  },
});
