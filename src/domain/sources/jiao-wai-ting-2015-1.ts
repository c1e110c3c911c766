import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'jiao-wai-ting-2015-1',
  title: '教育系统因公出国管理的文件（据解读）',
  en: 'Notice of 2015 on official travel in education',
  number: '教外厅〔2015〕1号',
  issuer: '文号字头“教外厅”，发文机关未核',
  issued: '2015',
  certainty: 'restated',
  note: '据网上解读：每团不超过6人；同一单位领导班子成员原则上不同团出访；不携带配偶子女；成员及家属有外国国籍、长期居留的须申报；邀请单位、计划的要求。条号未见。适用于教育系统。',
});
