import type { Values } from '../../../../model/field.ts';
import { defineWorkflow, type Action, type Decided, type Numbering } from '../../../../model/workflow.ts';
import { byProcess, giveBack, takeBack } from '../../../org/process-actions.ts';
import { office } from '../../../org/roles.ts';
import { isFormedElsewhere } from './rules/entries.ts';

const preparers = ['applicant', ...office];

/** Fixes what was approved: days, counted members, and what the examination took off the days and members applied for. */
function approval(record: Values, on: unknown): Values {
  const days = Number(record.requestedDays ?? 0) - Number(record.days ?? 0);
  const persons = Number(record.requestedPersons ?? 0) - Number(record.persons ?? 0);
  return {
    approvedDays: record.days,
    approvedPersons: record.persons,
    ...(days > 0 ? { daysSaved: days, compressedOn: record.compressedOn ?? on } : {}),
    ...(persons > 0 ? { personsSaved: persons, personsCompressedOn: record.personsCompressedOn ?? on } : {}),
  };
}

/** Ends a case for good, whoever may do it, and whatever step it waits for. */
const cancel = {
  label: '取消',
  en: 'Cancel',
  to: 'cancelled',
  asks: ['cancelledOn', 'reason'],
  confirm: '取消后不能恢复，确定吗？',
  endsProcess: true,
} as const;

/** Taken by the report of the trip, which moves its delegation; no person does so by hand. */
const byLedger = { by: 'machine', roles: ['ledger'] } as const;

const approvals: Numbering = {
  field: 'approvalNumber',
  series: 'outbound-approval',
  format: (n, year, short) => `${short}外批〔${year}〕${n}号`,
};
/** A confirmation quotes the notice of whoever formed the group and approves none itself: it has a series of its own. */
const confirmations: Numbering = {
  field: 'approvalNumber',
  series: 'outbound-confirmation',
  format: (n, year, short) => `${short}外确〔${year}〕${n}号`,
};

/** Gives the case the number of its approval document; the content is kept as it was approved. */
const approved = {
  ...byProcess,
  to: 'approved',
  snapshot: true,
  keeps: true,
  numbers: (record: Values) => (isFormedElsewhere(record) ? confirmations : approvals),
} as const satisfies Partial<Action>;

const approve = (record: Values, _today: string, decided: Decided): Values => ({
  ...approval(record, decided.on),
  approvedOn: decided.on,
  verb: decided.verb,
  decider: decided.decider,
});
const refuse = {
  ...byProcess,
  label: '不予批准',
  en: 'Refuse',
  to: 'refused',
  sets: (_record: Values, _today: string, { on, reason, verb }: Decided): Values => ({
    refusedOn: on,
    reason,
    verb,
  }),
} as const;

