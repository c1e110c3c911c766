import { defineRule, words } from '../../../../../model/rule.ts';

/** C01b: the quota that was given before stands while the plan is changed; more than it needs a new one. */
export const quotaWithin = defineRule({
  name: 'C01b',
  label: '计划批数不超过核定批数',
  en: 'Planned delegations within the quota',
  severity: 'warn',
  clause: { source: 'plan-notice-2017', article: '' },
  inForce: { from: '2014-01-01' },
  waivers: [],
  mend: words('压减项目，或在批准时重新核定批数。', 'Plan fewer, or give a new quota with the approval.'),
  check({ batches, quota }) {
    if (typeof batches !== 'number' || typeof quota !== 'number' || batches <= quota) return [];
    return [
      {
        path: 'lines',
        value: words(`${batches}批`, `${batches} delegations`),
        limit: words(`${quota}批`, `${quota} delegations`),
        message: words(
          `计划${batches}批，超过核定的${quota}批（单列不计）。`,
          `${batches} delegations are planned; the quota is ${quota} (those listed apart are not counted).`,
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '还没有核定批数', record: { batches: 5 } },
      { about: '正好等于核定批数', record: { batches: 5, quota: 5 } },
    ],
    failing: [
      {
        about: '多一批',
        record: { batches: 6, quota: 5 },
        finds: [{ path: 'lines', value: '6批', limit: '5批' }],
      },
      {
        about: '核定为零，一批也不能有',
        record: { batches: 1, quota: 0 },
        finds: [{ path: 'lines', value: '1批', limit: '0批' }],
      },
    ],
  },
});
