import type { Topic } from '../../../../model/report/tellings.ts';

const both = (name: string): string[] => [`outbound.${name}-batches`, `outbound.${name}-person-times`];

/** 因公出国（境）: what is approved here, examined for others and merely served is never told as one. */
export const outbound: readonly Topic[] = [
  {
    name: 'approval',
    tellings: [
      {
        lead: '审批因公出国（境）团组',
        figures: both('approved'),
        parts: [{ lead: '党政团组', figures: both('party'), share: true }],
      },
      { lead: '重点领域出访人次占批准总量的', figures: ['outbound.key-area-share'] },
      { lead: '批准在外停留', figures: ['outbound.approved-days'] },
    ],
  },
  {
    name: 'control',
    tellings: [
      {
        lead: '不予批准因公出国（境）团组',
        figures: ['outbound.refused-batches', 'outbound.refused-person-times'],
      },
      { lead: '压缩出访团组', figures: ['outbound.cut-batches', 'outbound.persons-cut'] },
      { lead: '对党政团组进行调整及取消', figures: both('party-adjusted') },
      { lead: '压缩党政团组在外停留时间', figures: ['outbound.party-days-saved'] },
    ],
  },
  {
    name: 'reported',
    tellings: [
      {
        lead: '审核上报因公出国（境）团组',
        figures: both('reported'),
        parts: [
          { lead: '自行组团', figures: both('reported-own') },
          { lead: '随团出访', figures: both('reported-joined') },
        ],
      },
      {
        lead: '服务因公出国（境）团组',
        figures: both('served'),
        parts: [
          { lead: '党政领导干部团组', figures: both('served-party') },
          { lead: '双跨团组', figures: both('served-cross') },
        ],
      },
    ],
  },
  {
    name: 'formation',
    tellings: [
      {
        lead: '审核审批因公出国（境）团组共',
        figures: both('decided'),
        unlessSameAs: both('approved'),
        parts: [
          { lead: '随团（参团）', figures: both('joined') },
          { lead: '双跨团组', figures: both('cross') },
          { lead: '本地组团的双跨团组', figures: both('cross-formed') },
          { lead: '年度计划内', figures: ['outbound.in-plan-batches'] },
          { lead: '年度计划外', figures: ['outbound.outside-plan-batches'] },
        ],
      },
    ],
  },
  {
    name: 'plan',
    tellings: [
      { lead: '上报年度因公临时出国计划', figures: both('planned') },
      { lead: '教学科研等单列计划', figures: ['outbound.planned-batches-apart'] },
    ],
  },
  {
    name: 'cross-region',
    tellings: [
      { lead: '发出双跨团组征求意见函', figures: ['outbound.consultations-sent'] },
      { lead: '征求意见函已复', figures: ['outbound.consultations-answered'] },
      { lead: '征求意见函待复', figures: ['outbound.consultations-open'] },
      { lead: '出具出国任务通知书', figures: ['outbound.task-notices'] },
    ],
  },
  {
    name: 'before-travel',
    tellings: [
      {
        lead: '开展行前教育',
        figures: ['outbound.education-held', 'outbound.education-persons'],
      },
      { lead: '办理因公出国（境）人员备案', figures: ['outbound.personnel-filings'] },
      { lead: '备案（审查）不同意', figures: ['outbound.personnel-filings-refused'] },
    ],
  },
  {
    name: 'documents',
    tellings: [
      { lead: '办理因公护照（通行证）', figures: ['outbound.passports-granted'] },
      { lead: '办理港澳签注', figures: ['outbound.endorsements-granted'] },
      { lead: '办理因公签证', figures: ['outbound.visas-granted'] },
      { lead: '因公签证被拒签', figures: ['outbound.visas-refused'] },
      { lead: '证照签注不予办理', figures: ['outbound.documents-refused'] },
      { lead: '集中保管因公证照', figures: ['outbound.documents-kept'] },
      { lead: '证照入库', figures: ['outbound.documents-received'] },
      { lead: '注销因公证照', figures: ['outbound.documents-ended'] },
    ],
  },
  {
    name: 'custody',
    tellings: [
      { lead: '领用因公证照', figures: ['outbound.documents-lent'] },
      { lead: '应交还因公证照', figures: ['outbound.documents-due'] },
      { lead: '交还因公证照', figures: ['outbound.documents-returned'] },
      { lead: '因公证照收缴率', figures: ['outbound.documents-return-rate'] },
      { lead: '期末到期未交还因公证照', figures: ['outbound.documents-overdue'] },
    ],
  },
  {
    name: 'after-travel',
    tellings: [
      { lead: '收到出访报告', figures: ['outbound.reports-received'] },
      { lead: '出访报告收缴率', figures: ['outbound.reports-return-rate'] },
      { lead: '出访报告按期率', figures: ['outbound.reports-in-time'] },
      { lead: '期末到期未交出访报告', figures: ['outbound.reports-overdue'] },
      { lead: '成果跟踪逾期的出访报告', figures: ['outbound.results-overdue'] },
    ],
  },
];
