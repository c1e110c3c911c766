import { labelOf, type Lang } from '../../../model/label.ts';
import type { Registry } from '../../../model/registry.ts';

/** Who sits on a step, as the server says it: a post has its English name, a body keeps its own. */
export function seatWords(registry: Registry, seating: string, lang: Lang): string {
  const role = registry.roles.find(({ label }) => label === seating);
  return role ? labelOf(role.name, role, lang) : seating;
}
