import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

const refuse = {
  label: '拒签（不予办理）',
  en: 'Refused',
  to: 'refused',
  roles: office,
  asks: ['refusedOn', 'reason'],
} as const;
const withdraw = {
  label: '撤销办理',
  en: 'Withdraw',
  to: 'withdrawn',
  roles: office,
  asks: ['reason'],
  confirm: '撤销后不能恢复，确定吗？',
} as const;

/** From the papers to the hand of whoever travels. What was refused is kept, with the reason, and counted. */
export const workflow = defineWorkflow({
  initial: 'preparing',
  states: {
    preparing: { label: '备料中', en: 'Papers', editable: true, tone: 'idle' },
    sent: { label: '已送办', en: 'Sent', judged: 'submit', tone: 'running' },
    granted: { label: '已获发，待领', en: 'Granted', tone: 'running' },
    issued: { label: '已颁发', en: 'Handed over', judged: 'decide', tone: 'good' },
    refused: { label: '拒签', en: 'Refused', tone: 'ended' },
    withdrawn: { label: '已撤销', en: 'Withdrawn', tone: 'ended' },
  },
  actions: {
    preparing: {
      send: { label: '送办', en: 'Send', to: 'sent', roles: office, asks: ['sentOn'] },
      withdraw,
    },
    sent: {
      grant: {
        label: '获发',
        en: 'Granted',
        to: 'granted',
        roles: office,
        asks: ['grantedOn', 'grantedTo'],
        optional: ['grantedTo'],
      },
      refuse,
      withdraw,
    },
    granted: {
      issue: {
        label: '颁发',
        en: 'Hand over',
        to: 'issued',
        roles: office,
        asks: ['issuedOn', 'receiver'],
        optional: ['receiver'],
        sets: ({ receiver, applicantName }) => ({ receiver: receiver ?? applicantName }),
      },
      withdraw,
    },
    issued: {},
    refused: {},
    withdrawn: {},
  },
});
