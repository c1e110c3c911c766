import { continentOf } from '../../../../../fields/country/kind.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { visited } from './entries.ts';
import { quantified } from './scope.ts';

const legs = (...countries: string[]) => countries.map((country) => ({ country }));

/** T03: the countries of one trip lie in one continent, in principle. */
export const oneContinent = defineRule({
  name: 'T03',
  label: '同一大洲',
  en: 'One continent',
  severity: 'warn',
  clause: { source: 'zhejiang-university', article: '第17—24条' },
  inForce: quantified.inForce,
  except: quantified.except,
  exemption: quantified.exemption,
  parameters: {
    continents: {
      label: '每次出访大洲数上限',
      en: 'Most continents in a trip',
      unit: words('个大洲', 'continents'),
      value: 1,
    },
  },
  waivers: [],
  mend: words(
    '原则上在同一大洲选择国家（地区）；确需跨洲的，在出访任务中写明理由。',
    'Choose countries of one continent; where that cannot be, say why in the errand.',
  ),
  check(record, { number, words: limit }) {
    const continents = new Map(
      visited(record).flatMap((code) => {
        const continent = continentOf(code);
        return continent ? [[continent.zh, continent] as const] : [];
      }),
    );
    if (continents.size <= number('continents')) return [];
    const names = [...continents.values()];
    const value = words(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));
    return [
      {
        path: 'legs',
        parameter: 'continents',
        value,
        message: words(
          `本次出访跨${value.zh}，原则上不超过${limit('continents').zh}。`,
          `The trip leads to ${value.en}; in principle no more than ${limit('continents').en}.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '欧洲三国', record: { category: 'party', legs: legs('DE', 'FR', 'IT') } },
      {
        about: '欧洲一国，在多哈转机不出机场',
        record: { category: 'party', legs: [...legs('DE'), { country: 'QA', transit: true }] },
      },
      { about: '教学科研按实际需要', record: { category: 'research', legs: legs('DE', 'JP') } },
      { about: '还没选国家的草稿', record: { category: 'party', legs: [{}] } },
    ],
    failing: [
      {
        about: '德国、日本，跨两个大洲',
        record: { category: 'party', legs: legs('DE', 'JP') },
        finds: [{ path: 'legs', value: '欧洲、亚洲', limit: '1个大洲' }],
      },
      {
        about: '美国、巴西：北美和南美是两个大洲',
        record: { category: 'enterprise', legs: legs('US', 'BR') },
        finds: [{ path: 'legs', value: '北美洲、南美洲', limit: '1个大洲' }],
      },
    ],
  },
});
