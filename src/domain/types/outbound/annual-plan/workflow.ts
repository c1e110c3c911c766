import type { Values } from '../../../../model/field.ts';
import { defineWorkflow, type Action, type Decided } from '../../../../model/workflow.ts';
import { byProcess, giveBack, takeBack } from '../../../org/process-actions.ts';
import { office } from '../../../org/roles.ts';

const preparers = ['applicant', ...office];
const drop = {
  label: '作废',
  en: 'Void',
  to: 'cancelled',
  roles: preparers,
  asks: ['reason'],
  confirm: '作废后不能恢复，确定吗？',
  endsProcess: true,
} as const;

/** Gives the plan its number and keeps it as approved. What no quota was given for is what was planned. */
const approved = {
  ...byProcess,
  to: 'approved',
  keeps: true,
  numbers: {
    field: 'planNumber',
    series: 'outbound-plan',
    format: (n, year, short) => `${short}外计〔${year}〕${n}号`,
  },
} as const satisfies Partial<Action>;

const approve = (record: Values, _today: string, { on, verb, decider }: Decided): Values => ({
  approvedOn: on,
  verb,
  decider,
  quota: record.quota ?? record.batches,
});

/** The life of a plan. It is in force from its approval on; a change is a new approval of the same plan. */
export const workflow = defineWorkflow({
  initial: 'draft',
  states: {
    draft: { label: '草稿', en: 'Draft', editable: true, incomplete: true, tone: 'idle' },
    inUnit: { label: '单位审核中', en: 'In the unit', tone: 'running' },
    submitted: { label: '审核中', en: 'Under examination', tone: 'running' },
    reported: { label: '已上报', en: 'Reported upward', tone: 'running' },
    returned: { label: '退回修改', en: 'Returned for correction', editable: true, tone: 'idle' },
    approved: { label: '已批准', en: 'Approved', tone: 'good' },
    changing: { label: '调整中', en: 'Being changed', editable: true, tone: 'running' },
    changeSubmitted: { label: '调整审核中', en: 'Change under examination', tone: 'running' },
    cancelled: { label: '已作废', en: 'Void', tone: 'ended' },
  },
  actions: {
    draft: {
      submit: { label: '提交', en: 'Submit', to: 'inUnit', roles: preparers, starts: 'approval' },
    },
    inUnit: {
      handIn: {
        ...byProcess,
        label: '报送外办',
        en: 'Hand in',
        to: 'submitted',
        sets: (record, _today, { on }) => ({ submittedOn: record.submittedOn ?? on }),
      },
      returnInUnit: giveBack,
      withdraw: takeBack,
      cancel: drop,
    },
    submitted: {
      approve: { ...approved, label: '批准', en: 'Approve', sets: approve },
      report: {
        ...byProcess,
        label: '审核上报',
        en: 'Report upward',
        to: 'reported',
        sets: (_record, _today, { on, verb, decider }) => ({ reportedOn: on, verb, decider }),
      },
      return: giveBack,
      withdraw: takeBack,
      reopenInUnit: { ...byProcess, label: '取回单位', en: 'Back to the unit', to: 'inUnit' },
      cancel: drop,
    },
    reported: {
      approveAbove: { ...approved, label: '上级批准', en: 'Approved above', sets: approve },
      return: giveBack,
      withdraw: takeBack,
      callBack: { ...byProcess, label: '撤回上报', en: 'Call back', to: 'submitted' },
      cancel: drop,
    },
    returned: {
      submit: { label: '再次提交', en: 'Submit again', to: 'inUnit', roles: preparers, starts: 'approval' },
      cancel: drop,
    },
    approved: {
      change: { label: '调整', en: 'Change', to: 'changing', roles: preparers, asks: ['reason'] },
      cancel: { ...drop, roles: office },
    },
    changing: {
      submitChange: {
        label: '提交调整',
        en: 'Submit the change',
        to: 'changeSubmitted',
        roles: preparers,
        starts: 'change',
      },
      dropChange: {
        label: '放弃调整',
        en: 'Drop the change',
        to: 'approved',
        roles: preparers,
        restores: true,
        confirm: '将恢复到已批准的计划，本次修改全部作废，确定吗？',
      },
    },
    changeSubmitted: {
      approveChange: {
        ...approved,
        label: '批准调整',
        en: 'Approve the change',
        sets: (record, _today, { on }) => ({ changedOn: on, quota: record.quota ?? record.batches }),
      },
      returnChange: {
        ...byProcess,
        label: '调整未通过',
        en: 'Change not approved',
        to: 'changing',
        sets: (_record, _today, { reason }) => ({ reason }),
      },
    },
    cancelled: {},
  },
});
