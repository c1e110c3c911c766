/**
 * Ranks of posts, highest first (公务员职务与职级并行规定, 2019, leading posts). Names stand in this order on every
 * list of people, never in the order of their pinyin.
 */
export const ranks = {
  provincial: { label: '省部级', en: 'Provincial or ministerial' },
  bureau: { label: '厅局级正职', en: 'Bureau level' },
  deputyBureau: { label: '厅局级副职', en: 'Deputy bureau level' },
  division: { label: '县处级正职', en: 'Division level' },
  deputyDivision: { label: '县处级副职', en: 'Deputy division level' },
  section: { label: '乡科级正职', en: 'Section level' },
  deputySection: { label: '乡科级副职', en: 'Deputy section level' },
  staff: { label: '科员及以下', en: 'Staff' },
  professional: { label: '专业技术人员', en: 'Professional' },
  enterprise: { label: '企业人员', en: 'Enterprise staff' },
  other: { label: '其他', en: 'Other' },
} as const;

const order = Object.keys(ranks);

/** Sorts by rank, highest first; equal ranks stay in the order in which they were put. */
export function byRank<T>(rows: readonly T[], rankOf: (row: T) => unknown): T[] {
  const place = (row: T): number => {
    const found = order.indexOf(String(rankOf(row)));
    return found < 0 ? order.length : found;
  };
  return [...rows].sort((a, b) => place(a) - place(b));
}
