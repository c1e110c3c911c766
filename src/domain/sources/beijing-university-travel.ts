import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'beijing-university-travel',
  title: '北京某高校因公出国（境）办理须知（转载）',
  en: 'Notes of a Beijing university on official travel (a copy)',
  issuer: '原发单位未核',
  certainty: 'restated',
  note: '一国提前45天，两至三国或赴美国、南美提前90天，申根提前60天；回国后20日内交报告；红眼航班在零点前过关，出境日期提前一天的，凭红眼航班说明和机票行程单，准予相差1天。所读为转载件；20日列为北京的缺省值，以本地执行的文件为准。',
});
