import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'mfa-passport-notice',
  title: '因公护照、签证办理须知（外交部要求，交通运输部网页转载）',
  en: 'Notes on official passports and visas (of the Foreign Ministry, as another ministry gives them)',
  issuer: '外交部（交通运输部转载）',
  issued: '2018',
  certainty: 'restated',
  note: '材料齐全后5个工作日颁发；有效期不足6个月的应申办新护照；回国后7天内交回，出访取消的在取消后7天内交回（有的单位为5个工作日）；双跨团组成员办证须交任务通知书复印件、任务确认件原件和团组信息表。所读为转载，未见文号。',
});
