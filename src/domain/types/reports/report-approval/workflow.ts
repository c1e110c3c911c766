import type { Values } from '../../../../model/field.ts';
import { defineWorkflow, type Decided } from '../../../../model/workflow.ts';
import { byProcess, giveBack, takeBack } from '../../../org/process-actions.ts';
import { office } from '../../../org/roles.ts';

/** The workbench puts an edition in; after a return another one, for what was returned is not handed in again. */
const take = {
  label: '收稿',
  en: 'Take the edition',
  to: 'ready',
  roles: ['ledger'],
  by: 'machine',
  asks: ['report', 'period', 'edition', 'number', 'overridden', 'turned'],
} as const;
const discard = {
  label: '作废',
  en: 'Void',
  to: 'cancelled',
  roles: office,
  asks: ['reason'],
  confirm: '作废后不能恢复；要再送审，从总结工作台重新送。确定吗？',
} as const;

/** A report on its way to the signature: the text that goes is an edition, and cannot change under the reader's eyes. */
export const workflow = defineWorkflow({
  initial: 'draft',
  states: {
    draft: { label: '没有稿', en: 'Without an edition', editable: true, incomplete: true, tone: 'idle' },
    ready: { label: '待送审', en: 'To be handed in', editable: true, tone: 'idle' },
    reviewing: { label: '送审中', en: 'In review', tone: 'running' },
    returned: { label: '退回修改', en: 'Returned for correction', editable: true, tone: 'idle' },
    signed: { label: '已签发', en: 'Signed', tone: 'good' },
    cancelled: { label: '已作废', en: 'Void', tone: 'ended' },
  },
  actions: {
    draft: { take, discard },
    ready: {
      submit: {
        label: '送审',
        en: 'Hand in',
        to: 'reviewing',
        roles: office,
        starts: 'approval',
        sets: (_record, today) => ({ submittedOn: today, reason: undefined }),
      },
      take: { ...take, label: '换稿', en: 'Take another edition' },
      discard,
    },
    reviewing: {
      sign: {
        ...byProcess,
        label: '签发',
        en: 'Sign',
        to: 'signed',
        keeps: true,
        sets: (_record: Values, _today: string, { on, verb, decider }: Decided): Values => ({
          approvedOn: on,
          verb,
          decider,
        }),
      },
      return: giveBack,
      withdraw: { ...takeBack, to: 'ready' },
    },
    returned: { take: { ...take, label: '换稿', en: 'Take another edition' }, discard },
    signed: {},
    cancelled: {},
  },
});
