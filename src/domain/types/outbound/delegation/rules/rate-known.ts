import { defineRule, words } from '../../../../../model/rule.ts';
import { perDiemOf } from '../per-diem.ts';
import { berlin, byTable } from './budget-scope.ts';
import { countryWords, legsOf, travelOf } from './entries.ts';

const nowhere = { country: 'SM', city: '圣马力诺', standard: undefined };

/** M01: no budget without a row of the table; where it names no such country, a neighbour stands in. */
export const rateKnown = defineRule({
  name: 'M01',
  label: '住宿、伙食、公杂费标准',
  en: 'Rates of accommodation, meals and incidentals',
  severity: 'block',
  clause: { source: 'cai-xing-2013-516', article: '第20条' },
  also: [{ source: 'cai-xing-2017-434', article: '附表' }],
  ...byTable,
  moment: 'submit',
  waivers: [],
  mend: words(
    '在这一段填“参照标准的国家（地区）”：经济水平相近的邻国。',
    'Name a neighbour of similar economy whose rates stand in.',
  ),
  check(record) {
    const travel = travelOf(record);
    if (!travel) return [];
    return legsOf(record).flatMap((leg, i) => {
      const { country, city = '', transit, asCountry } = leg;
      const asked = asCountry ?? country;
      if (transit === true || asked === undefined) return [];
      if (perDiemOf(asked, asCountry === undefined ? city : '', travel.from)) return [];
      const name = countryWords(asked);
      return [
        {
          path: `legs.${i}.asCountry`,
          value: words(`${name.zh}不在标准表里`, `${name.en} is not in the table`),
          limit: words('须有标准', 'a rate is needed'),
          message: words(
            `标准表里没有${name.zh}，算不出住宿、伙食和公杂费。`,
            `The table has no row for ${name.en}: nothing can be computed.`,
          ),
        },
      ];
    });
  },
  examples: {
    passing: [
      { about: '柏林有标准', moment: 'submit', record: berlin() },
      { about: '罗斯托克按德国其他城市', moment: 'submit', record: berlin({}, { city: '罗斯托克' }) },
      { about: '圣马力诺参照意大利', moment: 'submit', record: berlin({}, { ...nowhere, asCountry: 'IT' }) },
      {
        about: '企业按本单位制度',
        moment: 'submit',
        record: { ...berlin({}, nowhere), category: 'enterprise' },
      },
    ],
    failing: [
      {
        about: '圣马力诺不在表里',
        moment: 'submit',
        record: berlin({}, nowhere),
        finds: [{ path: 'legs.0.asCountry', value: '圣马力诺不在标准表里', limit: '须有标准' }],
      },
      {
        about: '参照的国家也不在表里',
        moment: 'submit',
        record: berlin({}, { ...nowhere, asCountry: 'LI' }),
        finds: [{ path: 'legs.0.asCountry', value: '列支敦士登不在标准表里', limit: '须有标准' }],
      },
    ],
  },
});
