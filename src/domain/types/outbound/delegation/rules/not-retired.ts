import { dayOf, isEntered, nameOf, sentOf, travelOf, type Member } from './entries.ts';
import { defineRule, words, type Found } from '../../../../../model/rule.ts';
import type { Parameter } from '../../../../../model/rule/parameter.ts';
import { deputies, quantified, since2014 } from './scope.ts';

/** Women from this level on retire as men do. */
const leading: readonly string[] = ['bureau', 'deputyBureau', 'division', 'deputyDivision'];

// From 2025 the age rises month by month, by a table that depends on the day of birth: a person looks.
const age = (label: string, en: string, value: number, source: string): Parameter => ({
  label,
  en,
  unit: words('周岁', 'years'),
  value,
  clause: { source, article: '' },
  variants: [
    { from: '2025-01-01', value, severity: 'warn', clause: { source: 'retirement-2024', article: '' } },
  ],
});

const going = (member: Member, more: object = {}) => ({
  category: 'party',
  travel: { from: '2018-05-06', to: '2018-05-10' },
  members: [{ personName: '王敏', ...member }],
  ...more,
});

/** P04: the retired are not sent, nor who reaches the age of retirement within the year. */
export const notRetired = defineRule({
  name: 'P04',
  label: '离退休和本年度到龄人员',
  en: 'Retired or retiring within the year',
  severity: 'block',
  clause: { source: 'retired-1989', article: '' },
  also: [
    { source: 'shandong-2013', article: '' },
    { source: 'bazhong-2010', article: '' },
  ],
  inForce: since2014,
  except: ['research'],
  exemption: quantified.exemption,
  parameters: {
    male: age('男', 'Men', 60, 'guo-fa-1978-104'),
    female: age('女', 'Women', 55, 'guo-fa-1978-104'),
    leadingFemale: age('县处级以上女干部', 'Women from county level on', 60, 'zu-tong-zi-2015-14'),
  },
  waivers: deputies,
  mend: words(
    '换人；返聘从事教学科研的，按教学科研类别申报并附返聘文件；年龄口径以组织人事部门为准。',
    'Send somebody else; who was re-employed for teaching or research applies under that category with the contract.',
  ),
  check(record, { number, words: limit, today }) {
    if (isEntered(record)) return [];
    const year = (travelOf(record)?.from ?? today).slice(0, 4);
    return sentOf(record).flatMap((member): Found<'male' | 'female' | 'leadingFemale'>[] => {
      const path = `members.${member.at}.person`;
      const name = nameOf(member);
      if (member.retired === true)
        return [
          {
            path,
            value: words('已离退休', 'retired'),
            limit: words('在职', 'in office'),
            message: words(`${name}已离退休，不再派遣出访。`, `${name} is retired and is not sent.`),
          },
        ];
      const bornOn = dayOf(member.bornOn);
      if (bornOn === undefined || member.gender === undefined || member.rank === 'provincial') return [];
      const parameter =
        member.gender === 'male' ? 'male' : leading.includes(member.rank ?? '') ? 'leadingFemale' : 'female';
      const reached = Number(year) - Number(bornOn.slice(0, 4));
      if (reached < number(parameter)) return [];
      return [
        {
          path,
          parameter,
          value: words(`${reached}周岁`, `${reached} years`),
          message: words(
            `${name}${bornOn.slice(0, 4)}年出生，${year}年满${reached}周岁，本年度到龄（${limit(parameter).zh}）的不派。`,
            `${name} was born in ${bornOn.slice(0, 4)} and is ${reached} within ${year}: who reaches ${limit(parameter).en} is not sent.`,
          ),
        },
      ];
    });
  },
  examples: {
    passing: [
      { about: '男，下一年才满60周岁', record: going({ gender: 'male', bornOn: '1959-01-01' }) },
      {
        about: '县处级女干部，57周岁',
        record: going({ gender: 'female', rank: 'division', bornOn: '1961-03-01' }),
      },
      { about: '返聘的教学科研人员', record: going({ retired: true }, { category: 'research' }) },
      { about: '外聘翻译已退休，不计入因公人次', record: going({ retired: true, counted: false }) },
      { about: '没有登记出生日期的先不判断', record: going({ gender: 'male' }) },
    ],
    failing: [
      {
        about: '已离退休',
        record: going({ retired: true }),
        finds: [{ path: 'members.0.person', value: '已离退休', limit: '在职' }],
      },
      {
        about: '男，年底才满60周岁，本年度到龄',
        record: going({ gender: 'male', bornOn: '1958-12-31' }),
        finds: [{ path: 'members.0.person', value: '60周岁', limit: '60周岁' }],
      },
      {
        about: '女科级干部，55周岁',
        record: going({ gender: 'female', rank: 'section', bornOn: '1963-06-01' }),
        finds: [{ path: 'members.0.person', value: '55周岁', limit: '55周岁' }],
      },
      {
        about: '2025年起逐步延迟，由人核对',
        today: '2025-04-01',
        record: going(
          { gender: 'male', bornOn: '1965-06-01' },
          { travel: { from: '2025-05-06', to: '2025-05-10' } },
        ),
        finds: [{ path: 'members.0.person', value: '60周岁', limit: '60周岁', severity: 'warn' }],
      },
    ],
  },
});
