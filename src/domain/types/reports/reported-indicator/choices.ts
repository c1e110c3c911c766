/** What sort of number it is: by it values of months are added or not, and a change is told in percent or not. */
export const natures = {
  flow: { label: '时期数', en: 'Flow' },
  stock: { label: '时点数', en: 'Stock' },
  rate: { label: '比率', en: 'Rate' },
  rank: { label: '名次', en: 'Rank' },
};

/** How often it is asked for. */
export const rhythms = {
  month: { label: '每月', en: 'Monthly' },
  quarter: { label: '每季度', en: 'Quarterly' },
  half: { label: '每半年', en: 'Half-yearly' },
  year: { label: '每年', en: 'Yearly' },
};
