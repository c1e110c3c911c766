import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

/** An event is prepared, opened to the public, and closed. Its texts and quota may be mended while it is open. */
export const workflow = defineWorkflow({
  initial: 'preparing',
  states: {
    preparing: { label: '筹备中', en: 'Being prepared', editable: true, tone: 'idle' },
    open: { label: '登记中', en: 'Open', editable: true, tone: 'running' },
    closed: { label: '已结束', en: 'Closed', tone: 'good' },
    cancelled: { label: '已取消', en: 'Cancelled', tone: 'ended' },
  },
  actions: {
    preparing: {
      open: {
        label: '开放登记',
        en: 'Open registration',
        to: 'open',
        roles: office,
        confirm: '开放后，公众可以在登记网页上看到并登记，确定吗？',
      },
      cancel: { label: '取消活动', en: 'Cancel the event', to: 'cancelled', roles: office },
    },
    open: {
      close: { label: '结束', en: 'Close', to: 'closed', roles: office },
      cancel: {
        label: '取消活动',
        en: 'Cancel the event',
        to: 'cancelled',
        roles: office,
        confirm: '活动取消后不再接受登记和签到，不能恢复，确定吗？',
      },
    },
    closed: {},
    cancelled: {},
  },
});
