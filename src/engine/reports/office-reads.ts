import type { Actor } from '../../model/actor.ts';
import type { MayRead } from '../indicators/list-figures.ts';

/** A report tells the figures of the whole office, of every field of business that it uses, whoever writes it. */
export function officeReads({ packsOff = [] }: Pick<Actor, 'packsOff'>): MayRead {
  return ({ pack }) => (packsOff.includes(pack) ? 'none' : 'all');
}
