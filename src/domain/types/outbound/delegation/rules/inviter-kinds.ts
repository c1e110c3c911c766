import type { Words } from '../../../../../model/label.ts';
import { words } from '../../../../../model/rule.ts';
import { inviterKinds } from '../choices.ts';

/** A kind of inviter by name. */
export function kindWords(kind: string): Words {
  const found = (inviterKinds as Readonly<Record<string, { label: string; en: string }>>)[kind];
  return words(found?.label ?? kind, found?.en ?? kind);
}

/** Inviters of these kinds, for examples. */
export const invited = (...kinds: string[]) => kinds.map((kind) => ({ kind }));
