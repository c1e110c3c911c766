import type { Change } from './change.ts';
import { lookAlikes } from './look-alikes.ts';
import type { LookAlike } from './look-alikes.ts';

/** One bit a character: a text of a million characters is passed over without a map lookup for each. */
const suspicious = new Uint8Array(65536);
for (const odd of lookAlikes.keys()) suspicious[odd.charCodeAt(0)] = 1;

/** の, ニ and ㄖ among their like belong to a text in another script. */
const foreign = /[\u3041-\u30ff\u3105-\u3129]/;

function isForeign(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 6), at) + text.slice(at + 1, at + 7);
  return foreign.test(text[at]!) && foreign.test(around);
}

function applies(rule: LookAlike, before: string, after: string): boolean {
  if (before && rule.keepAfter?.includes(before)) return false;
  if (after && rule.keepBefore?.includes(after)) return false;
  if (rule.onlyAfter === undefined && rule.onlyBefore === undefined) return true;
  return Boolean((before && rule.onlyAfter?.includes(before)) || (after && rule.onlyBefore?.includes(after)));
}

/** Finds look-alike characters whose neighbours do not show that they are meant. */
export function findLookAlikes(text: string): Change[] {
  const found: Change[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!suspicious[text.charCodeAt(i)]) continue;
    const from = text[i]!;
    const rule = lookAlikes.get(from)!;
    if (!isForeign(text, i) && applies(rule, text[i - 1] ?? '', text[i + 1] ?? '')) {
      found.push({ start: i, end: i + 1, from, to: rule.to, kind: 'look-alike' });
    }
  }
  return found;
}
