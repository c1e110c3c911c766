import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'delegation-notes',
  title: '团组须知（转载）',
  en: 'Notes for delegations (a copy)',
  issuer: '原发单位未核',
  certainty: 'restated',
  note: '离境和入境当天都算在外天数；公务活动不少于三分之二；行前教育；不携带配偶子女；不持因私护照执行公务。所读为转载件。',
});
