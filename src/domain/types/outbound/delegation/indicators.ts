import { keyAreas } from './choices.ts';
import { defineIndicator, type Indicator, type Where } from '../../../../model/indicator.ts';
import { formationIndicators } from './formation-indicators.ts';
import { formulas } from './formulas.ts';

const party = { category: 'party' };
// What others decide (审核上报, 服务) is never added to what this office approves.
const here = { verb: 'approve' };
const approved = { kind: 'flow', basis: ['approvedOn'], where: here, verb: '审批' } as const;
const adjusted = { kind: 'flow', basis: ['changedOn', 'cancelledOn'], where: party, verb: '审批' } as const;
const refused = { kind: 'flow', basis: ['refusedOn'], where: here, verb: '审批' } as const;
const cut = { kind: 'flow', basis: ['personsCompressedOn'], where: here, verb: '审批' } as const;
const decided = {
  kind: 'flow',
  basis: ['approvedOn'],
  where: { verb: ['approve', 'report'] },
  verb: '审核审批',
} as const;

/** What this office approves. What it examines for others or merely serves are other figures. */
export const indicators = [
  defineIndicator({
    ...approved,
    name: 'outbound.approved-batches',
    label: '审批因公出国（境）团组',
    en: 'Delegations approved',
    unit: '批',
    measure: { count: true },
    aliases: [
      '审批因公临时出国（境）',
      '批准因公出国（境）团组',
      '因公出国（境）审批',
      '因公出国（境）管理审批',
      '审批出访团组',
    ],
    definition: '期间内由本办批准的团组数，按批准日期；一个批件为一批，批准后的变更不另计。',
  }),
  defineIndicator({
    ...approved,
    name: 'outbound.approved-person-times',
    label: '审批因公出国（境）人次',
    en: 'Person-times approved',
    unit: '人次',
    measure: { sum: 'approvedPersons' },
    aliases: [
      '审批因公临时出国（境）',
      '批准因公出国（境）人员',
      '因公出国（境）审批',
      '因公出国（境）管理审批',
      '审批出访人员',
    ],
    definition: '上述团组批准版本中计入因公人次的人数之和；同一人每次出访各计一次，不按国家重复。',
  }),
  defineIndicator({
    ...approved,
    name: 'outbound.party-batches',
    label: '其中党政团组',
    en: 'Of which party and government delegations',
    unit: '批',
    measure: { count: true },
    where: { ...party, ...here },
    aliases: ['党政人员出国', '党政类团组', '党政干部出国（境）'],
    definition: '批准团组中类别为党政的批数，按批准日期。',
  }),
  defineIndicator({
    ...approved,
    name: 'outbound.party-person-times',
    label: '其中党政人次',
    en: 'Of which party and government person-times',
    unit: '人次',
    measure: { sum: 'approvedPersons' },
    where: { ...party, ...here },
    aliases: ['党政人员出国', '党政类团组', '党政干部出国（境）'],
    definition: '党政团组批准版本中计入因公人次的人数之和。',
  }),
  defineIndicator({
    ...adjusted,
    name: 'outbound.party-adjusted-batches',
    label: '党政团组调整及取消',
    en: 'Party and government delegations changed or cancelled',
    unit: '批',
    measure: { count: true },
    aliases: ['调整取消党政团组', '对党政团组进行调整及取消'],
    definition: '期间内批准变更或取消的党政团组数，按变更批准日期或取消日期中较早者，一案一次。',
  }),
  defineIndicator({
    ...adjusted,
    name: 'outbound.party-adjusted-person-times',
    label: '党政团组调整及取消人次',
    en: 'Person-times of those',
    unit: '人次',
    measure: { sum: 'persons' },
    aliases: ['党政团组调整及取消', '调整取消党政团组', '对党政团组进行调整及取消'],
    definition: '上述团组计入因公人次的人数之和。',
  }),
  defineIndicator({
    kind: 'flow',
    basis: ['compressedOn'],
    where: party,
    verb: '审批',
    name: 'outbound.party-days-saved',
    label: '党政团组压缩在外停留时间',
    en: 'Days abroad saved',
    unit: '天',
    measure: { sum: 'daysSaved' },
    aliases: ['压缩党政团组在外停留时间', '压缩在外停留时间', '核减在外停留天数', '压缩在外天数'],
    definition: '党政团组申请天数减去批准天数之和，按作出压缩的批准日期。',
  }),
  defineIndicator({
    ...refused,
    name: 'outbound.refused-batches',
    label: '不予批准因公出国（境）团组',
    en: 'Delegations refused',
    unit: '批',
    measure: { count: true },
    aliases: ['不予批准团组', '未予批准团组'],
    definition: '期间内决定不予批准的团组数，按不予批准日期；退回修改的不算。',
  }),
  defineIndicator({
    ...refused,
    name: 'outbound.refused-person-times',
    label: '不予批准因公出国（境）人次',
    en: 'Person-times refused',
    unit: '人次',
    measure: { sum: 'persons' },
    aliases: ['不予批准', '未予批准人员'],
    definition: '上述团组申请的计入因公人次的人数之和。',
  }),
  defineIndicator({
    ...cut,
    name: 'outbound.cut-batches',
    label: '压缩出访人员的团组',
    en: 'Delegations whose members were cut',
    unit: '批',
    measure: { count: true },
    aliases: ['压缩出访团组'],
    definition: '期间内批准人数少于申请人数的团组数，按作出压缩的批准日期。',
  }),
  defineIndicator({
    ...cut,
    name: 'outbound.persons-cut',
    label: '压缩出访人员',
    en: 'Members cut',
    unit: '人次',
    measure: { sum: 'personsSaved' },
    aliases: ['压缩出访人次', '核减出访人员'],
    definition: '上述团组申请人次减去批准人次之和。',
  }),
  defineIndicator({
    ...decided,
    name: 'outbound.decided-batches',
    label: '审核审批因公出国（境）团组',
    en: 'Delegations examined or approved',
    unit: '批',
    measure: { count: true },
    aliases: ['审核审批因公出国团组'],
    definition:
      '本办批准的和本办审核上报后获批的团组数，按批准日期；只在总数里用，两类各有自己的数字，不与服务的相加。',
  }),
  defineIndicator({
    ...decided,
    name: 'outbound.decided-person-times',
    label: '审核审批因公出国（境）人次',
    en: 'Person-times examined or approved',
    unit: '人次',
    measure: { sum: 'approvedPersons' },
    aliases: ['审核审批因公出国团组'],
    definition: '上述团组批准版本中计入因公人次的人数之和。',
  }),
  defineIndicator({
    kind: 'flow',
    basis: ['reportDueOn'],
    where: { state: ['back', 'reporting', 'closed'] },
    name: 'outbound.reports-return-rate',
    label: '出访报告收缴率',
    en: 'Share of trip reports handed in',
    unit: '%',
    measure: { share: 'reportedOn' },
    target: 100,
    aliases: ['出访报告上交率', '出访总结收缴率'],
    definition: '报告应交日期在期间内的团组，期末以前已经交报告的比例；没有应交的不出数。目标100%。',
  }),
  defineIndicator({
    kind: 'stock',
    basis: ['reportDueOn'],
    where: { state: ['back'] },
    name: 'outbound.reports-overdue',
    label: '到期未交出访报告',
    en: 'Trip reports due and not handed in',
    unit: '份',
    measure: { count: true },
    aliases: ['逾期未交出访报告', '逾期未报出访总结'],
    definition: '已回国、报告应交日期不晚于期末、至今没有交出访报告的团组；报告被退回的也算。',
  }),
  defineIndicator({
    ...approved,
    name: 'outbound.approved-days',
    label: '批准在外天数',
    en: 'Days abroad approved',
    unit: '天',
    measure: { sum: 'approvedDays' },
    aliases: ['批准出访天数'],
    definition: '批准团组的批准天数之和，一个团组计一次，不乘人数；出境、入境当天都算。',
  }),
  defineIndicator({
    ...approved,
    name: 'outbound.key-area-share',
    label: '重点领域出访人次占比',
    en: 'Share of person-times in the key fields',
    unit: '%',
    measure: { share: { sum: 'approvedPersons', unit: '人次', where: { area: keyAreas } } },
    aliases: ['四大领域出访人次数占批准总量', '重点领域出访人次占批准总量', '四大重点领域'],
    definition:
      '批准团组的人次中，任务领域为产业招商、招才引智、“一带一路”合作、友城交往的比例；没有填任务领域的算在总量里。',
  }),
  ...served({}, '', 'served', ['服务出访']),
  ...served(party, '党政领导干部', 'served-party', ['服务中管省管党政领导干部因公出国（境）团组']),
  ...served({ kind: 'cross' }, '双跨', 'served-cross', ['服务双跨团组']),
  ...reportedUpward({}, '', '审核上报因公出国（境）', 'reported', [
    '因公出国（境）审核和上报',
    '因公出国（境）申请上报',
  ]),
  ...reportedUpward({ kind: 'own' }, '其中自行组团', '自行组织出访', 'reported-own', [
    '自行组织出访团组',
    '自行组团',
  ]),
  ...reportedUpward({ kind: 'joined' }, '其中随团', '随团出访', 'reported-joined', ['随团出访团组']),
  ...formationIndicators(decided),
  defineIndicator({
    ...decided,
    name: 'outbound.in-plan-batches',
    label: '年度计划内团组',
    en: 'Delegations in the annual plan',
    unit: '批',
    measure: { count: true },
    where: { ...decided.where, planned: 'inside' },
    aliases: ['计划内团组', '使用年度计划'],
    definition: '批准（含审核上报后批准）的团组中引用年度计划的批数，按批准日期；含单列。',
  }),
  defineIndicator({
    ...decided,
    name: 'outbound.outside-plan-batches',
    label: '年度计划外团组',
    en: 'Delegations outside the annual plan',
    unit: '批',
    measure: { count: true },
    where: { ...decided.where, planned: 'outside' },
    aliases: ['计划外团组'],
    definition: '批准（含审核上报后批准）的团组中写明计划外理由的批数，按批准日期；既无计划也无说明的不算。',
  }),
  ...formulas,
];

