import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'zu-tong-zi-2015-14',
  title: '关于县处级女干部和高级职称女性专业技术人员退休年龄的通知（标题未核）',
  en: 'Notice of 2015 on the retirement age of women at county level (title not checked)',
  number: '组通字〔2015〕14号',
  issuer: '中共中央组织部、人力资源和社会保障部',
  issued: '2015',
  certainty: 'unseen',
  note: '县处级以上女干部、高级职称女性专业技术人员60周岁退休。未见原文，年龄以组织人事部门的口径为准。',
});
