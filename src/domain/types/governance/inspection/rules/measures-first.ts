import { defineRule, words } from '../../../../../model/rule.ts';

/** Z04: what has others below it is closed out after all of them. */
export const measuresFirst = defineRule({
  name: 'Z04',
  label: '下级先销号',
  en: 'What stands below is closed first',
  severity: 'block',
  clause: { source: 'inspection-lists', article: '' },
  inForce: { from: '2014-01-01' },
  moment: 'submit',
  waivers: [],
  mend: words('先把下级的措施逐项销号。', 'Close out everything below it first.'),
  questions(_record, { id }) {
    if (id === undefined) return [];
    const conditions = [
      { path: 'parent', is: id },
      { path: 'state', in: ['open', 'review', 'reported'] },
    ];
    return [{ name: 'open-below', type: 'inspection', conditions, most: 200 }];
  },
  check(_record, { answer }) {
    const open = answer('open-below');
    if (open.length === 0) return [];
    return [
      {
        path: 'name',
        value: words(`${open.length}项未销号`, `${open.length} not closed`),
        limit: words('全部销号', 'all closed'),
        message: words(
          `下面还有${open.length}项没有销号。`,
          `There are ${open.length} below it that are not closed.`,
        ),
        related: open.map(({ id }) => id),
      },
    ];
  },
  examples: {
    passing: [
      { about: '下级都已销号', record: { level: 'problem', name: '问题一' }, id: 'p1' },
      { about: '措施下面没有下级', record: { level: 'measure', name: '措施一' }, id: 'm1' },
    ],
    failing: [
      {
        about: '还有一项措施在整改',
        record: { level: 'problem', name: '问题一' },
        id: 'p1',
        answers: { 'open-below': [{ id: 'm1', title: '措施一', values: {} }] },
        finds: [{ path: 'name', value: '1项未销号', limit: '全部销号' }],
      },
      {
        about: '两项都没有',
        record: { level: 'aspect', name: '方面一' },
        id: 'a1',
        answers: {
          'open-below': [
            { id: 'p1', title: '问题一', values: {} },
            { id: 'p2', title: '问题二', values: {} },
          ],
        },
        finds: [{ path: 'name', value: '2项未销号', limit: '全部销号' }],
      },
    ],
  },
});
