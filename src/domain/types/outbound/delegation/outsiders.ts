import { choice } from '../../../../fields/choice/kind.ts';
import { rows } from '../../../../fields/rows/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { ranks } from '../../../org/ranks.ts';
import { memberRoles } from './choices.ts';

/**
 * Members of other regions and systems in a group that is formed here. They stand in no register of this office, count
 * for the size of the group, and are counted as person-times by their own office.
 */
export const outsiders = rows('外单位人员', {
  en: 'Members from outside',
  max: 100,
  unique: ['name', 'employer'],
  help: '本地组的双跨团组填：计入团组人数，不计入本办人次，由其外事归口单位出具确认件。',
  fields: {
    name: text('姓名', { required: true, max: 60 }),
    role: choice('团内身份', { choices: memberRoles, help: '不选即团员。' }),
    employer: text('单位', { en: 'Employer', required: true, max: 120 }),
    post: text('职务', { required: true, max: 120 }),
    rank: choice('职级', { required: true, choices: ranks }),
    office: text('外事归口单位', {
      en: 'Office that answers for them',
      required: true,
      max: 120,
      help: '向它征求意见，如“邻江市外事办公室”。',
    }),
    region: text('所在地区（系统）', { en: 'Region or system', required: true, max: 80 }),
  },
});
