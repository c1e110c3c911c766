import { defineSection } from '../../../model/report/report.ts';

/** 亮点: what somebody marked as worth a sentence, in their words. */
export const highlights = defineSection({
  name: 'highlights',
  label: '工作亮点',
  en: 'Highlights',
  byHand: true,
  make: ({ highlights: marked }) => [
    { id: 'heading', node: { kind: 'heading', level: 1, text: '工作亮点' } },
    ...marked.map(({ id, sentence }) => ({
      id,
      node: { kind: 'heading', level: 3, text: '', body: ended(sentence) } as const,
    })),
  ],
});

const ended = (text: string): string => (/[。！？…]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`);
