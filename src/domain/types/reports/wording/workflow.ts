import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

/** A wording is looked for until somebody stops it; what was stopped can be taken up again. */
export const workflow = defineWorkflow({
  initial: 'inUse',
  states: {
    inUse: { label: '使用中', en: 'In use', editable: true, tone: 'good' },
    stopped: { label: '已停用', en: 'Stopped', tone: 'ended' },
  },
  actions: {
    inUse: { stop: { label: '停用', en: 'Stop', to: 'stopped', roles: office, asks: ['reason'] } },
    stopped: {
      resume: {
        label: '恢复使用',
        en: 'Use again',
        to: 'inUse',
        roles: office,
        sets: () => ({ reason: undefined }),
      },
    },
  },
});
