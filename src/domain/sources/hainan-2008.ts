import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'hainan-2008',
  title: '海南省因公出国规定（报道）',
  en: 'Hainan on official travel (as reported)',
  issuer: '海南省',
  issued: '2008',
  certainty: 'restated',
  note: '据2008年报道：同一单位领导班子成员不同团出访，6个月内不分别率团出访同一国家；厅局级的出访次数。其天数限额2013年已被取代，不用。',
});
