import type { Beside } from '../../../../model/beside.ts';
import { takingStates } from '../../../org/delegation-states.ts';

/** Of each member: the trips of two years (请示 must name them), those at the same time, and the documents in custody. */
export const beside: Beside = {
  label: '人员近况',
  en: 'What is known of the members',
  rows: 'members',
  reference: 'person',
  span: 'travel',
  asks: [
    {
      name: 'trips',
      label: '近两年以来的出访',
      en: 'Trips since two years before',
      type: 'delegation',
      path: 'members.person',
      states: takingStates,
      days: 'travel',
      years: 2,
      says: ['legs.country'],
      unread: 'days',
    },
    {
      name: 'documents',
      label: '证照',
      en: 'Documents',
      type: 'travel-document',
      path: 'holder',
      states: ['inCustody', 'lent', 'withIssuer'],
      says: ['kind', 'validTo', 'place'],
      unread: 'nothing',
    },
  ],
};
