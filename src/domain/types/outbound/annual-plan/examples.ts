import { defineExamples } from '../../../../model/examples.ts';

const unit = { $ref: 'unit:applicant' };
const port = {
  place: 1,
  task: '参加友好城市经贸论坛',
  category: 'party',
  country: 'DE',
  month: 7,
  batches: 2,
  persons: 8,
};
const study = {
  place: 2,
  task: '海洋科研合作',
  category: 'research',
  country: 'JP',
  month: 9,
  batches: 3,
  persons: 6,
};

export const examples = defineExamples([
  {
    name: 'whole',
    about: '两项，教学科研单列，不占批数；直接提交。',
    valid: true,
    action: 'submit',
    asked: { quota: 2, reason: '增加一批友城交流。' },
    values: {
      unit,
      // A unit has one plan for a year: stored again, it is of the next.
      year: { $next: 2018 },
      lines: [{ ...port, others: '法国', rank: 'division' }, study],
      note: '按有事才去、因事定人编制，较上年减少一批。',
      attachments: [{ $ref: 'file:pdf' }],
    },
  },
  {
    name: 'one-line',
    about: '一项任务，只填必填的几项。',
    valid: true,
    values: { unit, year: 2019, lines: [port] },
  },
  {
    name: 'apart-only',
    about: '只有单列的，占用批数为零。',
    valid: true,
    values: { unit, year: 2017, lines: [study] },
  },
  { name: 'only-begun', about: '草稿：只写了年度也能保存。', valid: true, values: { year: 2020 } },
  {
    name: 'nothing-to-submit',
    action: 'submit',
    invalid: ['unit', 'year', 'lines'].map((path) => ({ path, code: 'required' as const })),
    values: {},
  },
  {
    name: 'number-twice',
    about: '序号是团组引用的，不能重复。',
    invalid: [{ path: 'lines.1.place', code: 'row-repeated' }],
    values: { unit, year: 2018, lines: [port, { ...study, place: 1 }] },
  },
  {
    name: 'month-thirteen',
    invalid: [{ path: 'lines.0.month', code: 'number-too-large' }],
    values: { unit, year: 2018, lines: [{ ...port, month: 13 }] },
  },
  {
    name: 'no-batch',
    invalid: [{ path: 'lines.0.batches', code: 'number-too-small' }],
    values: { unit, year: 2018, lines: [{ ...port, batches: 0 }] },
  },
  {
    name: 'quota-by-hand',
    about: '核定批数由批准产生，不能自己填。',
    invalid: [{ path: 'quota', code: 'field-not-writable' }],
    values: { unit, year: 2018, lines: [port], quota: 50 },
  },
]);
