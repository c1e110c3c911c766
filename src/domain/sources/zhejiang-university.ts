import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'zhejiang-university',
  title: '浙江大学因公临时出国规定',
  en: 'Rules of Zhejiang University on official travel',
  issuer: '浙江大学',
  certainty: 'restated',
  note: '读到第17—24条，转述中央文件：每团不超过6人（第18条），每次不超过3国，1国5天、2国8天、3国10天，离境和入境当天都算；原则上在同一大洲选择国家（地区）；不持因私护照执行公务（第21条）；赴台另行办理（第22条）；拉美、非洲读到1国6天、2国9天。',
});
