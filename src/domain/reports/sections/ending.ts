import { defineSection } from '../../../model/report/report.ts';

/** 附件说明 and 署名 under the text, before the annex. */
export const ending = defineSection({
  name: 'ending',
  label: '附件说明和署名',
  en: 'Annex and signature',
  make: ({ office, on, figures }) =>
    figures.length === 0
      ? []
      : [
          { id: 'annex', node: { kind: 'attachments', names: ['主要工作统计表'] } },
          { id: 'signature', node: { kind: 'signature', by: office, on } },
        ],
});
