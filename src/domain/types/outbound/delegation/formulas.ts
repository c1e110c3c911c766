import { defineFormula } from '../../../../model/formula.ts';

/** What follows from the figures of delegations. */
export const formulas = [
  defineFormula({
    name: 'outbound.persons-per-batch',
    label: '平均每批人次',
    en: 'Person-times per delegation',
    unit: '人次/批',
    formula: { ratio: { of: 'outbound.approved-person-times', per: 'outbound.approved-batches' } },
    aliases: ['平均每团人数', '每批平均人数'],
    definition: '本办批准的人次除以批准的批数；没有批准的团组不出数。',
  }),
  defineFormula({
    name: 'outbound.days-per-batch',
    label: '平均每批在外天数',
    en: 'Days abroad per delegation',
    unit: '天/批',
    formula: { ratio: { of: 'outbound.approved-days', per: 'outbound.approved-batches' } },
    aliases: ['平均在外停留天数'],
    definition: '批准在外天数除以批准的批数；一个团组计一次，不乘人数。',
  }),
  defineFormula({
    name: 'outbound.ruled-batches',
    label: '作出审批决定的团组',
    en: 'Delegations decided here',
    unit: '批',
    formula: { sum: ['outbound.approved-batches', 'outbound.refused-batches'] },
    definition: '期间内由本办批准的和不予批准的团组数之和，各按作出决定的日期；审核上报和服务的不算。',
  }),
  defineFormula({
    name: 'outbound.refused-share',
    label: '不予批准率',
    en: 'Share refused',
    unit: '%',
    formula: { share: { part: 'outbound.refused-batches', whole: 'outbound.ruled-batches' } },
    aliases: ['不予批准团组占比'],
    definition: '不予批准的团组占作出审批决定的团组的比例；没有作出决定的不出数。',
  }),
  defineFormula({
    name: 'outbound.party-share',
    label: '党政团组占比',
    en: 'Share of party and government delegations',
    unit: '%',
    formula: { share: { part: 'outbound.party-batches', whole: 'outbound.approved-batches' } },
    definition: '批准的团组中党政团组的比例，按批数。',
  }),
  defineFormula({
    name: 'outbound.party-persons-share',
    label: '党政人次占比',
    en: 'Share of party and government person-times',
    unit: '%',
    formula: { share: { part: 'outbound.party-person-times', whole: 'outbound.approved-person-times' } },
    definition: '批准的人次中党政团组的比例，按人次。',
  }),
  defineFormula({
    name: 'outbound.outside-plan-share',
    label: '年度计划外团组占比',
    en: 'Share of delegations outside the annual plan',
    unit: '%',
    formula: { share: { part: 'outbound.outside-plan-batches', whole: 'outbound.decided-batches' } },
    definition: '批准（含审核上报后批准）的团组中写明计划外理由的比例，按批数。',
  }),
];
