import { packs } from './packs.ts';

/** The fields of business by which reports group what no record counts; those that have a pack bear its name. */
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

const all: Readonly<Record<string, { readonly label: string }>> = { ...areas, ...packs };

/** What a field of business is called; a field of which nothing is known keeps its name. */
export function fieldLabel(field: string): string {
  return all[field]?.label ?? field;
}

/** The fields of some figures: those of the navigation in its order, then the others as they stand above. */
export function fieldsOf(figures: readonly { readonly pack: string }[]): string[] {
  return [...new Set([...Object.keys(packs), ...Object.keys(areas), ...figures.map(({ pack }) => pack)])];
}
