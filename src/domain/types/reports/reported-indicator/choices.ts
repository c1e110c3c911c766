/** The fields of business by which reports group their figures. */
export const areas = {
  outbound: { label: '因公出国（境）', en: 'Official travel' },
  inbound: { label: '来访接待', en: 'Visitors' },
  cities: { label: '友城', en: 'Sister cities' },
  events: { label: '活动会议', en: 'Events' },
  consular: { label: '领事与涉外', en: 'Consular and foreign-related' },
  media: { label: '新闻媒体', en: 'Media' },
  publicity: { label: '外宣', en: 'Publicity' },
  hkmo: { label: '港澳', en: 'Hong Kong and Macao' },
  language: { label: '语言翻译', en: 'Language' },
  chinese: { label: '侨务', en: 'Overseas Chinese' },
  promotion: { label: '招商引智', en: 'Promotion' },
  governance: { label: '党建与管理', en: 'Governance' },
  economy: { label: '经济运行', en: 'Economy' },
  land: { label: '土地整备与查违', en: 'Land' },
  works: { label: '工程建设', en: 'Works' },
  streets: { label: '城市管理', en: 'Streets' },
  safety: { label: '安全与治安', en: 'Safety' },
  petitions: { label: '信访与纠纷', en: 'Petitions' },
  livelihood: { label: '民生', en: 'Livelihood' },
  other: { label: '其他', en: 'Other' },
};

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
