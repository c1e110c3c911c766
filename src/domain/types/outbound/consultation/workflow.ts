import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

const replied = { roles: office, optional: ['replyNumber'] } as const;

/** Taken when the delegation is cancelled or refused, by the machine. */
const takeBack = {
  takeBack: {
    label: '随团组收回',
    en: 'Taken back with the delegation',
    to: 'takenBack',
    by: 'machine',
    roles: ['ledger'],
    sets: (_record: unknown, today: string) => ({ takenBackOn: today, reason: '团组已取消或未获批准' }),
  },
} as const;

/** Taken when this office approves the delegation: the notice has its number then, and is printed. */
const issue = {
  label: '出具任务通知书',
  en: 'Issue the task notice',
  to: 'notified',
  by: 'machine',
  roles: ['ledger'],
  sets: (_record: unknown, today: string) => ({ noticeOn: today }),
  numbers: {
    field: 'noticeNumber',
    series: 'outbound-notice',
    format: (n: number, year: string, short: string) => `${short}外通〔${year}〕${n}号`,
  },
} as const;

/** A letter from its draft to the reply, and to the notice that follows the approval. */
export const workflow = defineWorkflow({
  initial: 'draft',
  states: {
    draft: { label: '待发', en: 'Draft', editable: true, incomplete: true, tone: 'idle' },
    sent: { label: '已发，待复', en: 'Sent, reply awaited', judged: 'submit', tone: 'running' },
    agreed: { label: '同意', en: 'Agreed', tone: 'good' },
    part: { label: '部分同意', en: 'Agreed in part', tone: 'good' },
    refused: { label: '不同意', en: 'Refused', tone: 'ended' },
    notified: { label: '已出通知书', en: 'Notice issued', tone: 'good' },
    takenBack: { label: '已收回', en: 'Taken back', tone: 'ended' },
    void: { label: '作废', en: 'Void', incomplete: true, tone: 'ended' },
  },
  actions: {
    draft: {
      send: {
        label: '编号发函',
        en: 'Number and send',
        to: 'sent',
        roles: office,
        sets: (_record, today) => ({ sentOn: today }),
        numbers: {
          field: 'letterNumber',
          series: 'outbound-consultation',
          format: (n, year, short) => `${short}外函〔${year}〕${n}号`,
        },
      },
      discard: {
        label: '作废',
        en: 'Void',
        to: 'void',
        roles: office,
        confirm: '作废后不能恢复，函中的人员须另行征求意见，确定吗？',
      },
      ...takeBack,
    },
    sent: {
      agree: {
        ...replied,
        label: '登记复函：同意',
        en: 'Reply: agreed',
        to: 'agreed',
        asks: ['repliedOn', 'replyNumber', 'replyScan'],
      },
      agreeInPart: {
        ...replied,
        label: '登记复函：部分同意',
        en: 'Reply: agreed in part',
        to: 'part',
        asks: ['repliedOn', 'replyNumber', 'replyScan', 'declined'],
      },
      refuse: {
        ...replied,
        label: '登记复函：不同意',
        en: 'Reply: refused',
        to: 'refused',
        asks: ['repliedOn', 'replyNumber', 'replyScan', 'reason'],
        optional: ['replyNumber', 'reason'],
      },
      recall: {
        label: '收回',
        en: 'Take back',
        to: 'takenBack',
        roles: office,
        asks: ['reason'],
        sets: (_record, today) => ({ takenBackOn: today }),
        confirm: '收回后不能恢复，函中的人员须另行征求意见，确定吗？',
      },
      ...takeBack,
    },
    agreed: { issue, ...takeBack },
    part: { issue, ...takeBack },
    refused: {},
    notified: { ...takeBack },
    takenBack: {},
    void: {},
  },
});
