import type { DayPlan, Dossier } from '../../../../model/day-plan.ts';

/** The trip day by day. */
export const dayPlan: DayPlan = {
  label: '出访日程',
  en: 'The trip day by day',
  span: 'travel',
  parts: [{ rows: 'legs', days: 'stay', says: ['country', 'city'] }],
};

/** Everything that is filed of a trip. */
export const dossier: Dossier = {
  label: '整卷打印',
  en: 'Print the whole file',
  whole: ['education-note', 'trip-report'],
};
