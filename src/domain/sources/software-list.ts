import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'software-list',
  title: '中国软件因公出国（境）材料清单',
  en: 'List of papers for official travel of a software company',
  issuer: '中国软件与技术服务股份有限公司',
  certainty: 'read',
  note: '企业内部清单：双跨团组有征求意见函、同意函、任务批件、任务通知书、任务确认件；涉密人员另有保密承诺书和同意派出函。',
});
