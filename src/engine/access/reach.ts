import { sql } from 'kysely';
import { grantsOf, type Actor } from '../../model/actor.ts';
import type { RecordType, Right, Scope } from '../../model/record-type.ts';
import { allOf, type Sql } from '../database/compile.ts';

/** How far a right of a person reaches over the records of a type: nothing, everything, or the sum of these. */
export interface Reach {
  /** How many of the person's roles give the right; 0 means no right at all, which is not the same as an empty list. */
  readonly size: number;
  /** Whether it covers the whole office. */
  has(scope: Scope): boolean;
  readonly unitIds: readonly string[];
  /** People whose records it covers, whatever their unit. */
  readonly personIds: readonly string[];
}

/** No right at all. */
export const noReach: Reach = { size: 0, has: () => false, unitIds: [], personIds: [] };

/** Whether the office does not use this kind of business. */
const isOff = ({ packsOff }: Actor, { pack }: RecordType): boolean => packsOff?.includes(pack) === true;

/**
 * How far the roles of a person carry a right. Each role counts with the units it was given for: whoever pays in one
 * unit and writes in another does not write in the first. With `only`, as if these were the person's only roles.
 */
export function reachOf(actor: Actor, type: RecordType, right: Right, only?: readonly string[]): Reach {
  if (isOff(actor, type)) return noReach;
  let size = 0;
  const scopes = new Set<Scope>();
  const unitIds = new Set<string>();
  const personIds = new Set<string>();
  for (const line of type.access) {
    if (!line.rights.includes(right) || (only && !only.includes(line.role))) continue;
    for (const grant of grantsOf(actor)) {
      if (grant.role !== line.role) continue;
      size += 1;
      const scope = line.scope === 'office' && grant.narrow ? 'unit' : line.scope;
      scopes.add(scope);
      if (scope === 'unit') {
        for (const id of grant.unitIds) unitIds.add(id);
        for (const id of grant.personIds) personIds.add(id);
      }
    }
  }
  return { size, has: (scope) => scopes.has(scope), unitIds: [...unitIds], personIds: [...personIds] };
}

/** All rights that a person has over a type anywhere, for the interface to offer. */
export function rightsOf(actor: Actor, type: RecordType): Right[] {
  if (isOff(actor, type)) return [];
  return [
    ...new Set(
      type.access.filter((grant) => actor.roles.includes(grant.role)).flatMap((grant) => grant.rights),
    ),
  ];
}

/** Whether a reach covers one record. It is the same answer as `restriction` gives for a list. */
export function covers(reach: Reach, actor: Actor, record: { unitId: string; createdBy: string }): boolean {
  return (
    reach.has('office') ||
    reach.unitIds.includes(record.unitId) ||
    reach.personIds.includes(record.createdBy) ||
    (reach.has('own') && record.createdBy === actor.userId)
  );
}

/** The columns in which a table keeps whose record it is. */
const ofRecords = { unit: sql`unit_id`, person: sql`created_by` };

/** The condition that a reach puts on a list of records, or of what else has a unit and a person. */
export function restriction(reach: Reach, actor: Actor, columns = ofRecords): Sql {
  if (reach.has('office')) return sql`true`;
  const either: Sql[] = [];
  if (reach.unitIds.length > 0) either.push(sql`${columns.unit} = ANY(${[...reach.unitIds]}::uuid[])`);
  const people = [...reach.personIds, ...(reach.has('own') ? [actor.userId] : [])];
  if (people.length > 0) either.push(sql`${columns.person} = ANY(${people}::uuid[])`);
  return either.length === 0 ? sql`false` : sql`(${sql.join(either, sql` OR `)})`;
}

/** The first wall of every statement over records: the office, then how far the person reaches. */
export function walled(reach: Reach, actor: Actor, more: readonly Sql[] = []): Sql {
  return allOf([sql`office_id = ${actor.officeId}`, restriction(reach, actor), ...more]);
}
