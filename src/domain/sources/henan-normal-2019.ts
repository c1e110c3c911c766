import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'henan-normal-2019',
  title: '河南师范大学关于因公出国的通知',
  en: 'Notice of Henan Normal University on official travel',
  issuer: '河南师范大学',
  issued: '2019-11-29',
  certainty: 'restated',
  note: '转述：不得超过6人（含翻译）；拉美、非洲可增加1天；教学科研人员区别管理。',
});
