import { defineRule, words } from '../../../../../model/rule.ts';
import { askPast, pastOf } from './history.ts';

const may = { indicator: 'i1', nature: 'flow', periodFrom: '2018-05-01', periodTo: '2018-05-31' };
const month = (n: number, value: number) => ({
  id: `f${n}`,
  title: `110警情 2018年${n}月`,
  values: { value, periodFrom: `2018-0${n}-01`, periodTo: `2018-0${n}-${n === 2 ? 28 : 30}` },
});
const past = { past: [month(1, 2010), month(2, 1990), month(3, 2050), month(4, 1950)] };

/** F04: by the standard score of a number among those of the past (离群). */
export const farFromPast = defineRule({
  name: 'F04',
  label: '偏离历史水平',
  en: 'Far from the past',
  severity: 'warn',
  clause: { source: 'statistics-law-2009', article: '第21条' },
  inForce: { from: '2010-01-01' },
  parameters: {
    score: {
      label: '偏离多少个标准差要核对',
      en: 'Standard deviations that are looked at',
      unit: words('个标准差', 'standard deviations'),
      value: 3,
    },
    least: {
      label: '至少有几期历史数才判断',
      en: 'Past periods needed',
      unit: words('期', 'periods'),
      value: 4,
    },
  },
  waivers: [],
  mend: words('核对来源；属实的在说明里写明原因。', 'Look at the source, or say why it is so.'),
  questions: (record, { id }) => askPast(record, id),
  check(record, { answer, number }) {
    const { value, nature } = record;
    if (typeof value !== 'number' || nature === 'rank') return [];
    const values = pastOf(record, answer).map((one) => one.value);
    if (values.length < number('least')) return [];
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    const deviation = Math.sqrt(
      values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1),
    );
    // Numbers that never moved say nothing of how far one may.
    if (deviation === 0) return [];
    const score = Math.round((10 * (value - mean)) / deviation) / 10;
    if (Math.abs(score) <= number('score')) return [];
    return [
      {
        path: 'value',
        parameter: 'score',
        value: words(String(value), String(value)),
        message: words(
          `过去${values.length}期平均${Math.round(mean * 100) / 100}，这一期偏离${Math.abs(score)}个标准差。`,
          `${Math.abs(score)} standard deviations from the mean of ${values.length} periods.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '与前几个月相近', record: { ...may, value: 2080 }, answers: past },
      { about: '历史数不够四期', record: { ...may, value: 9000 }, answers: { past: past.past.slice(0, 3) } },
    ],
    failing: [
      {
        about: '比前几个月高出许多',
        record: { ...may, value: 2600 },
        answers: past,
        finds: [{ path: 'value', value: '2600', limit: '3个标准差' }],
      },
      {
        about: '比前几个月低出许多',
        record: { ...may, value: 1200 },
        answers: past,
        finds: [{ path: 'value', value: '1200', limit: '3个标准差' }],
      },
    ],
  },
});
