import type { DocumentNode } from '../document.ts';

/** A numbered heading of the first level with the paragraphs under it. */
export function section(text: string, ...body: readonly string[]): DocumentNode[] {
  return [
    { kind: 'heading', level: 1, text },
    ...body.map((one): DocumentNode => ({ kind: 'paragraph', text: one })),
  ];
}

/** Sentences numbered as items of the third level, each on a line of its own. */
export function items(texts: readonly string[]): DocumentNode[] {
  return texts.map((text): DocumentNode => ({ kind: 'heading', level: 3, text: '', body: text }));
}
