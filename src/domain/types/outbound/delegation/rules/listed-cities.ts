import { defineRule, words } from '../../../../../model/rule.ts';
import { isEntered, legsOf, programmeOf } from './entries.ts';
import { deputies, since2014 } from './scope.ts';

// Width, blanks and the word 市 do not make another city.
const plain = (city: string): string =>
  city.normalize('NFKC').replace(/\s/g, '').replace(/市$/, '').toLowerCase();

const berlin = [{ country: 'DE', city: '柏林' }];
const line = (city: string | undefined) => ({
  day: '2018-05-06',
  half: 'morning',
  ...(city === undefined ? {} : { city }),
});

/** T12: who goes to another city of a country says so among the places of the trip, and it is approved with them. */
export const listedCities = defineRule({
  name: 'T12',
  label: '日程中的城市列入行程',
  en: 'Cities of the programme among the places of the trip',
  severity: 'block',
  clause: { source: 'cai-xing-2013-516', article: '第10条' },
  inForce: since2014,
  waivers: deputies,
  mend: words(
    '在“出访国家（地区）”中为这个城市加一行，写明停留日期；不去的，改日程。',
    'Give the city a row of its own among the places, with its days; or change the programme.',
  ),
  check(record) {
    const cities = legsOf(record).flatMap(({ city }) => (city === undefined ? [] : [city]));
    if (cities.length === 0 || isEntered(record)) return [];
    const known = new Set(cities.map(plain));
    const unlisted = new Map<string, number>();
    programmeOf(record).forEach(({ city }, i) => {
      if (typeof city !== 'string' || plain(city) === '' || known.has(plain(city))) return;
      if (!unlisted.has(city)) unlisted.set(city, i);
    });
    // A city is found once, at the first line that leads there.
    return [...unlisted].map(([city, i]) => ({
      path: `programme.${i}.city`,
      value: words(city, city),
      limit: words([...new Set(cities)].join('、'), [...new Set(cities)].join(', ')),
      message: words(
        `日程中的${city}没有列入行程，城市之间往来须列入计划并经批准。`,
        `${city} stands in the programme and not among the places: travel between cities is planned and approved.`,
      ),
    }));
  },
  examples: {
    passing: [
      {
        about: '城市都在行程中，写不写“市”都算',
        record: { legs: berlin, programme: [line('柏林市'), line(' 柏林')] },
      },
      { about: '路途没有城市', record: { legs: berlin, programme: [line(undefined)] } },
      { about: '行程还没有城市的草稿', record: { legs: [{}], programme: [line('波恩')] } },
      {
        about: '同一国家的第二个城市列了',
        record: { legs: [...berlin, { country: 'DE', city: '波恩' }], programme: [line('波恩')] },
      },
    ],
    failing: [
      {
        about: '同一国家的另一个城市没有列，两行只说一次',
        record: { legs: berlin, programme: [line('柏林'), line('波恩'), line('波恩')] },
        finds: [{ path: 'programme.1.city', value: '波恩', limit: '柏林' }],
      },
      {
        about: '两个城市都没有列',
        record: {
          legs: [...berlin, { country: 'FR', city: '巴黎' }],
          programme: [line('波恩'), line('里昂')],
        },
        finds: [
          { path: 'programme.0.city', value: '波恩', limit: '柏林、巴黎' },
          { path: 'programme.1.city', value: '里昂', limit: '柏林、巴黎' },
        ],
      },
    ],
  },
});
