import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'guo-fa-1978-104',
  title: '关于安置老弱病残干部和工人退休退职的办法',
  en: 'Rules of 1978 on retirement',
  number: '国发〔1978〕104号',
  issuer: '国务院',
  issued: '1978',
  certainty: 'unseen',
  note: '男60周岁、女干部55周岁退休。未见原文，年龄以组织人事部门的口径为准。',
});
