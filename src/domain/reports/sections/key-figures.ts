import { defineSection } from '../../../model/report/report.ts';
import { tell, type Telling } from '../../../model/report/tellings.ts';

const key: readonly (readonly [string, Telling])[] = [
  [
    'approved',
    {
      lead: '审批因公出国（境）团组',
      figures: ['outbound.approved-batches', 'outbound.approved-person-times'],
    },
  ],
  [
    'decided',
    {
      lead: '审核审批因公出国（境）团组共',
      figures: ['outbound.decided-batches', 'outbound.decided-person-times'],
      unlessSameAs: ['outbound.approved-batches', 'outbound.approved-person-times'],
    },
  ],
  [
    'refused',
    {
      lead: '不予批准团组',
      figures: ['outbound.refused-batches', 'outbound.refused-person-times'],
    },
  ],
  [
    'legalization',
    {
      lead: '办理领事认证（附加证明书）',
      figures: ['consular.legalization-batches', 'consular.legalization-documents'],
    },
  ],
  ['returned', { lead: '因公证照收缴率', figures: ['outbound.documents-return-rate'] }],
  ['reports', { lead: '出访报告收缴率', figures: ['outbound.reports-return-rate'] }],
  ['inspection', { lead: '整改措施完成率', figures: ['governance.inspection-rate'] }],
];

/** The figures that a leader asks for first, a line each. */
export const keyFigures = defineSection({
  name: 'key',
  label: '主要数字',
  en: 'Key figures',
  make: (facts) => [
    { id: 'heading', node: { kind: 'heading', level: 1, text: '主要数字' } },
    ...key.map(([id, telling]) => ({
      id,
      node: { kind: 'paragraph', text: tell(facts, [telling]) } as const,
    })),
  ],
});
