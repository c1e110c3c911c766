import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'pipl-2021',
  title: '中华人民共和国个人信息保护法',
  en: 'Personal Information Protection Law of the People’s Republic of China',
  number: '主席令第91号',
  issuer: '全国人民代表大会常务委员会',
  issued: '2021-08-20',
  from: '2021-11-01',
  certainty: 'restated',
  note: '第19条：保存期限应当为实现处理目的所必要的最短时间；第47条：保存期限届满应当主动删除；第38、39条：向境外提供须有依据、告知并取得单独同意或有法定依据；第55、56条：事前评估，记录至少保存三年。条号依转述。',
});
