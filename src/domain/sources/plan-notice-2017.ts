import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'plan-notice-2017',
  title: '2017年因公出国计划通知（转载）',
  en: 'Plan notice for 2017 (a copy)',
  issuer: '原发单位未核',
  issued: '2017',
  certainty: 'restated',
  note: '赴港澳不纳入量化管理；教学科研单列计划。所读为转载件。',
});
