import type { Paper } from '../../model/report/paper.ts';

/**
 * For whom a summary is written, out of the same words and figures. How long each may be is what such offices mostly ask
 * for; the table is no part of the text and not counted.
 */
export const papers: readonly Paper[] = [
  {
    name: 'party',
    label: '报党委办公室',
    en: 'Party committee',
    most: 2000,
    sections: ['opening', 'work', 'highlights', 'plans', 'ending'],
  },
  {
    name: 'government',
    label: '报政府办公室',
    en: 'Government',
    most: 3000,
    sections: ['opening', 'work', 'highlights', 'shortcomings', 'plans', 'ending'],
  },
  { name: 'upper', label: '报上级外办', en: 'Office above', most: 5000 },
];
