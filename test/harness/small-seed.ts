import type { Seed } from '../../src/demo/seed.ts';

/** A demonstration with other numbers than the one that is shipped, and quickly loaded. */
export const smallSeed: Seed = {
  offices: [
    {
      code: 'dahai',
      short: '大',
      name: '大海省外事侨务办公室',
      en: 'Dahai Province',
      level: 'province',
      units: [],
      persons: 0,
      delegations: [],
      open: 0,
    },
    {
      code: 'xiaohai',
      short: '海',
      name: '小海市外事侨务办公室',
      en: 'Xiaohai City',
      level: 'city',
      parent: 'dahai',
      handsUp: 'returned',
      units: ['市教育局', '市商务局'],
      persons: 16,
      delegations: [
        {
          year: 0,
          half: 1,
          party: { batches: 5, personTimes: 14, adjusted: { batches: 2, personTimes: 5 }, daysSaved: 4 },
          others: { batches: 7, personTimes: 20 },
          refused: { batches: 1, personTimes: 3 },
        },
        {
          year: -1,
          half: 1,
          party: { batches: 4, personTimes: 10, adjusted: { batches: 1, personTimes: 2 }, daysSaved: 3 },
          others: { batches: 6, personTimes: 15 },
          refused: { batches: 1, personTimes: 3 },
        },
      ],
      open: 3,
      figures: [
        ['economy.retail', '社会消费品零售总额', 12.5, '亿元', { growth: 6.4 }],
        ['safety.calls', '警情', 90, '起', { previous: 100, target: 200 }],
        ['cities.total', '友城总数', 7, '对', { nature: 'stock', vague: 'more' }],
        ['cities.planned', '年内新结友城', 2, '对', { planned: true }],
      ],
    },
  ],
};

/** indicator → value, last year's, change in percent: what the seed says, worked out by hand. */
export const smallFigures: Readonly<Record<string, readonly [number, number | null, number | null]>> = {
  'outbound.approved-batches': [12, 10, 20],
  'outbound.approved-person-times': [34, 25, 36],
  'outbound.party-batches': [5, 4, 25],
  'outbound.party-person-times': [14, 10, 40],
  'outbound.party-adjusted-batches': [2, 1, 100],
  'outbound.party-adjusted-person-times': [5, 2, 150],
  'outbound.party-days-saved': [4, 3, 33.3],
  'outbound.decided-batches': [12, 10, 20],
  'outbound.decided-person-times': [34, 25, 36],
  'outbound.refused-batches': [1, 1, 0],
  'outbound.refused-person-times': [3, 3, 0],
  'reported.economy.retail': [12.5, null, 6.4],
  'reported.safety.calls': [90, 100, -10],
  'reported.cities.total': [7, null, null],
  'reported.cities.planned': [2, null, null],
};
