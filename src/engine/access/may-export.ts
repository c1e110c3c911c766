import type { Actor } from '../../model/actor.ts';
import type { RecordType } from '../../model/record-type.ts';
import type { Registry } from '../../model/registry.ts';
import { reachOf, type Reach } from './reach.ts';

/** Who may take lists out of the system. An applicant may not, nor the three administrators. */
const exporters: ReadonlySet<string> = new Set([
  'officer',
  'division-head',
  'deputy-director',
  'director',
  'supervisor',
]);

/** Whether a person may carry lists out of the system at all: a right of its own, beside reading. */
export function mayExport(_registry: Registry, actor: Actor): boolean {
  return actor.roles.some((role) => exporters.has(role));
}

/** How far a person's export of a type reaches: never further than the type lets their roles export. Empty means no. */
export function exportReach(registry: Registry, actor: Actor, type: RecordType): Reach {
  return mayExport(registry, actor) ? reachOf(actor, type, 'export') : new Set();
}
