import type { Values } from '../../../../../model/field.ts';
import type { Words } from '../../../../../model/label.ts';
import { words } from '../../../../../model/rule.ts';
import { paperKinds } from '../choices.ts';
import type { Member } from './entries.ts';

export type PaperKind = keyof typeof paperKinds;

interface Paper {
  readonly person?: string;
  readonly kind?: string;
  readonly file?: unknown;
}

/** Which of these papers of a member are not attached. */
export function missingPapers(record: Values, { person }: Member, needed: readonly PaperKind[]): PaperKind[] {
  const papers = (record.papers ?? []) as readonly Paper[];
  return needed.filter(
    (kind) =>
      !papers.some(
        (one) => one.kind === kind && one.person === person && Array.isArray(one.file) && one.file.length > 0,
      ),
  );
}

/** The names of papers, one after the other. */
export function paperWords(kinds: readonly PaperKind[]): Words {
  return words(
    kinds.map((kind) => paperKinds[kind].label).join('、'),
    kinds.map((kind) => paperKinds[kind].en).join(', '),
  );
}
