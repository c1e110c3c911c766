import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'beijing-change-rules',
  title: '因公出国批后管理的要求（转载）',
  en: 'Rules on changes after approval (a copy)',
  issuer: '北京某高校（转载）',
  certainty: 'restated',
  note: '批准的人员、天数、国家、路线、预算不得变更，变更须重新报批；一律不得补办；红眼航班可附说明。所读为转载件。',
});
