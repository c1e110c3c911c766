import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'hkmo-permit-2012',
  title: '港澳办办证须知（报道）',
  en: 'Notes on permits for Hong Kong and Macao (as reported)',
  issuer: '港澳办',
  issued: '2012-10-31',
  certainty: 'restated',
  note: '据2012-10-31报道：每次停留不超过30天。',
});
