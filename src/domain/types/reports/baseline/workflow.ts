import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

/** A baseline is confirmed as it is entered; of two that contradict each other a person sets one aside. */
export const workflow = defineWorkflow({
  initial: 'confirmed',
  states: {
    confirmed: { label: '已确认', en: 'Confirmed', editable: true, tone: 'good' },
    aside: { label: '不采用', en: 'Set aside', tone: 'ended' },
  },
  actions: {
    confirmed: {
      setAside: { label: '不采用', en: 'Set aside', to: 'aside', roles: office, asks: ['setAsideFor'] },
    },
    // Whoever thinks better of it confirms the figure again from its report.
    aside: {},
  },
});
