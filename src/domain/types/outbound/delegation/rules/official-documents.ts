import { passports } from '../choices.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { isEntered, nameOf, sentOf } from './entries.ts';
import { since2014 } from './scope.ts';

/** P12: who is sent on duty travels with an official document, and with no other beside it. */
export const officialDocuments = defineRule({
  name: 'P12',
  label: '因公任务持因公证件',
  en: 'Official documents for official tasks',
  severity: 'block',
  clause: { source: 'zhejiang-university', article: '第21条' },
  also: [{ source: 'delegation-notes', article: '' }],
  inForce: since2014,
  waivers: [],
  mend: words(
    '申办因公证件；持普通护照的学生、外聘翻译，在“计入因公人次”选“否”。',
    'Apply for an official document; pupils and hired interpreters with passports of their own do not count.',
  ),
  check(record) {
    if (isEntered(record)) return [];
    return sentOf(record).flatMap((member) =>
      member.passport === 'ordinary'
        ? [
            {
              path: `members.${member.at}.passport`,
              value: words(passports.ordinary.label, passports.ordinary.en),
              limit: words(passports.official.label, passports.official.en),
              message: words(
                `${nameOf(member)}持普通（因私）证件，不得用来执行因公任务。`,
                `${nameOf(member)} holds an ordinary document, which is not for official tasks.`,
              ),
            },
          ]
        : [],
    );
  },
  examples: {
    passing: [
      { about: '没有选的按因公证件', record: { members: [{ person: 'a' }] } },
      {
        about: '学生持普通护照，不计入因公人次',
        record: { members: [{ person: 'a', passport: 'ordinary', counted: false }] },
      },
    ],
    failing: [
      {
        about: '团员持普通护照',
        record: { members: [{ person: 'a' }, { person: 'b', passport: 'ordinary' }] },
        finds: [{ path: 'members.1.passport', value: '普通（因私）证件', limit: '因公证件' }],
      },
      {
        about: '翻译计入人次，也须持因公证件',
        record: { members: [{ person: 'a', role: 'interpreter', passport: 'ordinary', counted: true }] },
        finds: [{ path: 'members.0.passport', value: '普通（因私）证件', limit: '因公证件' }],
      },
    ],
  },
});
