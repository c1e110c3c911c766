import type { Parameter } from '../../../../../model/rule/parameter.ts';
import { words } from '../../../../../model/rule.ts';
import { farRegions } from '../../../../sources/tables/far-regions.ts';

const dayUnit = words('天', 'days');

/** Read by T04 and T05, set under T05: what is far for one is not near for the other. */
export const far: Parameter = {
  label: '可多1天的国家（地区）：拉美、非洲',
  en: 'Countries that may take one day more: Latin America and Africa',
  unit: words('', ''),
  value: farRegions,
  owner: 'T05',
};

/** A limit in days. */
export const dayLimit = (label: string, en: string, value: number): Parameter => ({
  label,
  en,
  unit: dayUnit,
  value,
});

/** A trip that begins on 1 May 2018, for examples. */
export const trip = (to: string, ...countries: string[]) => ({
  category: 'party',
  travel: { from: '2018-05-01', to },
  legs: countries.map((country) => ({ country })),
});

export const mend = words(
  '压缩行程，或减少国家（地区）。天数按中国口岸出境、入境日期计算，两头都算。',
  'Shorten the trip. Days run from leaving to entering China, both counted.',
);
