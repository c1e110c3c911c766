import type { Answer } from '../../../../../model/rule/question.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import type { Values } from '../../../../../model/field.ts';
import { agreedMembers, membersOf } from '../derive.ts';

/** A letter in these states asks, or was answered with consent; whoever was refused may be asked for again. */
const asking: readonly string[] = ['draft', 'sent', 'agreed', 'part', 'notified'];

const he = { name: '何平', employer: '邻江市商务局' };
const lu = { name: '陆远', employer: '邻江市教育局' };
const letter = (...members: readonly Values[]) => ({
  delegation: 'd1',
  office: '邻江市外事办公室',
  members,
});
const other = (...members: readonly Values[]): Answer => ({
  id: 'l9',
  title: '',
  values: letter(...members),
});

/** K05: an office is asked once for the same person. */
export const askedOnce = defineRule({
  name: 'K05',
  label: '同一人员不重复征求意见',
  en: 'Nobody is asked for twice',
  severity: 'block',
  clause: { source: 'cross-region-practice', article: '' },
  inForce: { from: '2014-01-01' },
  moment: 'submit',
  waivers: [],
  mend: words(
    '作废这件函；原函须重发的，先把原函收回。',
    'Void this letter; if the first has to be sent again, take that back before.',
  ),
  questions({ delegation, office }, { id }) {
    if (typeof delegation !== 'string' || typeof office !== 'string') return [];
    return [
      {
        name: 'others',
        type: 'consultation',
        conditions: [
          { path: 'delegation', is: delegation },
          { path: 'office', is: office },
          { path: 'state', in: asking },
          ...(id === undefined ? [] : [{ notId: id }]),
        ],
        most: 100,
      },
    ];
  },
  check(record, { answer }) {
    if (typeof record.delegation !== 'string' || typeof record.office !== 'string') return [];
    const others = answer('others');
    const same = membersOf(record).filter(({ name, employer }) =>
      others.some(({ values }) =>
        agreedMembers(values).some((one) => one.name === name && one.employer === employer),
      ),
    );
    if (same.length === 0) return [];
    const names = same.map(({ name }) => String(name));
    return [
      {
        path: 'office',
        value: words(names.join('、'), names.join(', ')),
        limit: words('一人一函', 'one letter for each'),
        related: others.map(({ id }) => id),
        message: words(
          `已经向${record.office}就${names.join('、')}征求过意见，不能再发第二件函。`,
          `${record.office} was asked for ${names.join(', ')} already: no second letter.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '第一件函', record: letter(he, lu) },
      { about: '后来增加的人员补发一件', record: letter(lu), answers: { others: [other(he)] } },
    ],
    failing: [
      {
        about: '同一单位、同样的人，第二件函',
        record: letter(he, lu),
        answers: { others: [other(he, lu)] },
        finds: [{ path: 'office', value: '何平、陆远', limit: '一人一函' }],
      },
      {
        about: '其中一人已经问过',
        record: letter(he, lu),
        answers: { others: [other(lu)] },
        finds: [{ path: 'office', value: '陆远', limit: '一人一函' }],
      },
    ],
  },
});
