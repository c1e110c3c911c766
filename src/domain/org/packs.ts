import type { Labelled } from '../../model/label.ts';

/** The fields of business in the order of the side navigation. */
export const packs: Readonly<Record<string, Labelled>> = {
  outbound: { label: '因公出国（境）', en: 'Official overseas travel' },
  consular: { label: '领事业务', en: 'Consular services' },
  events: { label: '活动与接待', en: 'Events and visits' },
  governance: { label: '党建与整改', en: 'Governance and rectification' },
  reports: { label: '总结与数字', en: 'Reports and figures' },
  people: { label: '人员', en: 'People' },
};
