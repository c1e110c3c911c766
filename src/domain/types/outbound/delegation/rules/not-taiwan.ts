import { defineRule, words } from '../../../../../model/rule.ts';
import { countryWords, legsOf } from './entries.ts';
import { since2014 } from './scope.ts';

/** T08: travel to Taiwan is decided elsewhere and never runs here. */
export const notTaiwan = defineRule({
  name: 'T08',
  label: '赴台另行办理',
  en: 'Travel to Taiwan is handled apart',
  severity: 'block',
  clause: { source: 'zhejiang-university', article: '第22条' },
  inForce: since2014,
  parameters: {
    apart: {
      label: '不走本流程的国家（地区）',
      en: 'Countries and regions that are handled apart',
      unit: words('', ''),
      value: ['TW'],
    },
  },
  waivers: [],
  mend: words(
    '赴台由台湾事务部门办理，从本团组行程中删去。',
    'Ask the Taiwan affairs office; take it out of this trip.',
  ),
  check(record, { list }) {
    return legsOf(record).flatMap(({ country }, i) => {
      if (country === undefined || !list('apart').includes(country)) return [];
      const name = countryWords(country);
      return [
        {
          path: `legs.${i}.country`,
          value: name,
          limit: words('另行办理', 'handled apart'),
          message: words(
            `赴${name.zh}不走因公出国（境）流程，由主管部门另行办理。`,
            `Travel to ${name.en} does not run here; the body in charge handles it.`,
          ),
        },
      ];
    });
  },
  examples: {
    passing: [
      { about: '赴香港在本流程办理', record: { legs: [{ country: 'HK' }] } },
      { about: '还没选国家的草稿', record: { legs: [{}] } },
    ],
    failing: [
      {
        about: '赴台湾',
        record: { legs: [{ country: 'TW' }] },
        finds: [{ path: 'legs.0.country', value: '中国台湾', limit: '另行办理' }],
      },
      {
        about: '日本之后顺访台湾',
        record: { legs: [{ country: 'JP' }, { country: 'TW' }] },
        finds: [{ path: 'legs.1.country', value: '中国台湾', limit: '另行办理' }],
      },
    ],
  },
});
