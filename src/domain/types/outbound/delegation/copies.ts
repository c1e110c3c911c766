import type { Copies } from '../../../../model/copies.ts';

/** Last year's trip as the start of this year's: money, rates, the line of the plan and the declaration belong to one trip. */
export const copies: Copies = {
  label: '复制为新团组',
  en: 'Copy as a new delegation',
  fields: ['name', 'category', 'kind', 'unit', 'task', 'secrecy', 'travel', 'legs', 'members', 'inviters'],
  days: ['travel', 'legs.stay', 'legs.crossing'],
};
