import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { attachment } from '../../../../fields/attachment/kind.ts';
import { choice } from '../../../../fields/choice/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { verbs } from '../../../../model/procedure.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';

export const type = defineType({
  name: 'report-approval',
  pack: 'reports',
  label: '总结送审',
  en: 'Approval of a report',
  purpose: '一份总结从核稿到签发：送审的是哪一稿、谁核了、谁签发、退回几次；签发的那一稿不再改变。',
  fields: {
    name: text('总结', { en: 'Report', required: true, max: 120, help: '从总结工作台送审时自动填写。' }),
    note: longText('送审说明', {
      en: 'Note to the reader',
      max: 1000,
      help: '请领导注意的地方：口径有变化的、数字有改写的、与上期说法不同的。',
    }),
    neededBy: date('希望何时签发', { en: 'Needed by', max: '2100-12-31', help: '上级要求报送的日期之前。' }),
    attachments: attachment('随送材料', {
      en: 'Sent along',
      types: ['pdf', 'word', 'excel', 'image'],
      maxFiles: 10,
    }),
    report: text('总结种类', { en: 'Kind of report', written: 'action', max: 40 }),
    period: text('期间', { en: 'Period', written: 'action', max: 40 }),
    edition: text('送审稿', { en: 'Edition', written: 'action', max: 40 }),
    number: number('第几稿', { en: 'Number of the edition', written: 'action', min: 1 }),
    overridden: number('改写的数字', {
      en: 'Figures overridden',
      written: 'action',
      min: 0,
      unit: '个',
      help: '与记录不一致、写明了理由的数字。',
    }),
    turned: number('升降与数字不符', {
      en: 'Words that contradict their figure',
      written: 'action',
      min: 0,
      unit: '处',
    }),
    submittedOn: date('送审日期', { en: 'Handed in on', written: 'action' }),
    approvedOn: date('签发日期', { en: 'Signed on', written: 'action' }),
    verb: choice('办理方式', { en: 'What the office does', choices: verbs, written: 'action' }),
    decider: text('签发人', { en: 'Signed by', written: 'action', max: 120 }),
    reason: longText('退回或作废的原因', { en: 'Why returned or void', written: 'action', max: 500 }),
  },
  title: 'name',
  pages: [
    {
      label: '送审',
      en: 'Hand-in',
      fields: ['name', 'note', 'neededBy', 'attachments', 'number', 'overridden', 'turned'],
    },
    {
      label: '办理情况',
      en: 'Decision',
      fields: ['submittedOn', 'approvedOn', 'verb', 'decider', 'reason'],
    },
  ],
  list: {
    columns: ['name', 'number', 'neededBy', 'submittedOn', 'approvedOn', 'decider', 'state', 'updatedAt'],
    filters: ['submittedOn', 'approvedOn'],
    sort: '-createdAt',
    sortable: ['submittedOn', 'approvedOn', 'createdAt', 'updatedAt'],
  },
  search: ['name', 'note'],
  access: [
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'supervisor', rights: ['read', 'export'], scope: 'office' },
    // The workbench, which alone puts an edition in: nobody holds this role.
    { role: 'ledger', rights: ['read', 'save', 'act'], scope: 'office' },
  ],
  signsReports: {
    take: 'take',
    submit: 'submit',
    note: 'note',
    signed: 'signed',
    signedOn: 'approvedOn',
    signedBy: 'decider',
  },
  dates: { order: [['approvedOn', 'submittedOn']], past: ['submittedOn', 'approvedOn'] },
});
