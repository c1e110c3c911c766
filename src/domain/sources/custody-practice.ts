import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'custody-practice',
  title: '因公证照专人保管的通行做法',
  en: 'How offices usually keep official documents',
  issuer: '各地外办、各单位',
  certainty: 'restated',
  note: '凭任务批件、由批件上的本人领用，一次出访一次领用，过期的不再领用而是上交注销；各地内部管理办法大同小异，未见全国统一条文。',
});
