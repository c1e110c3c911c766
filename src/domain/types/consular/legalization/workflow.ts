import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

const handOver = {
  label: '发证',
  en: 'Hand over',
  to: 'handedOver',
  roles: office,
  asks: ['handedOverOn', 'receiver'],
} as const;

/** From the counter to the hand that takes the documents away. What was typed by mistake is void, never deleted. */
export const workflow = defineWorkflow({
  initial: 'accepted',
  states: {
    accepted: { label: '已受理', en: 'Accepted', editable: true, tone: 'running' },
    ready: { label: '待取证', en: 'Ready', tone: 'running' },
    handedOver: { label: '已发证', en: 'Handed over', tone: 'good' },
    returned: { label: '已退件', en: 'Given back', tone: 'ended' },
    void: { label: '作废', en: 'Void', tone: 'ended' },
  },
  actions: {
    accepted: {
      finish: { label: '制证完成', en: 'Ready', to: 'ready', roles: office, asks: ['readyOn'] },
      handOverAtOnce: { ...handOver, asks: ['readyOn', 'handedOverOn', 'receiver'] },
      giveBack: { label: '退件', en: 'Give back', to: 'returned', roles: office, asks: ['reason'] },
      void: {
        label: '作废',
        en: 'Void',
        to: 'void',
        roles: office,
        confirm: '录错了才作废；作废后不计入统计，不能恢复，确定吗？',
      },
    },
    ready: { handOver },
    handedOver: {},
    returned: {},
    void: {},
  },
});
