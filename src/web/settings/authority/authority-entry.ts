import { isCivilDate, type CivilDate } from '../../../model/date.ts';
import type { Verb } from '../../../model/procedure.ts';
import type { CallInput } from '../../client.ts';
import type { Line } from './authority-lines.ts';

/** A line being entered; the day as it was typed. */
export interface AuthorityEntry {
  readonly rank: string | null;
  readonly category: string | null;
  readonly kind: string | null;
  readonly verb: Verb;
  readonly by: 'role' | 'body';
  readonly role: string | undefined;
  readonly body: string;
  readonly basis: string;
  readonly from: string | undefined;
}

export type EntryFault = 'needBody' | 'needRole' | 'needBasis' | 'needDay' | 'notBeforeToday';

export const leastBasis = 2;

/** A line to begin with: empty, or the one that is to be changed, with the basis to be written anew. */
export function startEntry(line: Line | null, today: CivilDate): AuthorityEntry {
  return {
    rank: line?.rank ?? null,
    category: line?.category ?? null,
    kind: line?.kind ?? null,
    verb: line?.verb ?? 'approve',
    by: line && 'body' in line.decider ? 'body' : 'role',
    role: line && 'role' in line.decider ? line.decider.role : undefined,
    body: line && 'body' in line.decider ? line.decider.body : '',
    basis: '',
    from: today,
  };
}

/** What is to be mended before it is sent, by entry. */
export function checkEntry(
  entry: AuthorityEntry,
  today: CivilDate,
): Partial<Readonly<Record<'decider' | 'basis' | 'from', EntryFault>>> {
  const { by, role, body, basis, from } = entry;
  return {
    ...(by === 'role' && role === undefined ? { decider: 'needRole' as const } : {}),
    ...(by === 'body' && body.trim() === '' ? { decider: 'needBody' as const } : {}),
    ...(basis.trim().length < leastBasis ? { basis: 'needBasis' as const } : {}),
    ...(!isCivilDate(from)
      ? { from: 'needDay' as const }
      : from < today
        ? { from: 'notBeforeToday' as const }
        : {}),
  };
}

/** What is sent: first to look at what it concerns, then to save it. */
export function toBody(
  entry: AuthorityEntry,
  replaces: string | null,
  how: { readonly preview: boolean; readonly accepted: boolean },
): CallInput<'setAuthority'>['body'] {
  const { rank, category, kind, verb, by, role = '', body, basis, from = '' } = entry;
  return {
    rank,
    category,
    kind,
    verb,
    decider: by === 'role' ? { role } : { body: body.trim() },
    basis: basis.trim(),
    from,
    replaces,
    ...how,
  };
}
