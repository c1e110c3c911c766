import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

const seat = ['ticket', 'language', 'shownAs', 'consentVersion', 'consentAt', 'registeredOn', 'keptUntil'];
/** What the office enters itself has no consent given on the page. */
const optional = ['consentVersion', 'consentAt'];
const cancel = {
  label: '取消登记',
  en: 'Cancel',
  to: 'cancelled',
  roles: office,
  confirm: '取消后名额让给候补的下一位，不能恢复，确定吗？',
} as const;
const withdraw = {
  label: '来宾取消',
  en: 'Cancelled by the guest',
  to: 'cancelled',
  roles: ['guest'],
  by: 'machine',
} as const;
const letIn = {
  label: '签到',
  en: 'Check in',
  to: 'checkedIn',
  roles: ['door'],
  by: 'machine',
  asks: ['checkedInOn', 'checkedInAt', 'checkedInBy'],
} as const;
const admit = {
  label: '递补',
  en: 'Given a place',
  to: 'registered',
  roles: ['door'],
  by: 'machine',
} as const;
const line = { label: '列入候补', en: 'Put on the waiting list', to: 'waiting' } as const;

/**
 * What a guest or the office enters gets its number and its place from the machine, under a lock of the event, so that
 * the quota holds. A second registration of the same guest waits as a duplicate and takes no place.
 */
export const workflow = defineWorkflow({
  initial: 'entered',
  states: {
    entered: { label: '待编号', en: 'Entered', editable: true, tone: 'idle' },
    registered: { label: '已登记', en: 'Registered', editable: true, tone: 'running' },
    waiting: { label: '候补', en: 'Waiting', editable: true, tone: 'idle' },
    duplicate: { label: '疑似重复', en: 'Duplicate', editable: true, tone: 'idle' },
    checkedIn: { label: '已签到', en: 'Checked in', tone: 'good' },
    cancelled: { label: '已取消', en: 'Cancelled', tone: 'ended' },
  },
  actions: {
    entered: {
      register: {
        label: '登记',
        en: 'Register',
        to: 'registered',
        roles: ['public', 'door'],
        by: 'machine',
        asks: seat,
        optional,
      },
      queue: { ...line, roles: ['public', 'door'], by: 'machine', asks: seat, optional },
      mark: {
        label: '列为重复',
        en: 'Marked as a duplicate',
        to: 'duplicate',
        roles: ['public', 'door'],
        by: 'machine',
        asks: [...seat, 'duplicateOf'],
        optional,
      },
      cancel,
    },
    registered: { letIn, cancel, withdraw },
    waiting: { admit, letIn, cancel, withdraw },
    duplicate: { admit, line: { ...line, roles: ['door'], by: 'machine' }, cancel, withdraw },
    checkedIn: {},
    cancelled: {},
  },
});
