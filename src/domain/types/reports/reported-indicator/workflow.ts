import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

/** An indicator is asked for until it is stopped; what was reported stays. */
export const workflow = defineWorkflow({
  initial: 'inUse',
  states: {
    inUse: { label: '使用中', en: 'In use', editable: true, judged: 'submit', tone: 'good' },
    stopped: { label: '已停用', en: 'Stopped', tone: 'ended' },
  },
  actions: {
    inUse: {
      stop: { label: '停用', en: 'Stop', to: 'stopped', roles: office, asks: ['stoppedFor'] },
    },
    stopped: {
      resume: {
        label: '恢复使用',
        en: 'Use again',
        to: 'inUse',
        roles: office,
        sets: () => ({ stoppedFor: undefined }),
      },
    },
  },
});
