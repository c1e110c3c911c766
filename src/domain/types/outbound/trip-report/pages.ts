import type { FormPage } from '../../../../model/record-type.ts';

/** The parts of the form, in the order in which a report is written. */
export const pages: readonly FormPage[] = [
  {
    label: '批准和实际',
    en: 'Approved and actual',
    fields: [
      'delegation',
      'unit',
      'approvalNumber',
      'dueOn',
      'task',
      'approvedFrom',
      'approvedTo',
      'approvedDays',
      'departedOn',
      'returnedOn',
      'actual',
      'actualDays',
      'redEye',
      'ticket',
      'travellers',
      'actualPersons',
      'deviation',
    ],
  },
  {
    label: '执行情况',
    en: 'What was done',
    fields: ['places', 'route', 'schedule', 'hosts', 'invitation', 'done', 'undone'],
  },
  {
    label: '证照、纪律和经费',
    en: 'Documents, conduct and money',
    fields: ['documentsBack', 'violated', 'violations', 'spent', 'overspent', 'hosted'],
  },
  {
    label: '事后公示',
    en: 'Notice after travel',
    fields: ['noticeFrom', 'noticeTo', 'noticePlace', 'noticeResult', 'noticePhoto'],
  },
  { label: '报告和照片', en: 'Report and photographs', fields: ['report', 'photos'] },
  { label: '后续事项', en: 'To follow up', fields: ['results', 'openResults', 'nextOn'] },
  {
    label: '办理情况',
    en: 'Course',
    fields: ['reporter', 'handedInOn', 'inTimeOn', 'acceptedOn', 'followedOn', 'closedOn', 'reason'],
  },
];
