import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'tianjin-polytechnic-report',
  title: '天津工业大学出访报告要求（转载）',
  en: 'Rules of Tianjin Polytechnic University on trip reports (a copy)',
  issuer: '天津工业大学',
  certainty: 'restated',
  note: '回国后15个工作日内交报告；报告写明基本情况、任务执行情况、证照是否上交、有无违纪、经费来源及使用（超标、外方负担）、后续事项，附不少于3张照片和名单。一校的要求，本系统列为天津的缺省值，以本地执行的文件为准。',
});
