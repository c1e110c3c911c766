import { defineRule, words } from '../../../../../model/rule.ts';
import { askPast, pastOf } from './history.ts';

const half = { indicator: 'i1', periodFrom: '2018-01-01', periodTo: '2018-06-30' };
const of = (value: number) => ({
  past: [{ id: 'f1', title: '', values: { value, periodFrom: '2017-01-01', periodTo: '2017-06-30' } }],
});

/** F05: a number below zero where there never was one, or above where all were below. */
export const sign = defineRule({
  name: 'F05',
  label: '正负号',
  en: 'The sign of a number',
  severity: 'warn',
  clause: { source: 'statistics-law-2009', article: '第21条' },
  inForce: { from: '2010-01-01' },
  waivers: [],
  mend: words('核对正负号：下降填在增速里，数值照实填。', 'Look at the sign: a fall belongs to the growth.'),
  questions: (record, { id }) => askPast(record, id),
  check(record, { answer }) {
    const { value } = record;
    const past = pastOf(record, answer).filter((one) => one.value !== 0);
    if (typeof value !== 'number' || value === 0 || past.length === 0) return [];
    if (past.some((one) => one.value > 0 === value > 0)) return [];
    return [
      {
        path: 'value',
        value: words(String(value), String(value)),
        limit: value < 0 ? words('正数', 'above zero') : words('负数', 'below zero'),
        message: words('与过去各期的正负号都不同，请核对。', 'It has another sign than all of the past.'),
      },
    ];
  },
  examples: {
    passing: [
      { about: '一直是正数', record: { ...half, value: 5 }, answers: of(4) },
      { about: '利润一直为负', record: { ...half, value: -5 }, answers: of(-3) },
    ],
    failing: [
      {
        about: '把下降填成了负数',
        record: { ...half, value: -1.6 },
        answers: of(12607),
        finds: [{ path: 'value', value: '-1.6', limit: '正数' }],
      },
      {
        about: '负数漏了负号',
        record: { ...half, value: 3 },
        answers: of(-3),
        finds: [{ path: 'value', value: '3', limit: '负数' }],
      },
    ],
  },
});
