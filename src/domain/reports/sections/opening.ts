import { periodLabel } from '../../../model/period.ts';
import { defineSection } from '../../../model/report/report.ts';

/** The sentence under the title; the words about the situation at large are the office's own. */
export const opening = defineSection({
  name: 'opening',
  label: '开头',
  en: 'Opening',
  make: ({ office, period, figures }) => [
    {
      id: 'text',
      node: {
        kind: 'paragraph',
        text: figures.length === 0 ? '' : `现将${office}${periodLabel(period)}工作情况总结如下。`,
      },
    },
  ],
});
