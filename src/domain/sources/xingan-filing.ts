import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'xingan-filing',
  title: '兴安盟外办因公出国（境）办理指南',
  en: 'Guide of the Hinggan office to official travel',
  issuer: '兴安盟外事办公室',
  issued: '2018-07-20',
  certainty: 'read',
  note: '县处级以上人员和一般人员均填《因公临时出国人员备案表》，一式一至三份（外办、组织部、单位）；办理时限7至10个工作日。按干部管理权限备案为通行做法，未见该指南写明。',
});
