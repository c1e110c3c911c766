import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'shandong-2013',
  title: '山东省因公出国“约法三章”（报道）',
  en: 'Shandong on official travel (as reported)',
  issuer: '山东省',
  issued: '2013-12-23',
  certainty: 'restated',
  note: '据《大众日报》2013-12-23报道：每团不超过6人，严禁拆分组团、团外团；不接受海外华侨华人、外国驻华机构、境外中资企业邀请，企业负责人处理本企业境外机构重大内部事务的除外；不得由中介安排；不携带配偶子女；厅局级2年不超过1次或每届任期不超过2次，各市党政正职、政府副职和省直正职每年不超过1次，分管外事、商务的负责人按需要；即将到龄退休的不派。',
});
