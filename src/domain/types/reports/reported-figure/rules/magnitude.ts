import { defineRule, words } from '../../../../../model/rule.ts';
import { askPast, lastYearOf, pastOf } from './history.ts';

const half = { indicator: 'i1', nature: 'flow', periodFrom: '2018-01-01', periodTo: '2018-06-30' };
const before = {
  past: [
    {
      id: 'f1',
      title: '社会消费品零售总额 2017年上半年',
      values: { value: 12.15, periodFrom: '2017-01-01', periodTo: '2017-06-30' },
    },
  ],
};

/** F03: a number many times last year's is mostly one in another unit, 万元 for 亿元, or with a digit too many. */
export const magnitude = defineRule({
  name: 'F03',
  label: '与上年同期的倍数',
  en: 'So many times last year’s',
  severity: 'warn',
  clause: { source: 'statistics-law-2009', article: '第21条' },
  inForce: { from: '2010-01-01' },
  parameters: {
    times: {
      label: '相差多少倍要核对',
      en: 'Times that are looked at',
      unit: words('倍', 'times'),
      value: 5,
    },
  },
  waivers: [],
  mend: words(
    '核对计量单位和小数点；属实的在说明里写明原因。',
    'Look at unit and decimals, or say why it is so.',
  ),
  questions: (record, { id }) => askPast(record, id),
  check(record, { answer, number }) {
    const { value, nature } = record;
    if (typeof value !== 'number' || nature === 'rank') return [];
    const past = pastOf(record, answer);
    const base = lastYearOf(record, past) ?? past[0];
    if (!base || base.value === 0 || value === 0) return [];
    const ratio = Math.abs(value / base.value);
    if (ratio < number('times') && ratio > 1 / number('times')) return [];
    return [
      {
        path: 'value',
        parameter: 'times',
        value: words(String(value), String(value)),
        message: words(
          `“${base.name}”是${base.value}，相差${number('times')}倍以上，请核对单位和小数点。`,
          `“${base.name}” is ${base.value}: look at unit and decimals.`,
        ),
        related: [base.id],
      },
    ];
  },
  examples: {
    passing: [
      { about: '比上年同期多一成', record: { ...half, value: 13.24 }, answers: before },
      { about: '没有过去的数可比', record: { ...half, value: 132400 } },
    ],
    failing: [
      {
        about: '把万元填成了亿元',
        record: { ...half, value: 132400 },
        answers: before,
        finds: [{ path: 'value', value: '132400', limit: '5倍' }],
      },
      {
        about: '少了一位',
        record: { ...half, value: 1.324 },
        answers: before,
        finds: [{ path: 'value', value: '1.324', limit: '5倍' }],
      },
    ],
  },
});
