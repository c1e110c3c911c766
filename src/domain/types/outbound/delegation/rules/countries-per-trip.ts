import { defineRule, words } from '../../../../../model/rule.ts';
import { visited } from './entries.ts';
import { deputies, quantified } from './scope.ts';

const legs = (...countries: string[]) => countries.map((country) => ({ country }));

/** T02: to how many countries and regions. */
export const countriesPerTrip = defineRule({
  name: 'T02',
  label: '每次出访国家（地区）数',
  en: 'Countries and regions per trip',
  severity: 'block',
  clause: { source: 'zhejiang-university', article: '第17—24条' },
  also: [
    { source: 'henan-normal-2019', article: '' },
    { source: 'li-zheng-dao-2020-32', article: '第4条' },
  ],
  inForce: quantified.inForce,
  except: ['hkmo'],
  exemption: { source: 'plan-notice-2017', article: '' },
  parameters: {
    countries: {
      label: '每次国家（地区）数上限',
      en: 'Most countries and regions in a trip',
      unit: words('个', ''),
      value: 3,
    },
  },
  waivers: deputies,
  mend: words(
    '减少出访国家（地区）；只转机不出机场的，在该段选“不出机场的过境”。',
    'Visit fewer; mark a leg as transit where nobody leaves the airport.',
  ),
  check(record, { number, words: limit }) {
    const count = visited(record).length;
    if (count <= number('countries')) return [];
    const most = limit('countries');
    return [
      {
        path: 'legs',
        parameter: 'countries',
        value: words(`${count}个`, String(count)),
        message: words(
          `本次出访${count}个国家（地区），超过${most.zh}；出机场的经停也算。`,
          `The trip leads to ${count} countries or regions; the limit is ${most.en}, stops outside the airport included.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '三国，正好到上限', record: { category: 'party', legs: legs('DE', 'FR', 'IT') } },
      {
        about: '三国，另在多哈转机不出机场',
        record: {
          category: 'party',
          legs: [...legs('DE', 'FR', 'IT'), { country: 'QA', transit: true }],
        },
      },
      { about: '只写了一国的草稿', record: { category: 'party', legs: [{ country: 'DE' }, {}] } },
    ],
    failing: [
      {
        about: '四国',
        record: { category: 'party', legs: legs('DE', 'FR', 'IT', 'ES') },
        finds: [{ path: 'legs', value: '4个', limit: '3个' }],
      },
      {
        about: '三国，经停多哈并出机场',
        record: {
          category: 'research',
          legs: [...legs('DE', 'FR', 'IT'), { country: 'QA', transit: false }],
        },
        finds: [{ path: 'legs', value: '4个', limit: '3个' }],
      },
    ],
  },
});
