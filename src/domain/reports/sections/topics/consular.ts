import type { Topic } from '../../../../model/report/tellings.ts';

export const consular: readonly Topic[] = [
  {
    name: 'legalization',
    tellings: [
      {
        lead: '办理领事认证（附加证明书）',
        figures: ['consular.legalization-batches', 'consular.legalization-documents'],
        parts: [
          { lead: '附加证明书', figures: ['consular.apostille-documents'], share: true },
          { lead: '商业文书', figures: ['consular.commercial-documents'], share: true },
        ],
      },
    ],
  },
];
