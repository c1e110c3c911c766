import { defineRule, words } from '../../../../../model/rule.ts';
import { days, daysOf, legsOf, spanWords, travelOf } from './entries.ts';
import { deputies, since2014 } from './scope.ts';

const stay = (from: string, to: string) => ({ from, to });

/** T07: Hong Kong and Macao, apart from the other limits. */
export const hongKongMacao = defineRule({
  name: 'T07',
  label: '赴港澳停留天数',
  en: 'Stay in Hong Kong and Macao',
  severity: 'warn',
  clause: { source: 'hunan-hkmo', article: '' },
  also: [{ source: 'plan-notice-2017', article: '' }],
  inForce: since2014,
  only: ['hkmo'],
  parameters: {
    usual: {
      label: '一般停留天数',
      en: 'Usual stay',
      unit: words('天', 'days'),
      value: 7,
    },
    most: {
      label: '每次停留最长天数',
      en: 'Longest stay of one entry',
      unit: words('天', 'days'),
      value: 30,
      severity: 'block',
      clause: { source: 'hkmo-permit-2012', article: '' },
    },
  },
  waivers: deputies,
  mend: words('压缩在港澳的停留，或写明确需的理由。', 'Shorten the stay, or say why it is needed.'),
  check(record, { number, words: shown }) {
    const travel = travelOf(record);
    const stays = legsOf(record).flatMap((leg, i) =>
      leg.stay ? [{ path: `legs.${i}.stay`, span: leg.stay }] : [],
    );
    const whole = stays.length === 0 && travel ? [{ path: 'travel', span: travel }] : stays;
    return whole.flatMap(({ path, span }) => {
      const value = daysOf(span);
      const parameter = value > number('most') ? 'most' : 'usual';
      if (value <= number(parameter)) return [];
      return [
        {
          path,
          parameter,
          value: days(value),
          message: words(
            `在港澳停留${value}天（${spanWords(span).zh}），超过${parameter === 'most' ? '每次最长' : '一般'}${shown(parameter).zh}。`,
            `A stay of ${value} days (${spanWords(span).en}); ${parameter === 'most' ? 'the longest allowed' : 'usual'} is ${shown(parameter).en}.`,
          ),
        } as const,
      ];
    });
  },
  examples: {
    passing: [
      {
        about: '香港7天，正好',
        record: { category: 'hkmo', legs: [{ country: 'HK', stay: stay('2018-05-01', '2018-05-07') }] },
      },
      {
        about: '党政团赴欧8天不归这条管',
        record: { category: 'party', legs: [{ country: 'DE', stay: stay('2018-05-01', '2018-05-08') }] },
      },
    ],
    failing: [
      {
        about: '香港8天，请核对',
        record: { category: 'hkmo', legs: [{ country: 'HK', stay: stay('2018-05-01', '2018-05-08') }] },
        finds: [{ path: 'legs.0.stay', value: '8天', limit: '7天' }],
      },
      {
        about: '澳门31天，超过每次最长',
        record: {
          category: 'hkmo',
          legs: [
            { country: 'HK', stay: stay('2018-05-01', '2018-05-02') },
            { country: 'MO', stay: stay('2018-05-02', '2018-06-01') },
          ],
        },
        finds: [{ path: 'legs.1.stay', value: '31天', limit: '30天', severity: 'block' }],
      },
      {
        about: '只写了全程30天：还没到每次最长，但超过一般',
        record: { category: 'hkmo', travel: stay('2018-05-01', '2018-05-30') },
        finds: [{ path: 'travel', value: '30天', limit: '7天' }],
      },
    ],
  },
});
