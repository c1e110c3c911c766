import { defineWorkflow } from '../../../../model/workflow.ts';
import { office } from '../../../org/roles.ts';

const preparers = ['applicant', ...office];

/** The answer of the body that manages somebody; only the office enters it, from the paper. */
const answered = {
  file: {
    label: '登记备案（审查）同意',
    en: 'Enter the filing',
    to: 'filed',
    roles: office,
    asks: ['filedOn', 'number', 'scan'],
    optional: ['scan'],
  },
  refuse: {
    label: '登记不同意',
    en: 'Enter a refusal',
    to: 'refused',
    roles: office,
    asks: ['refusedOn', 'reason'],
    confirm: '登记后不能恢复，确定吗？',
  },
} as const;

/** From the form to the answer, and to the day on which it no longer holds. */
export const workflow = defineWorkflow({
  initial: 'draft',
  states: {
    draft: { label: '待报送', en: 'Draft', editable: true, incomplete: true, tone: 'idle' },
    sent: { label: '已报送', en: 'Sent', judged: 'submit', tone: 'running' },
    filed: { label: '已备案（审查同意）', en: 'Filed', judged: 'decide', tone: 'good' },
    refused: { label: '不同意', en: 'Refused', tone: 'ended' },
    revoked: { label: '已撤销', en: 'Revoked', tone: 'ended' },
    void: { label: '作废', en: 'Void', incomplete: true, tone: 'ended' },
  },
  actions: {
    draft: {
      send: {
        label: '报送',
        en: 'Send',
        to: 'sent',
        roles: preparers,
        sets: (_record, today) => ({ sentOn: today }),
      },
      ...answered,
      discard: {
        label: '作废',
        en: 'Void',
        to: 'void',
        roles: preparers,
        confirm: '作废后不能恢复，确定吗？',
      },
    },
    sent: {
      ...answered,
      withdraw: {
        label: '撤回',
        en: 'Withdraw',
        to: 'draft',
        roles: preparers,
        sets: () => ({ sentOn: undefined }),
      },
    },
    filed: {
      revoke: {
        label: '撤销',
        en: 'Revoke',
        to: 'revoked',
        roles: office,
        asks: ['revokedOn', 'reason'],
        confirm: '撤销后该人员须重新备案（审查），确定吗？',
      },
    },
    refused: {},
    revoked: {},
    void: {},
  },
});
