import { addWorkingDays } from '../../../../../model/calendar.ts';
import { daysBetween } from '../../../../../model/date.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { dayOf, days, isEntered, travelOf } from './entries.ts';
import { since2014 } from './scope.ts';

const leaving = (from: string, more: object = {}) => ({ travel: { from, to: from }, ...more });
const dayUnit = words('天', 'days');

/** C16: a request comes early enough for approval, passports and visas (domain rules §1.9). Nobody is stopped by it. */
export const leadTime = defineRule({
  name: 'C16',
  label: '申办提前量',
  en: 'Lead time',
  severity: 'warn',
  clause: { source: 'beijing-university-travel', article: '' },
  also: [
    { source: 'southwest-jiaotong-2016', article: '' },
    { source: 'li-zheng-dao-2020-32', article: '' },
  ],
  inForce: since2014,
  moment: 'submit',
  parameters: {
    usual: { label: '一般提前天数', en: 'Usual lead', unit: dayUnit, value: 45, severity: 'note' },
    short: { label: '偏紧的天数', en: 'Short lead', unit: dayUnit, value: 30 },
    least: {
      label: '最少提前工作日',
      en: 'Least lead in working days',
      unit: words('个工作日', 'working days'),
      value: 15,
      clause: { source: 'li-zheng-dao-2020-32', article: '' },
    },
  },
  waivers: [],
  mend: words(
    '尽早报送；已有有效护照、签证的可按实际时间安排，否则请改期。',
    'Hand in earlier; who holds passport and visa may manage, others should move the date.',
  ),
  check(record, { number, words: limit, today, calendar }) {
    const travel = travelOf(record);
    if (!travel || isEntered(record)) return [];
    const handedIn = dayOf(record.submittedOn) ?? today;
    const ahead = daysBetween(handedIn, travel.from);
    // Who left already is found by C13.
    if (ahead < 0 || ahead >= number('usual')) return [];
    const { on } = addWorkingDays(calendar, handedIn, number('least'));
    const parameter =
      on !== undefined && travel.from < on ? 'least' : ahead < number('short') ? 'short' : 'usual';
    return [
      {
        path: 'travel',
        parameter,
        value: days(ahead),
        message: words(
          `报送（${handedIn}）到出境（${travel.from}）只有${ahead}天，${
            parameter === 'usual'
              ? `一般提前${limit('usual').zh}`
              : parameter === 'short'
                ? `不足${limit('short').zh}，办证照、签证时间偏紧`
                : `不足${limit('least').zh}，来不及的可能很大`
          }。`,
          `From handing in (${handedIn}) to leaving (${travel.from}) are ${ahead} days; ${
            parameter === 'usual'
              ? `${limit('usual').en} are usual`
              : parameter === 'short'
                ? `less than ${limit('short').en} leave little time for documents and visas`
                : `less than ${limit('least').en} are hardly enough`
          }.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '提前45天，正好', record: leaving('2018-05-17') },
      { about: '草稿不问', moment: 'draft', record: leaving('2018-04-10') },
      {
        about: '按报送日期算，批准时不再变',
        today: '2018-05-10',
        record: leaving('2018-05-17', { submittedOn: '2018-04-02' }),
      },
      { about: '补录的不问', record: leaving('2018-04-10', { entered: true }) },
    ],
    failing: [
      {
        about: '提前44天：提示',
        record: leaving('2018-05-16'),
        finds: [{ path: 'travel', value: '44天', limit: '45天', severity: 'note' }],
      },
      {
        about: '提前29天：偏紧',
        record: leaving('2018-05-01'),
        finds: [{ path: 'travel', value: '29天', limit: '30天' }],
      },
      {
        about: '提前18天，不足15个工作日',
        record: leaving('2018-04-20'),
        finds: [{ path: 'travel', value: '18天', limit: '15个工作日' }],
      },
    ],
  },
});
