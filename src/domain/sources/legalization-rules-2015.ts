import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'legalization-rules-2015',
  title: '领事认证办法和领事司办证说明',
  en: 'Rules on consular legalization and the notes of the Department of Consular Affairs',
  number: '外交部令第2号',
  issuer: '外交部',
  from: '2016-03-01',
  certainty: 'read',
  note: '受理后第4个工作日取证，急件第2个工作日，受理当日不算。附加证明书沿用同样期限。本办承诺更短的，由本办调整。',
});
