import { defineRule, words } from '../../../../../model/rule.ts';
import { noticeResults } from '../choices.ts';
import { dayOf } from './entries.ts';
import { since2014 } from './scope.ts';

const whole = {
  noticeFrom: '2018-05-07',
  noticeTo: '2018-05-11',
  noticeResult: 'none',
  noticeBoard: [{ id: 'f1' }],
};

const needed = {
  noticeFrom: words('公示开始日期', 'first day of the notice'),
  noticeTo: words('公示截止日期', 'last day of the notice'),
  noticeResult: words('公示结果', 'result of the notice'),
  noticeBoard: words('公示照片', 'photograph of the notice'),
} as const;

const lacking = words('未填', 'missing');
const required = words('必填', 'needed');
const isOpen = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** C05: without a notice that is over and settled, the office does not examine. */
export const noticeDone = defineRule({
  name: 'C05',
  label: '未公示不受理',
  en: 'No examination without a notice',
  severity: 'block',
  clause: { source: 'xiamen-notice-2013', article: '' },
  inForce: since2014,
  moment: 'submit',
  waivers: [],
  mend: words(
    '公示期满、异议处理完毕，填齐起止日期和结果，附公示照片后再提交。',
    'Hand it in once the notice is over and objections are settled, with its days, its result and a photograph.',
  ),
  check(record, { today }) {
    // What was approved on paper was judged on paper; it is entered so that the ledger is complete.
    if (record.entered === true) return [];
    const to = dayOf(record.noticeTo);
    return [
      ...Object.entries(needed).flatMap(([path, label]) =>
        isOpen(record[path])
          ? [
              {
                path,
                // The photograph proves the notice; the document does not name it among what must be there.
                ...(path === 'noticeBoard' ? { severity: 'warn' as const } : {}),
                value: lacking,
                limit: required,
                message: words(
                  `没有${label.zh}：未公示的不受理。`,
                  `The ${label.en} is missing: without a notice the office does not examine.`,
                ),
              },
            ]
          : [],
      ),
      ...(to !== undefined && to >= today
        ? [
            {
              path: 'noticeTo',
              value: words(to, to),
              limit: words(`早于${today}`, `before ${today}`),
              message: words(`公示到${to}，还没有期满。`, `The notice stands until ${to}: it is not over.`),
            },
          ]
        : []),
      ...(record.noticeResult === 'open'
        ? [
            {
              path: 'noticeResult',
              value: words(noticeResults.open.label, noticeResults.open.en),
              limit: words('无异议或已处理', 'none or settled'),
              message: words(
                '公示有异议，还没有处理完。',
                'There is an objection that has not been settled.',
              ),
            },
          ]
        : []),
    ];
  },
  examples: {
    passing: [
      { about: '公示期满次日提交，无异议', today: '2018-05-12', record: whole },
      {
        about: '异议已处理',
        today: '2018-06-01',
        moment: 'decide',
        record: { ...whole, noticeResult: 'settled' },
      },
      { about: '草稿不问公示', moment: 'draft', record: {} },
      { about: '补录的纸质批件不再问', moment: 'decide', record: { entered: true } },
    ],
    failing: [
      {
        about: '什么都没有，缺项一次说清',
        record: {},
        finds: Object.keys(needed).map((path) => ({
          path,
          value: '未填',
          limit: '必填',
          ...(path === 'noticeBoard' ? { severity: 'warn' as const } : {}),
        })),
      },
      {
        about: '公示最后一天就提交，照片没附',
        today: '2018-05-11',
        record: { ...whole, noticeBoard: [] },
        finds: [
          { path: 'noticeBoard', value: '未填', limit: '必填', severity: 'warn' },
          { path: 'noticeTo', value: '2018-05-11', limit: '早于2018-05-11' },
        ],
      },
      {
        about: '异议没有处理',
        today: '2018-05-12',
        record: { ...whole, noticeResult: 'open' },
        finds: [{ path: 'noticeResult', value: '有异议', limit: '无异议或已处理' }],
      },
    ],
  },
});
