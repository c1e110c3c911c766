import type { Me } from '../records.ts';

/** A page of the administration and the duties that open it; one of them is enough. */
const pages = [
  ['users', ['accounts', 'roles', 'security']],
  ['resets', ['resets', 'confirming', 'vouching']],
  ['units', ['units']],
  ['roles', ['accounts', 'roles', 'security', 'audit']],
  ['security', ['security', 'health']],
  ['retention', ['security', 'health']],
  ['packs', ['packs', 'health']],
  ['terms', ['terms', 'health']],
  ['messages', ['messages']],
  ['audit', ['audit']],
  ['health', ['health']],
] as const;

export type AdminPage = (typeof pages)[number][0];

/** The pages that somebody may open, in their order; an empty list for everybody who does not administer. */
export function adminPagesOf({ duties }: Pick<Me, 'duties'>): AdminPage[] {
  return pages.filter(([, needed]) => needed.some((duty) => duties.includes(duty))).map(([page]) => page);
}
