import type { Values } from '../../../../model/field.ts';
import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

const preparers = ['applicant', ...office];

/** The first time counts: what the office asks to be mended does not make a report late. */
function handedIn({ handedInOn, dueOn, inTimeOn }: Values, today: string): Values {
  const on = typeof handedInOn === 'string' ? handedInOn : today;
  return {
    handedInOn: on,
    inTimeOn: inTimeOn ?? (typeof dueOn === 'string' && on <= dueOn ? on : undefined),
  };
}

const handIn = {
  en: 'Hand in',
  to: 'handedIn',
  roles: preparers,
  asks: ['reporter'],
  sets: handedIn,
} as const;
const discard = {
  label: '作废',
  en: 'Void',
  to: 'void',
  roles: preparers,
  confirm: '作废后不能恢复，团组须另写一份报告，确定吗？',
} as const;

/** From the first draft to the last matter that followed from the trip. Handing in and accepting move the delegation. */
export const workflow = defineWorkflow({
  initial: 'draft',
  states: {
    draft: { label: '草稿', en: 'Draft', editable: true, incomplete: true, tone: 'idle' },
    handedIn: { label: '已报送', en: 'Handed in', judged: 'submit', tone: 'running' },
    returned: { label: '退回修改', en: 'Returned', editable: true, incomplete: true, tone: 'idle' },
    accepted: {
      label: '已接收，成果跟踪中',
      en: 'Accepted, being followed up',
      editable: true,
      judged: 'decide',
      tone: 'running',
    },
    followedUp: { label: '成果已落实', en: 'Followed up', judged: 'decide', tone: 'good' },
    closed: { label: '已办结', en: 'Closed', tone: 'good' },
    void: { label: '作废', en: 'Void', incomplete: true, tone: 'ended' },
  },
  actions: {
    draft: { handIn: { ...handIn, label: '报送' }, discard },
    handedIn: {
      accept: {
        label: '接收',
        en: 'Accept',
        to: 'accepted',
        roles: office,
        sets: (_record, today) => ({ acceptedOn: today }),
      },
      giveBack: { label: '退回修改', en: 'Return', to: 'returned', roles: office, asks: ['reason'] },
      withdraw: { label: '撤回', en: 'Withdraw', to: 'draft', roles: preparers },
    },
    returned: { handIn: { ...handIn, label: '再次报送', en: 'Hand in again' }, discard },
    accepted: {
      follow: {
        label: '后续事项已落实',
        en: 'All followed up',
        to: 'followedUp',
        roles: preparers,
        sets: (_record, today) => ({ followedOn: today }),
      },
    },
    followedUp: {
      close: {
        label: '办结',
        en: 'Close',
        to: 'closed',
        roles: office,
        sets: (_record, today) => ({ closedOn: today }),
      },
      reopen: {
        label: '继续跟踪',
        en: 'Follow up again',
        to: 'accepted',
        roles: office,
        sets: () => ({ followedOn: undefined }),
      },
    },
    closed: {},
    void: {},
  },
});
