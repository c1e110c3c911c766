import { readKeyNotes } from '../keys/key-notes.ts';
import { daysUntil, type InstallationFacts } from './installation-health.ts';

/** How the keys are cared for, in dates and numbers. */
export interface KeyHealth {
  readonly rotatedAt: string | null;
  /** Keys that only serve to open what is old. */
  readonly old: number;
  /** The last copy of the keys; `current` while it holds the key that is in use. */
  readonly copy: { readonly at: string; readonly current: boolean } | null;
  readonly drill: { readonly at: string; readonly ok: boolean; readonly daysAgo: number } | null;
}

/** What is noted of the keys, against those that are in use. */
export function describeKeys(facts: InstallationFacts | undefined, now: Date): KeyHealth | null {
  if (!facts?.keys) return null;
  const { currentId, ids } = facts.keys;
  const { rotatedAt = null, copy, drill } = readKeyNotes(facts);
  return {
    rotatedAt,
    old: ids.length - 1,
    copy: copy ? { at: copy.at, current: copy.ids.includes(currentId) } : null,
    drill: drill
      ? { at: drill.at, ok: drill.ok, daysAgo: Math.max(0, -daysUntil(new Date(drill.at), now) - 1) }
      : null,
  };
}
