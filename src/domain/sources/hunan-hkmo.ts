import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'hunan-hkmo',
  title: '湖南省外侨办关于赴港澳的说明',
  en: 'Explanation of the Hunan office on travel to Hong Kong and Macao',
  issuer: '湖南省外侨办',
  certainty: 'restated',
  note: '赴港澳一般停留不超过7天。',
});
