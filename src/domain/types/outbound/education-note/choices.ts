/** What everybody is to be told before a trip. */
export const topics = {
  discipline: { label: '外事纪律', en: 'Discipline in foreign affairs' },
  secrecy: { label: '保密', en: 'Secrecy' },
  safety: { label: '安全', en: 'Safety' },
  money: { label: '财经纪律', en: 'Discipline in money' },
};
