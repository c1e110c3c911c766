import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'plan-2012',
  title: '2012年因公出国计划通知（转载）',
  en: 'Plan notice for 2012 (a copy)',
  issuer: '某高校（转载）',
  issued: '2012',
  certainty: 'restated',
  note: '县处级人员一般2年1次。没有查到全国统一的次数，以本地执行的文件为准。',
});