/** 服务: delegations that others decide and this office only prepares, by the day on which they were approved. */
function served(where: Where, part: string, name: string, aliases: readonly string[]): Indicator[] {
  const common = {
    kind: 'flow',
    basis: ['approvedOn'],
    where: { verb: 'serve', ...where },
    verb: '服务',
    aliases,
  } as const;
  const en = { '': '', 党政领导干部: ', party and government', 双跨: ', cross-region' }[part] ?? '';
  const lead = part === '' ? '服务' : `服务${part}`;
  const of = part === '' ? '' : `${part}的`;
  return [
    defineIndicator({
      ...common,
      name: `outbound.${name}-batches`,
      label: `${lead}因公出国（境）团组`,
      en: `Delegations served${en}`,
      unit: '批',
      measure: { count: true },
      definition: `期间内获上级批准、由本办代办手续的${of}团组数，按批准日期；不是本办审批，不与审批、审核上报相加。`,
    }),
    defineIndicator({
      ...common,
      name: `outbound.${name}-person-times`,
      label: `${lead}因公出国（境）人次`,
      en: `Person-times served${en}`,
      unit: '人次',
      measure: { sum: 'approvedPersons' },
      definition: '上述团组批准版本中计入因公人次的人数之和。',
    }),
  ];
}

/** 审核上报: batches and person-times that others decide, by the day of reporting. */
function reportedUpward(
  where: Where,
  part: string,
  phrase: string,
  name: string,
  aliases: readonly string[],
): Indicator[] {
  const common = {
    kind: 'flow',
    basis: ['reportedUpOn'],
    where: { verb: 'report', ...where },
    verb: '审核上报',
    aliases: [phrase, ...aliases],
  } as const;
  const of = part === '' ? '审核后上报的' : `审核后上报的${part.replace('其中', '')}`;
  const en = where.kind === 'own' ? ', self-organised' : where.kind === 'joined' ? ', joining others' : '';
  return [
    defineIndicator({
      ...common,
      name: `outbound.${name}-batches`,
      label: part === '' ? '审核上报因公出国（境）团组' : `${part}批次`,
      en: `Delegations reported upward${en}`,
      unit: '批',
      measure: { count: true },
      definition: `期间内${of}团组数，按上报日期；由上级批准，不计入本办审批。`,
    }),
    defineIndicator({
      ...common,
      name: `outbound.${name}-person-times`,
      label: part === '' ? '审核上报因公出国（境）人次' : `${part}人次`,
      en: `Person-times reported upward${en}`,
      unit: '人次',
      measure: { sum: 'persons' },
      definition: '上述团组计入因公人次的人数之和。',
    }),
  ];
}
