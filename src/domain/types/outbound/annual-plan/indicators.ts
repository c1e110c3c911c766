import { defineIndicator } from '../../../../model/indicator.ts';

// Reported upward or approved here, whichever came first: a plan that is reported and then approved counts once.
const planned = { kind: 'flow', basis: ['reportedOn', 'approvedOn'] } as const;
const standing = {
  state: ['submitted', 'reported', 'approved', 'changing', 'changeSubmitted'],
};

export const indicators = [
  defineIndicator({
    ...planned,
    name: 'outbound.planned-batches',
    label: '因公临时出国计划上报',
    en: 'Delegations in the annual plans',
    unit: '批',
    measure: { sum: 'batches' },
    where: standing,
    aliases: ['因公临时出国计划上报批次', '上报因公临时出国计划', '年度出访计划'],
    definition:
      '期间内上报（有审批权的为批准）的年度计划中的批数之和，按上报日期，不另上报的按批准日期；单列的不计。',
  }),
  defineIndicator({
    ...planned,
    name: 'outbound.planned-person-times',
    label: '因公临时出国计划人次',
    en: 'Person-times in the annual plans',
    unit: '人次',
    measure: { sum: 'persons' },
    where: standing,
    definition: '上述计划的人次之和；单列的不计。',
  }),
  defineIndicator({
    ...planned,
    name: 'outbound.planned-batches-apart',
    label: '单列计划批数',
    en: 'Delegations listed apart',
    unit: '批',
    measure: { sum: 'batchesApart' },
    where: standing,
    definition: '上述计划中教学科研、赴港澳等单列项目的批数之和。',
  }),
];
