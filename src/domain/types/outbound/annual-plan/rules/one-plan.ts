import { defineRule, words } from '../../../../../model/rule.ts';

/** The states in which a plan stands: a draft that nobody handed in keeps no other from being made. */
const standing = ['inUnit', 'submitted', 'reported', 'approved', 'changing', 'changeSubmitted'];

const other = [{ id: 'p1', title: '2018年度因公临时出国（境）计划', values: {} }];

/** C01a: a second plan would give a unit a second quota; what comes later is a change of the first. */
export const onePlan = defineRule({
  name: 'C01a',
  label: '一个单位一年一份计划',
  en: 'One plan for a unit and year',
  severity: 'block',
  clause: { source: 'plan-notice-2017', article: '' },
  inForce: { from: '2014-01-01' },
  waivers: [],
  mend: words('在原计划上办理“调整”，不另报一份。', 'Change the plan that stands; make no second one.'),
  questions({ unit, year }, { id }) {
    if (typeof unit !== 'string' || typeof year !== 'number') return [];
    return [
      {
        name: 'others',
        type: 'annual-plan',
        conditions: [
          { path: 'unit', is: unit },
          { path: 'year', is: year },
          { path: 'state', in: standing },
          ...(id === undefined ? [] : [{ notId: id }]),
        ],
        most: 5,
      },
    ];
  },
  check({ unit, year }, { answer }) {
    if (typeof unit !== 'string' || typeof year !== 'number') return [];
    const others = answer('others');
    if (others.length === 0) return [];
    return [
      {
        path: 'year',
        value: words(`另有${others.length}份`, `${others.length} more`),
        limit: words('1份', '1 plan'),
        related: others.map(({ id }) => id),
        message: words(
          `本单位${year}年度已有计划，不能再报一份。`,
          `This unit has a plan of ${year} already.`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '本单位当年没有别的计划', record: { unit: 'u1', year: 2018 } },
      { about: '年度还没填', record: { unit: 'u1' }, answers: {} },
    ],
    failing: [
      {
        about: '当年已有一份在审或已批准',
        record: { unit: 'u1', year: 2018 },
        answers: { others: other },
        finds: [{ path: 'year', value: '另有1份', limit: '1份' }],
      },
      {
        about: '已有两份（早先录入的）',
        record: { unit: 'u1', year: 2018 },
        answers: { others: [...other, { ...other[0], id: 'p2', title: '', values: {} }] },
        finds: [{ path: 'year', value: '另有2份', limit: '1份' }],
      },
    ],
  },
});
