import { defineIndicator } from '../../../../model/indicator.ts';

const standing = ['open', 'review', 'reported', 'closed'];
const fedBack = { kind: 'flow', basis: ['feedbackOn'], unit: '项', measure: { count: true } } as const;

export const indicators = [
  defineIndicator({
    ...fedBack,
    name: 'governance.inspection-problems',
    label: '巡察反馈问题',
    en: 'Problems that an inspection found',
    where: { level: 'problem', state: standing },
    aliases: ['巡察反馈的问题', '对照巡察反馈'],
    definition: '期间内反馈的问题数，按反馈日期；撤销的不算。',
  }),
  defineIndicator({
    ...fedBack,
    name: 'governance.inspection-measures',
    label: '巡察整改措施',
    en: 'Measures of rectification',
    where: { level: 'measure', state: standing },
    aliases: ['制定整改措施', '整改措施'],
    definition: '期间内反馈的问题所定的整改措施数，按反馈日期；撤销的不算。',
  }),
  defineIndicator({
    kind: 'flow',
    basis: ['closedOn'],
    unit: '项',
    measure: { count: true },
    name: 'governance.inspection-measures-closed',
    label: '巡察整改措施销号',
    en: 'Measures closed out',
    where: { level: 'measure' },
    aliases: ['完成整改措施', '销号整改措施'],
    definition: '期间内由巡察机构同意销号的措施数，按销号日期。',
  }),
  defineIndicator({
    kind: 'stock',
    basis: ['feedbackOn'],
    unit: '%',
    measure: { share: 'closedOn' },
    name: 'governance.inspection-rate',
    label: '整改措施完成率',
    en: 'Share of measures closed out',
    where: { level: 'measure', state: standing },
    target: 100,
    aliases: ['巡察整改措施完成率', '整改完成率'],
    definition: '期末已销号的措施占全部措施的比例，撤销的不算；没有措施时不出数。目标100%。',
  }),
];
