import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

/** One lending, from the hand that takes the document to the one that brings it back. */
export const workflow = defineWorkflow({
  initial: 'out',
  states: {
    out: { label: '已借出', en: 'Out', editable: true, judged: 'decide', tone: 'running' },
    returned: { label: '已交还', en: 'Returned', tone: 'good' },
    lost: { label: '已报失', en: 'Reported lost', tone: 'ended' },
    void: { label: '作废', en: 'Void', tone: 'ended' },
  },
  actions: {
    out: {
      giveBack: {
        label: '交还',
        en: 'Return',
        to: 'returned',
        roles: office,
        asks: ['returnedOn', 'returnedBy', 'condition'],
        optional: ['returnedBy', 'condition'],
        sets: ({ returnedBy, receiver, condition }) => ({
          returnedBy: returnedBy ?? receiver,
          condition: condition ?? 'good',
        }),
      },
      reportLost: {
        label: '报失',
        en: 'Report lost',
        to: 'lost',
        roles: office,
        asks: ['lostOn', 'reason'],
        confirm: '报失后证照即行作废，不能恢复，确定吗？',
      },
      void: {
        label: '作废',
        en: 'Void',
        to: 'void',
        roles: office,
        confirm: '录错了才作废；证照回到在库，不计入统计，确定吗？',
      },
    },
    returned: {},
    lost: {},
    void: {},
  },
});
