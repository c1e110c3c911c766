import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'request-format-2017',
  title: '因公出国请示格式（转载）',
  en: 'Format of the request for official travel (a copy)',
  issuer: '原发单位未核',
  issued: '2017-09-08',
  certainty: 'read',
  note: '30天以内的逐日写明上午、下午的安排，一个月以上的按周安排；请示须写明“未通过中介机构联系或购买邀请函”；每个国家（地区）都要有邀请函和译文。所读为某市外事办公室页面的转载件。',
});
