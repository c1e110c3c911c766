import { defineRule, words } from '../../../../../model/rule.ts';
import { handedBack } from '../choices.ts';

/** C07b: whoever reports and still has documents is told so. What is really out stands in the ledger of loans. */
export const documentsBack = defineRule({
  name: 'C07b',
  label: '报告时证照已上交',
  en: 'Documents are back when the report is written',
  severity: 'warn',
  clause: { source: 'tianjin-polytechnic-report', article: '' },
  also: [{ source: 'beijing-custody-2014', article: '' }],
  inForce: { from: '2014-01-01' },
  waivers: [],
  mend: words('先交还证照，再改报告里的这一项。', 'Hand them back first.'),
  check({ documentsBack: back }) {
    if (back !== 'some' && back !== 'none') return [];
    const { label, en } = handedBack[back];
    return [
      {
        path: 'documentsBack',
        value: words(label, en),
        limit: words(handedBack.all.label, handedBack.all.en),
        message: words(`证照${label}。`, `Documents: ${en.toLowerCase()}.`),
      },
    ];
  },
  examples: {
    passing: [
      { about: '已全部上交', record: { documentsBack: 'all' } },
      { about: '还没有填', record: {} },
    ],
    failing: [
      {
        about: '一本没有交',
        record: { documentsBack: 'some' },
        finds: [{ path: 'documentsBack', value: '部分上交', limit: '已全部上交' }],
      },
      {
        about: '都没有交',
        record: { documentsBack: 'none' },
        finds: [{ path: 'documentsBack', value: '未上交', limit: '已全部上交' }],
      },
    ],
  },
});
