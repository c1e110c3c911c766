import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'liaoning-report-form',
  title: '辽宁省出访情况报告表（转载）',
  en: 'Form of Liaoning for the report of a trip (a copy)',
  issuer: '辽宁省',
  certainty: 'restated',
  note: '列有任务批件文号、批准和实际的人数、天数、出入境时间、任务执行情况和未完成内容；所读为转载件。',
});
