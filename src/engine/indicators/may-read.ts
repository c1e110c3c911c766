import type { Actor } from '../../model/actor.ts';
import { reachOf, restriction } from '../access/reach.ts';
import type { MayRead } from './list-figures.ts';

/** Figures count the records that the person may read: a figure never tells more than its drill-down. */
export function mayReadOf(actor: Actor): MayRead {
  return (type) => {
    const reach = reachOf(actor, type, 'read');
    if (reach.size === 0) return 'none';
    return reach.has('office') ? 'all' : restriction(reach, actor);
  };
}
