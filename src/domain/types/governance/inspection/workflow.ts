import { defineWorkflow } from '../../../../model/workflow.ts';
import { byProcess } from '../../../org/process-actions.ts';
import { office } from '../../../org/roles.ts';

const returnWork = {
  ...byProcess,
  label: '退回整改',
  en: 'Return for more work',
  to: 'open',
  sets: (_record: object, _today: string, { reason }: { readonly reason?: string }) => ({ reason }),
} as const;
const close = {
  ...byProcess,
  label: '销号',
  en: 'Close out',
  to: 'closed',
  sets: (_record: object, _today: string, decided: { readonly on: string; readonly decider?: string }) => ({
    closedOn: decided.on,
    decider: decided.decider,
  }),
} as const;

/** A matter is worked on until a body outside says that it is done. */
export const workflow = defineWorkflow({
  initial: 'open',
  states: {
    open: { label: '整改中', en: 'In work', editable: true, tone: 'running' },
    review: { label: '销号审核中', en: 'Close-out examined', tone: 'running' },
    reported: { label: '待销号', en: 'Waits for close-out', tone: 'running' },
    closed: { label: '已销号', en: 'Closed', tone: 'good' },
    dropped: { label: '已撤销', en: 'Dropped', tone: 'ended' },
  },
  actions: {
    open: {
      requestClose: {
        label: '申请销号',
        en: 'Ask for close-out',
        to: 'review',
        roles: ['applicant', ...office],
        starts: 'closeOut',
      },
      drop: {
        label: '撤销',
        en: 'Drop',
        to: 'dropped',
        roles: office,
        asks: ['reason'],
        confirm: '重复或录错的才撤销；撤销后不计入整改完成率，不能恢复，确定吗？',
      },
    },
    review: {
      report: { ...byProcess, label: '报请销号', en: 'Report for close-out', to: 'reported' },
      closeHere: close,
      returnWork,
    },
    reported: {
      close,
      returnWork,
      callBack: { ...byProcess, label: '撤回报送', en: 'Call back', to: 'review' },
    },
    closed: {},
    dropped: {},
  },
});
