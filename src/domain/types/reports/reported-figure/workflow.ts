import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

const preparers = ['applicant', ...office];
/** Whoever answers for the figures of the office. */
const approvers = ['division-head', 'deputy-director', 'director'];

const handIn = {
  en: 'Hand in',
  to: 'handedIn',
  roles: preparers,
  sets: (record: object, today: string) => ({
    handedInOn: (record as { readonly handedInOn?: string }).handedInOn ?? today,
    reason: undefined,
  }),
} as const;
const discard = {
  label: '作废',
  en: 'Void',
  to: 'void',
  roles: preparers,
  asks: ['reason'],
} as const;

/** A number counts once somebody who answers for it has looked at it; a correction goes the same way again. */
export const workflow = defineWorkflow({
  initial: 'draft',
  states: {
    draft: { label: '草稿', en: 'Draft', editable: true, incomplete: true, tone: 'idle' },
    handedIn: { label: '待审核', en: 'Handed in', judged: 'submit', tone: 'running' },
    returned: { label: '退回修改', en: 'Returned', editable: true, incomplete: true, tone: 'idle' },
    approved: { label: '已审核', en: 'Approved', judged: 'decide', tone: 'good' },
    correcting: { label: '更正中', en: 'Being corrected', editable: true, tone: 'running' },
    void: { label: '已作废', en: 'Void', incomplete: true, tone: 'ended' },
  },
  actions: {
    draft: { handIn: { ...handIn, label: '报送' }, discard },
    handedIn: {
      approve: {
        label: '审核通过',
        en: 'Approve',
        to: 'approved',
        roles: approvers,
        sets: (_record, today) => ({ approvedOn: today }),
      },
      giveBack: { label: '退回', en: 'Return', to: 'returned', roles: approvers, asks: ['reason'] },
      withdraw: { label: '撤回', en: 'Withdraw', to: 'draft', roles: preparers },
    },
    returned: { handIn: { ...handIn, label: '再次报送', en: 'Hand in again' }, discard },
    approved: {
      correct: {
        label: '更正',
        en: 'Correct',
        to: 'correcting',
        roles: approvers,
        asks: ['reason'],
        confirm: '更正期间这个数不进入指标和同比，重新审核后恢复，确定吗？',
        sets: () => ({ approvedOn: undefined }),
      },
    },
    correcting: { handIn: { ...handIn, label: '报送更正', en: 'Hand in the correction' }, discard },
    void: {},
  },
});
