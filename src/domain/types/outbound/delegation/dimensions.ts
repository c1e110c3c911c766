import type { Dimension } from '../../../../model/dimension.ts';
import { continentGroups } from '../../../../fields/country/kind.ts';

/** By what the figures of official travel are taken apart, beside the month. */
export const dimensions: readonly Dimension[] = [
  { name: 'category', path: 'category', label: '类别', en: 'Category' },
  { name: 'kind', path: 'kind', label: '组团方式', en: 'How it is formed' },
  { name: 'area', path: 'area', label: '任务领域', en: 'Field of the task' },
  { name: 'rank', path: 'headRank', label: '最高职级', en: 'Highest rank' },
  { name: 'unit', path: 'unit', label: '组团单位', en: 'Organising unit' },
  {
    name: 'country',
    path: 'legs.country',
    without: { transit: true },
    label: '国家（地区）',
    en: 'Country (region)',
  },
  {
    name: 'continent',
    path: 'legs.country',
    without: { transit: true },
    groups: continentGroups,
    label: '大洲',
    en: 'Continent',
  },
];
