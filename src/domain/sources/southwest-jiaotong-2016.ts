import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'southwest-jiaotong-2016',
  title: '西南交通大学2016年因公出国计划通知',
  en: 'Plan notice of Southwest Jiaotong University',
  issuer: '西南交通大学',
  issued: '2016',
  certainty: 'restated',
  note: '引四川2015年的口径：每团不超过5人；出席国际会议、磋商谈判、应对海外突发事件、比赛演出、大型招商展览、培训等可按任务报批；批准后不得变更，一律不得补办。',
});
