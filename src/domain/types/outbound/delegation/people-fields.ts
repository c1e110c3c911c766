import { attachment } from '../../../../fields/attachment/kind.ts';
import { choice } from '../../../../fields/choice/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { person } from '../../../../fields/person/kind.ts';
import { rows } from '../../../../fields/rows/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { yesNo } from '../../../../fields/yes-no/kind.ts';
import { genders, postGroups, secrecyLevels } from '../../../org/person-facts.ts';
import { ranks } from '../../../org/ranks.ts';
import { memberRoles, paperKinds, passports } from './choices.ts';

/** Who goes, what single members must bring, and what the unit declares for all of them. */
export const peopleFields = {
  members: rows('出访人员', {
    en: 'Members',
    required: true,
    min: 1,
    max: 300,
    unique: ['person'],
    quiet: ['gender', 'bornOn', 'retired'],
    fields: {
      person: person('姓名', { required: true }),
      role: choice('团内身份', { required: true, choices: memberRoles }),
      leadsUnit: yesNo('班子成员', {
        en: 'Leader of the unit',
        help: '本单位领导班子成员选“是”。',
      }),
      counted: yesNo('计入因公人次', {
        en: 'Counted',
        help: '不选即计入；持普通护照的学生、外聘翻译选“否”。',
      }),
      passport: choice('所持证件', {
        en: 'Document',
        choices: passports,
        help: '不选即因公证件。',
      }),
      personName: text('批准时姓名', { en: 'Name as approved', written: 'derived' }),
      post: text('批准时职务', { en: 'Post as approved', written: 'derived' }),
      rank: choice('批准时职级', { en: 'Rank as approved', choices: ranks, written: 'derived' }),
      gender: choice('性别', { choices: genders, written: 'derived' }),
      bornOn: date('出生日期', { max: '2100-12-31', written: 'derived' }),
      retired: yesNo('离退休', { written: 'derived' }),
      secrecyLevel: choice('涉密等级', {
        en: 'Secrecy post',
        choices: secrecyLevels,
        written: 'derived',
      }),
      postGroup: choice('出访次数口径', {
        en: 'How trips are counted',
        choices: postGroups,
        written: 'derived',
      }),
    },
  }),
  papers: rows('人员材料', {
    en: 'Papers of members',
    max: 60,
    help: '只填须附材料的人：涉密人员、70岁以上、返聘人员。',
    fields: {
      person: person('姓名', { required: true }),
      kind: choice('材料', { en: 'Paper', required: true, choices: paperKinds }),
      file: attachment('文件', { en: 'File', required: true, types: ['pdf', 'image'], maxFiles: 3 }),
    },
  }),
  noRelatives: yesNo('成员中没有配偶、子女关系', {
    en: 'No spouse or child of a member among the members',
    help: '提交时必须声明。',
  }),
  foreignTies: yesNo('成员或其配偶、子女有外国国籍或国（境）外长期居留', {
    en: 'Foreign nationality or long-term residence abroad of a member or of the family',
    help: '提交时必须声明，涉及任何一名成员的都选“是”。',
  }),
  foreignTiesNote: longText('国籍和居留说明', {
    en: 'Who, and of what kind',
    max: 1000,
    help: '选“是”的，写明何人、何国（地区）、何种身份。',
  }),
};
