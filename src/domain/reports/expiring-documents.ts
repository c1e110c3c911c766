import { shiftMonths } from '../../model/date.ts';
import type { UnitList } from '../../model/overview.ts';

/** Official passports and permits that end within half a year: before that no visa is given any more. */
export const expiringDocuments: UnitList = {
  name: 'expiring',
  label: '半年内到期的证照',
  en: 'Documents expiring within half a year',
  type: 'travel-document',
  states: ['inCustody', 'lent', 'withIssuer'],
  due: 'validTo',
  upTo: (today) => shiftMonths(today, 6),
};
