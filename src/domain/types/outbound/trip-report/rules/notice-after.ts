import { defineRule, words } from '../../../../../model/rule.ts';
import { isThere } from './entries.ts';

const whole = {
  noticeFrom: '2018-03-20',
  noticeTo: '2018-03-26',
  noticePlace: '机关一楼公示栏',
  noticeResult: 'none',
  noticePhoto: ['f1'],
};

const needed = {
  noticeFrom: words('公示开始日期', 'its first day'),
  noticeTo: words('公示截止日期', 'its last day'),
  noticePlace: words('公示地点', 'where it stands'),
  noticeResult: words('公示结果', 'its result'),
  noticePhoto: words('公示照片', 'its photograph'),
} as const;

/** C04: what was carried out is made public in the unit after the return, as the plan was before. */
export const noticeAfter = defineRule({
  name: 'C04',
  label: '回国后公示',
  en: 'Notice after travel',
  severity: 'block',
  clause: { source: 'xiamen-notice-2013', article: '' },
  also: [{ source: 'zhejiang-university', article: '第20条' }],
  inForce: { from: '2014-01-01' },
  moment: 'submit',
  waivers: [],
  mend: words(
    '打印事后公示，在单位内公示，填写起止日期、地点和结果，附公示照片，再报送。',
    'Print the notice, put it up in the unit, enter its days, place and result with a photograph.',
  ),
  check(record) {
    const missing = Object.entries(needed).filter(([path]) => !isThere(record[path]));
    return [
      ...missing.map(([path, label]) => ({
        path,
        value: words('未填', 'missing'),
        limit: words('必填', 'needed'),
        message: words(
          `没有${label.zh}：回国后没有公示的，报告不能报送。`,
          `Missing: ${label.en}. Without a notice after travel the report cannot be handed in.`,
        ),
      })),
      ...(record.noticeResult === 'open'
        ? [
            {
              path: 'noticeResult',
              value: words('有异议', 'objection'),
              limit: words('无异议或已处理', 'none or settled'),
              message: words('事后公示有异议，还没有处理完。', 'There is an objection that is not settled.'),
            },
          ]
        : []),
    ];
  },
  examples: {
    passing: [
      { about: '五项齐全', record: whole },
      { about: '草稿不问', moment: 'draft', record: {} },
    ],
    failing: [
      {
        about: '没有公示，缺项一次说清',
        record: {},
        finds: Object.keys(needed).map((path) => ({ path, value: '未填', limit: '必填' })),
      },
      {
        about: '异议没有处理，照片没附',
        record: { ...whole, noticeResult: 'open', noticePhoto: [] },
        finds: [
          { path: 'noticePhoto', value: '未填', limit: '必填' },
          { path: 'noticeResult', value: '有异议', limit: '无异议或已处理' },
        ],
      },
    ],
  },
});
