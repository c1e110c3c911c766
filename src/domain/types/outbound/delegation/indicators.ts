import { defineIndicator } from '../../../../model/indicator.ts';

const party = { category: 'party' };
// What others decide (审核上报, 服务) is never added to what this office approves.
const here = { verb: 'approve' };
const approved = { kind: 'flow', basis: ['approvedOn'], where: here, verb: '审批' } as const;
const adjusted = { kind: 'flow', basis: ['changedOn', 'cancelledOn'], where: party, verb: '审批' } as const;

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
];
