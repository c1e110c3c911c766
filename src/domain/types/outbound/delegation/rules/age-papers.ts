import { shiftYears } from '../../../../../model/date.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { dayOf, isEntered, nameOf, sentOf, travelOf, type Member } from './entries.ts';
import { missingPapers, paperWords, type PaperKind } from './papers.ts';
import { since2014 } from './scope.ts';

const going = (member: Member, more: object = {}) => ({
  category: 'research',
  travel: { from: '2018-05-06', to: '2018-05-10' },
  members: [{ person: 'a', personName: '王敏', ...member }],
  ...more,
});
const papers = (...kinds: PaperKind[]) => ({
  papers: kinds.map((kind) => ({ person: 'a', kind, file: [{ id: 'f1' }] })),
});

/** P10: who is seventy or older goes with a health certificate, who was re-employed with the contract. */
export const agePapers = defineRule({
  name: 'P10',
  label: '高龄和返聘人员材料',
  en: 'Papers of the old and the re-employed',
  severity: 'block',
  clause: { source: 'china-software-papers', article: '' },
  inForce: since2014,
  moment: 'submit',
  parameters: {
    age: {
      label: '须附健康证明的年龄',
      en: 'Age from which health is certified',
      unit: words('周岁', 'years'),
      value: 70,
    },
  },
  waivers: [],
  mend: words('在“人员材料”中为这名成员补附。', 'Attach them under Papers of members.'),
  check(record, { number, category }) {
    const travel = travelOf(record);
    if (isEntered(record)) return [];
    return sentOf(record).flatMap((member) => {
      const bornOn = dayOf(member.bornOn);
      const isOld =
        travel !== undefined && bornOn !== undefined && shiftYears(bornOn, number('age')) <= travel.from;
      const isRehired = member.retired === true && category === 'research';
      const needed: PaperKind[] = [
        ...(isOld ? ['health' as const] : []),
        ...(isRehired ? ['rehired' as const] : []),
      ];
      const missing = missingPapers(record, member, needed);
      if (missing.length === 0) return [];
      const lacking = paperWords(missing);
      return [
        {
          path: `members.${member.at}.person`,
          value: words(`缺${lacking.zh}`, `without ${lacking.en}`),
          limit: paperWords(needed),
          message: words(
            `${nameOf(member)}${isOld ? `出境时已满${number('age')}周岁` : '是返聘人员'}，没有附${lacking.zh}。`,
            `${nameOf(member)} ${isOld ? `is ${number('age')} or older on leaving` : 'was re-employed'}: ${lacking.en} is missing.`,
          ),
        },
      ];
    });
  },
  examples: {
    passing: [
      { about: '出境次日才满70周岁', record: going({ bornOn: '1948-05-07' }) },
      {
        about: '返聘专家71周岁，材料齐全',
        record: going({ bornOn: '1947-01-01', retired: true }, papers('health', 'rehired')),
      },
      { about: '草稿不问', moment: 'draft', record: going({ bornOn: '1940-01-01' }) },
    ],
    failing: [
      {
        about: '出境当天满70周岁',
        record: going({ bornOn: '1948-05-06' }),
        finds: [{ path: 'members.0.person', value: '缺健康证明', limit: '健康证明' }],
      },
      {
        about: '返聘专家71周岁，只附了健康证明',
        record: going({ bornOn: '1947-01-01', retired: true }, papers('health')),
        finds: [{ path: 'members.0.person', value: '缺返聘文件', limit: '健康证明、返聘文件' }],
      },
    ],
  },
});
