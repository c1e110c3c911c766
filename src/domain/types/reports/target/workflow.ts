import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

/** A target holds as it was set; one that was changed is corrected with its source, one given up is dropped. */
export const workflow = defineWorkflow({
  initial: 'set',
  states: {
    set: { label: '有效', en: 'In force', editable: true, judged: 'submit', tone: 'good' },
    dropped: { label: '已撤销', en: 'Dropped', tone: 'ended' },
  },
  actions: {
    set: {
      drop: { label: '撤销', en: 'Drop', to: 'dropped', roles: office, asks: ['reason'] },
    },
    dropped: {},
  },
});
