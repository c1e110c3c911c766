import type { FormPage } from '../../../../model/record-type.ts';

/** The parts of the form, in the order in which an application is written. */
export const pages: readonly FormPage[] = [
  {
    label: '基本情况',
    en: 'Basics',
    fields: ['name', 'category', 'kind', 'unit', 'task', 'area', 'secrecy'],
  },
  { label: '年度计划', en: 'Annual plan', fields: ['plan', 'planLine', 'planNote', 'planned'] },
  { label: '行程', en: 'Itinerary', fields: ['travel', 'days', 'legs', 'route', 'inviters', 'noAgency'] },
  { label: '日程', en: 'Programme', fields: ['programme'] },
  {
    label: '人员',
    en: 'Members',
    fields: ['members', 'persons', 'outsiders', 'noRelatives', 'foreignTies', 'foreignTiesNote', 'papers'],
  },
  { label: '经费', en: 'Funding', fields: ['dailySource', 'rates', 'funding', 'budget'] },
  // Seldom filled: most groups are formed by the unit itself.
  {
    label: '随团和双跨',
    en: 'Joined and cross-region groups',
    fields: ['formed', 'former', 'formerOffice', 'taskNumber', 'taskOn', 'taskScan'],
  },
  {
    label: '公示和经费审核',
    en: 'Notice and finance',
    fields: ['noticeFrom', 'noticeTo', 'noticeResult', 'noticeBoard', 'financeOpinion', 'financeOn'],
  },
  { label: '附件', en: 'Attachments', fields: ['attachments'] },
  {
    label: '办理情况',
    en: 'Decision',
    fields: [
      'headRank',
      'submittedOn',
      'requestedDays',
      'requestedPersons',
      'reportedUpOn',
      'verb',
      'decider',
      'approvalNumber',
      'approvedOn',
      'approvedDays',
      'approvedPersons',
      'compressedOn',
      'daysSaved',
      'personsCompressedOn',
      'personsSaved',
      'changedOn',
      'refusedOn',
      'cancelledOn',
      'reason',
      'entered',
      'paperOn',
      'paperNumber',
      'paperScan',
      'departedOn',
      'returnedOn',
      'reportDueOn',
      'reportedOn',
    ],
  },
];
