import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

const all = ['applicant', ...office];

/** A record of something that was held: written, then kept as it is. */
export const workflow = defineWorkflow({
  initial: 'draft',
  states: {
    draft: { label: '草稿', en: 'Draft', editable: true, incomplete: true, tone: 'idle' },
    held: { label: '已记录', en: 'Recorded', judged: 'decide', tone: 'good' },
    void: { label: '作废', en: 'Void', tone: 'ended' },
  },
  actions: {
    draft: {
      record: { label: '记录完成', en: 'Record', to: 'held', roles: all },
      discard: { label: '作废', en: 'Void', to: 'void', roles: all, asks: ['reason'] },
    },
    held: {
      annul: {
        label: '作废',
        en: 'Void',
        to: 'void',
        roles: office,
        asks: ['reason'],
        confirm: '作废后，凭它领取的证照不再有依据，确定吗？',
      },
    },
    void: {},
  },
});
