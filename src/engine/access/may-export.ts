import type { Actor } from '../../model/actor.ts';
import type { RecordType } from '../../model/record-type.ts';
import type { Registry } from '../../model/registry.ts';
import { noReach, reachOf, type Reach } from './reach.ts';

/** Whether a person may carry lists out of the system at all: a right of its own, beside reading. */
export function mayExport({ duties }: Pick<Registry, 'duties'>, actor: Actor): boolean {
  return duties.export.some((role) => actor.roles.includes(role));
}

/** How far a person's export of a type reaches: never further than the type lets their roles export. Empty means no. */
export function exportReach(registry: Pick<Registry, 'duties'>, actor: Actor, type: RecordType): Reach {
  return mayExport(registry, actor) ? reachOf(actor, type, 'export') : noReach;
}
