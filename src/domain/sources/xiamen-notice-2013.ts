import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'xiamen-notice-2013',
  title: '厦门外办关于事前、事后公示的要求',
  en: 'Rules of the Xiamen office on notices before and after travel',
  issuer: '厦门外办',
  issued: '2013-09-29',
  certainty: 'read',
  note: '组团单位和派出单位都要公示，不少于5个工作日，八项内容齐全；未公示的外事不受理、财务不报销。首尾两日怎样算没有写到：本系统两头都算，要求更严的由本办调整天数。涉密的不公示，而涉密事项不进本系统。',
});
