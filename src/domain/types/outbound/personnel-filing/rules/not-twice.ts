import { isCivilDate } from '../../../../../model/date.ts';
import type { Answer } from '../../../../../model/rule/question.ts';
import { defineRule, words } from '../../../../../model/rule.ts';

const filed = (validTo: string): { valid: Answer[] } => ({
  valid: [{ id: 'f1', title: '', values: { person: 'p1', filedOn: '2017-10-01', validTo } }],
});

/** V03: while a filing holds, the same person is not filed again. */
export const notTwice = defineRule({
  name: 'V03',
  label: '有效期内不重复备案',
  en: 'Not filed again while it holds',
  severity: 'note',
  clause: { source: 'vetting-flow-chart', article: '' },
  inForce: { from: '2014-01-01' },
  waivers: [],
  mend: words(
    '情况没有变化的不必重办；有变化的，先撤销原来的。',
    'Where nothing changed it need not be done again; where something did, revoke the first.',
  ),
  questions({ person, filedOn }, { id }) {
    if (typeof person !== 'string' || filedOn !== undefined) return [];
    return [
      {
        name: 'valid',
        type: 'personnel-filing',
        conditions: [
          { path: 'person', is: person },
          { path: 'state', in: ['filed'] },
          ...(id === undefined ? [] : [{ notId: id }]),
        ],
        most: 20,
      },
    ];
  },
  check({ person, filedOn }, { answer, today }) {
    // What is answered stands: it is told to whoever still asks.
    if (typeof person !== 'string' || filedOn !== undefined) return [];
    const last = answer('valid')
      .map(({ id, values }) => ({ id, to: values.validTo }))
      .find(({ to }) => isCivilDate(to) && to >= today);
    if (!last) return [];
    const to = String(last.to);
    return [
      {
        path: 'person',
        value: words(`有效至${to}`, `valid to ${to}`),
        limit: words('有效期内不重办', 'not again while it holds'),
        related: [last.id],
        message: words(
          `此人已有备案（审查），有效期至${to}，期内再次出国不必重办。`,
          `A filing of this person holds until ${to}: another journey until then needs none.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '没有办过', record: { person: 'p1' } },
      { about: '上次的昨天到期', record: { person: 'p1' }, answers: filed('2018-04-01') },
      { about: '还没有选人', record: {} },
    ],
    failing: [
      {
        about: '上次的还在有效期内',
        record: { person: 'p1' },
        answers: filed('2018-10-01'),
        finds: [{ path: 'person', value: '有效至2018-10-01', limit: '有效期内不重办' }],
      },
      {
        about: '今天是最后一天，也还有效',
        record: { person: 'p1' },
        answers: filed('2018-04-02'),
        finds: [{ path: 'person', value: '有效至2018-04-02', limit: '有效期内不重办' }],
      },
    ],
  },
});
