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
    aside: {
      restore: { label: '恢复采用', en: 'Use again', to: 'confirmed', roles: office },
    },
  },
});
