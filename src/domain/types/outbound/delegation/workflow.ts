import type { Values } from '../../../../model/field.ts';
import { defineWorkflow } from '../../../../model/workflow.ts';
import { heads, office } from '../../../org/roles.ts';

const preparers = ['applicant', ...office];

/** Fixes what was approved: days, counted members, and what the examination took off the days applied for. */
function approval(record: Values, on: unknown): Values {
  const saved = Number(record.requestedDays ?? 0) - Number(record.days ?? 0);
  return {
    approvedDays: record.days,
    approvedPersons: record.persons,
    ...(saved > 0 ? { daysSaved: saved, compressedOn: record.compressedOn ?? on } : {}),
  };
}

/** Ends a case for good, whoever may do it. */
const cancel = {
  label: '取消',
  en: 'Cancel',
  to: 'cancelled',
  asks: ['cancelledOn', 'reason'],
  confirm: '取消后不能恢复，确定吗？',
} as const;

/** The life of a delegation. Fact dates are never cleared; a change after approval keeps the one case. */
export const workflow = defineWorkflow({
  initial: 'draft',
  states: {
    draft: { label: '草稿', en: 'Draft', editable: true, incomplete: true, tone: 'idle' },
    submitted: { label: '审核中', en: 'Under examination', tone: 'running' },
    returned: { label: '退回修改', en: 'Returned for correction', editable: true, tone: 'idle' },
    approved: { label: '已批准', en: 'Approved', tone: 'good' },
    changing: { label: '变更中', en: 'Being changed', editable: true, tone: 'running' },
    abroad: { label: '出访中', en: 'Abroad', tone: 'running' },
    back: { label: '已回国', en: 'Returned home', tone: 'running' },
    closed: { label: '已办结', en: 'Closed', tone: 'good' },
    refused: { label: '不予批准', en: 'Refused', tone: 'ended' },
    cancelled: { label: '已取消', en: 'Cancelled', tone: 'ended' },
  },
  actions: {
    draft: {
      submit: {
        label: '提交',
        en: 'Submit',
        to: 'submitted',
        roles: preparers,
        sets: (record, today) => ({ submittedOn: today, requestedDays: record.days }),
      },
    },
    submitted: {
      approve: {
        label: '批准',
        en: 'Approve',
        to: 'approved',
        roles: heads,
        asks: ['approvedOn'],
        snapshot: true,
        sets: (record) => approval(record, record.approvedOn),
      },
      return: { label: '退回修改', en: 'Return', to: 'returned', roles: office, asks: ['reason'] },
      refuse: {
        label: '不予批准',
        en: 'Refuse',
        to: 'refused',
        roles: heads,
        asks: ['refusedOn', 'reason'],
        confirm: '不予批准后不能再改回，确定吗？',
      },
    },
    returned: {
      submit: { label: '再次提交', en: 'Submit again', to: 'submitted', roles: preparers },
      cancel: { ...cancel, roles: preparers },
    },
    approved: {
      depart: { label: '登记出境', en: 'Departed', to: 'abroad', roles: preparers, asks: ['departedOn'] },
      change: { label: '变更', en: 'Change', to: 'changing', roles: office, asks: ['reason'] },
      cancel: { ...cancel, roles: office },
    },
    changing: {
      approveChange: {
        label: '批准变更',
        en: 'Approve the change',
        to: 'approved',
        roles: heads,
        asks: ['changedOn'],
        snapshot: true,
        sets: (record) => approval(record, record.changedOn),
      },
      cancel: { ...cancel, roles: office },
    },
    abroad: {
      comeBack: {
        label: '登记回国',
        en: 'Returned home',
        to: 'back',
        roles: preparers,
        asks: ['returnedOn'],
      },
    },
    back: {
      close: { label: '报告收齐，办结', en: 'Close', to: 'closed', roles: preparers, asks: ['reportedOn'] },
    },
    closed: {},
    refused: {},
    cancelled: {},
  },
});
