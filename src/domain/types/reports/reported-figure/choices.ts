/** How exact a number is told, in the word that stands behind it in a report. */
export const vaguenesses = {
  more: { label: '余', en: 'and more' },
  near: { label: '近', en: 'nearly' },
  about: { label: '约', en: 'about' },
  over: { label: '超过', en: 'over' },
};

/** What a growth rate of its own is reckoned on. */
export const growthBases = {
  comparable: { label: '可比价', en: 'Comparable prices' },
  nominal: { label: '名义', en: 'Nominal' },
  unstated: { label: '来源未注明', en: 'Not stated' },
};
