import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'bazhong-2010',
  title: '巴中市因公出国规定',
  en: 'Bazhong on official travel',
  issuer: '巴中市',
  issued: '2010',
  certainty: 'restated',
  note: '“短期内”不分别率团出访同一国家，未写月数；同一单位领导同期出访的限制；即将退休的不派。',
});
