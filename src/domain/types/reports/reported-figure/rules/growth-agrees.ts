import { defineRule, words } from '../../../../../model/rule.ts';
import { percentChange } from '../../../../../model/indicator.ts';
import { askPast, lastYearOf, pastOf } from './history.ts';

const half = {
  indicator: 'i1',
  periodFrom: '2018-01-01',
  periodTo: '2018-06-30',
  value: 110,
  growthBasis: 'nominal',
};
const before = {
  past: [{ id: 'f1', title: '', values: { value: 100, periodFrom: '2017-01-01', periodTo: '2017-06-30' } }],
};

/** F06: a nominal growth follows from the two values. One at comparable prices does not, and is left alone. */
export const growthAgrees = defineRule({
  name: 'F06',
  label: '名义增速与两期数值相符',
  en: 'A nominal growth follows from the values',
  severity: 'warn',
  clause: { source: 'statistics-law-2009', article: '第21条' },
  inForce: { from: '2010-01-01' },
  parameters: {
    points: {
      label: '允许相差',
      en: 'Allowed difference',
      unit: words('个百分点', 'percentage points'),
      value: 0.1,
    },
  },
  waivers: [],
  mend: words(
    '核对增速、上年数和口径：按可比价计算的，增速口径选“可比价”。',
    'Look at the growth, last year’s value and the basis: perhaps it is at comparable prices.',
  ),
  questions: (record, { id }) => askPast(record, id),
  check(record, { answer, number }) {
    const { value, growth, growthBasis } = record;
    if (typeof value !== 'number' || typeof growth !== 'number' || growthBasis !== 'nominal') return [];
    const base = lastYearOf(record, pastOf(record, answer));
    const reckoned = base ? percentChange(value, base.value, 2) : null;
    if (!base || reckoned === null || Math.abs(reckoned - growth) <= number('points') + 1e-9) return [];
    return [
      {
        path: 'growth',
        parameter: 'points',
        value: words(`${growth}%`, `${growth}%`),
        message: words(
          `上年同期${base.value}，按两个数算是${reckoned}%。`,
          `Last year’s is ${base.value}: the two values give ${reckoned}%.`,
        ),
        related: [base.id],
      },
    ];
  },
  examples: {
    passing: [
      { about: '与两个数相符', record: { ...half, growth: 10 }, answers: before },
      {
        about: '按可比价的增速不由两个数得出',
        record: { ...half, growth: 7.2, growthBasis: 'comparable' },
        answers: before,
      },
    ],
    failing: [
      {
        about: '名义增速算错',
        record: { ...half, growth: 11 },
        answers: before,
        finds: [{ path: 'growth', value: '11%', limit: '0.1个百分点' }],
      },
      {
        about: '升降写反',
        record: { ...half, growth: -10 },
        answers: before,
        finds: [{ path: 'growth', value: '-10%', limit: '0.1个百分点' }],
      },
    ],
  },
});