/** The life of a delegation. Fact dates are never cleared; a change after approval keeps the one case. */
export const workflow = defineWorkflow({
  initial: 'draft',
  states: {
    draft: { label: '草稿', en: 'Draft', editable: true, incomplete: true, tone: 'idle' },
    inUnit: { label: '单位审核中', en: 'In the unit', tone: 'running' },
    submitted: { label: '审核中', en: 'Under examination', tone: 'running' },
    reported: { label: '已上报', en: 'Reported upward', tone: 'running' },
    returned: { label: '退回修改', en: 'Returned for correction', editable: true, tone: 'idle' },
    recording: { label: '补录复核中', en: 'Entry being checked', tone: 'running' },
    approved: { label: '已批准', en: 'Approved', tone: 'good' },
    changing: { label: '变更中', en: 'Being changed', editable: true, tone: 'running' },
    changeSubmitted: { label: '变更审核中', en: 'Change under examination', tone: 'running' },
    abroad: { label: '出访中', en: 'Abroad', tone: 'running' },
    back: { label: '已回国', en: 'Returned home', tone: 'running' },
    reporting: { label: '报告审阅中', en: 'Report being read', tone: 'running' },
    closed: { label: '已办结', en: 'Closed', tone: 'good' },
    refused: { label: '不予批准', en: 'Refused', tone: 'ended' },
    cancelled: { label: '已取消', en: 'Cancelled', tone: 'ended' },
  },
  actions: {
    draft: {
      submit: {
        label: '提交',
        en: 'Submit',
        to: 'inUnit',
        roles: preparers,
        starts: 'approval',
        sets: (record) => ({ requestedDays: record.days, requestedPersons: record.persons }),
      },
      enterApproved: {
        label: '补录已批团组',
        en: 'Enter a delegation approved on paper',
        to: 'recording',
        roles: office,
        starts: 'entered',
        asks: ['paperOn', 'paperNumber', 'paperScan'],
      },
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
      cancel: { ...cancel, roles: preparers },
    },
    submitted: {
      approve: { ...approved, label: '批准', en: 'Approve', sets: approve },
      report: {
        ...byProcess,
        label: '审核上报',
        en: 'Report upward',
        to: 'reported',
        sets: (_record, _today, { on, verb, decider }) => ({ reportedUpOn: on, verb, decider }),
      },
      return: giveBack,
      refuse,
      withdraw: takeBack,
      reopenInUnit: { ...byProcess, label: '取回单位', en: 'Back to the unit', to: 'inUnit' },
      cancel: { ...cancel, roles: preparers },
    },
    reported: {
      approveAbove: { ...approved, label: '上级批准', en: 'Approved above', sets: approve },
      refuse,
      return: giveBack,
      withdraw: takeBack,
      callBack: { ...byProcess, label: '撤回上报', en: 'Call back', to: 'submitted' },
      cancel: { ...cancel, roles: preparers },
    },
    returned: {
      submit: { label: '再次提交', en: 'Submit again', to: 'inUnit', roles: preparers, starts: 'approval' },
      cancel: { ...cancel, roles: preparers },
    },
    recording: {
      acceptRecord: {
        ...approved,
        label: '补录生效',
        en: 'Accept the entry',
        sets: (record, _today, decided) => ({
          ...approval(record, record.paperOn),
          approvedOn: record.paperOn,
          approvalNumber: record.paperNumber,
          submittedOn: record.submittedOn ?? record.paperOn,
          entered: true,
          verb: decided.verb,
          decider: decided.decider,
        }),
      },
      rejectRecord: takeBack,
    },
    approved: {
      depart: { label: '登记出境', en: 'Departed', to: 'abroad', roles: preparers, asks: ['departedOn'] },
      change: { label: '变更', en: 'Change', to: 'changing', roles: office, asks: ['reason'] },
      cancel: { ...cancel, roles: office },
    },
    changing: {
      submitChange: {
        label: '提交变更',
        en: 'Submit the change',
        to: 'changeSubmitted',
        roles: preparers,
        starts: 'change',
      },
      dropChange: {
        label: '放弃变更',
        en: 'Drop the change',
        to: 'approved',
        roles: office,
        restores: true,
        confirm: '将恢复到已批准的内容，本次修改全部作废，确定吗？',
      },
      cancel: { ...cancel, roles: office },
    },
    changeSubmitted: {
      approveChange: {
        ...approved,
        label: '批准变更',
        en: 'Approve the change',
        sets: (record, _today, { on }) => ({ ...approval(record, on), changedOn: on }),
      },
      returnChange: {
        ...byProcess,
        label: '变更未通过',
        en: 'Change not approved',
        to: 'changing',
        sets: (_record, _today, { reason }) => ({ reason }),
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
      takeReport: {
        ...byLedger,
        label: '收到出访报告',
        en: 'Report handed in',
        to: 'reporting',
        sets: (_record, today) => ({ reportedOn: today }),
      },
    },
    reporting: {
      giveReportBack: {
        ...byLedger,
        label: '出访报告退回',
        en: 'Report returned',
        to: 'back',
        // What was returned is waited for again: no figure may count it as received.
        sets: () => ({ reportedOn: undefined }),
      },
      closeByReport: { ...byLedger, label: '出访报告通过，办结', en: 'Report accepted', to: 'closed' },
    },
    closed: {},
    refused: {},
    cancelled: {},
  },
});
