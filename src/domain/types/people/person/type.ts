import { defineType } from '../../../../model/record-type.ts';
import { choice } from '../../../../fields/choice/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { sensitive } from '../../../../fields/sensitive/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { yesNo } from '../../../../fields/yes-no/kind.ts';
import { officeMay } from '../../../org/roles.ts';
import { genders, postGroups, secrecyLevels } from '../../../org/person-facts.ts';
import { ranks } from '../../../org/ranks.ts';

export const type = defineType({
  name: 'person',
  pack: 'people',
  label: '人员',
  en: 'Person',
  purpose: '出访、办证和接待中反复出现的人，只登记一次，各项业务引用同一条。',
  fields: {
    name: text('姓名', { required: true, max: 60 }),
    gender: choice('性别', { choices: genders }),
    bornOn: date('出生日期', { max: '2100-12-31' }),
    unit: unit('所在单位', { required: true }),
    post: text('职务', { required: true, max: 80 }),
    rank: choice('职级', { required: true, choices: ranks, ordered: true }),
    nameInPassport: text('护照姓名', { en: 'Name as in passport', max: 80 }),
    idNumber: sensitive('身份证号', { form: 'id-number' }),
    passportNumber: sensitive('因公护照号', { en: 'Official passport number', form: 'passport' }),
    retired: yesNo('离退休'),
    secrecyLevel: choice('涉密等级', {
      en: 'Secrecy post',
      choices: secrecyLevels,
      help: '涉密人员才选；出访须附保密承诺书等材料。',
    }),
    postGroup: choice('出访次数口径', {
      en: 'How trips are counted',
      choices: postGroups,
      help: '不选的按职级；这两类职务另有规定。',
    }),
    note: longText('备注', { max: 1000 }),
  },
  title: 'name',
  unit: 'unit',
  pages: [
    {
      label: '基本情况',
      en: 'Basics',
      fields: ['name', 'gender', 'bornOn', 'unit', 'post', 'rank', 'retired', 'secrecyLevel', 'postGroup'],
    },
    { label: '证件', en: 'Documents', fields: ['nameInPassport', 'idNumber', 'passportNumber', 'note'] },
  ],
  list: {
    columns: ['name', 'unit', 'post', 'rank', 'passportNumber', 'updatedAt'],
    filters: ['unit', 'rank', 'retired'],
    sort: '-createdAt',
    sortable: ['name', 'createdAt', 'updatedAt'],
  },
  keys: ['name', 'unit', 'bornOn'],
  search: ['name', 'nameInPassport', 'post', 'note'],
  access: [
    { role: 'applicant', rights: ['read', 'create', 'save'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'reveal', 'export'),
    { role: 'supervisor', rights: ['read'], scope: 'office' },
  ],
});
