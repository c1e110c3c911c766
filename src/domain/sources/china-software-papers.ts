import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'china-software-papers',
  title: '因公出国材料清单',
  en: 'List of papers for official travel',
  issuer: '中国软件与技术服务股份有限公司',
  certainty: 'read',
  note: '涉密人员交保密承诺书、同意派出函，核心涉密人员另交备案表；70岁以上的交健康证明，返聘人员交返聘文件。一家单位的清单。',
});
