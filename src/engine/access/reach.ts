import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import type { RecordType, Right, Scope } from '../../model/record-type.ts';
import { allOf, type Sql } from '../database/compile.ts';

/** How far a right of a person reaches over the records of a type: nothing, everything, or these scopes. */
export type Reach = ReadonlySet<Scope>;

/** The scopes that a person's roles give for a right; empty means no right at all. */
export function reachOf(actor: Actor, type: RecordType, right: Right): Reach {
  return new Set(
    type.access
      .filter((grant) => actor.roles.includes(grant.role) && grant.rights.includes(right))
      .map((grant) => grant.scope),
  );
}

/** All rights that a person has over a type anywhere, for the interface to offer. */
export function rightsOf(actor: Actor, type: RecordType): Right[] {
  return [
    ...new Set(
      type.access.filter((grant) => actor.roles.includes(grant.role)).flatMap((grant) => grant.rights),
    ),
  ];
}

/** Whether a reach covers one record. It is the same answer as `restriction` gives for a list. */
export function covers(reach: Reach, actor: Actor, record: { unitId: string; createdBy: string }): boolean {
  if (reach.has('office')) return true;
  if (reach.has('unit') && actor.unitIds.includes(record.unitId)) return true;
  return reach.has('own') && record.createdBy === actor.userId;
}

/** The condition that a reach puts on a list of records. */
export function restriction(reach: Reach, actor: Actor): Sql {
  if (reach.has('office')) return sql`true`;
  const either: Sql[] = [];
  if (reach.has('unit')) either.push(sql`unit_id = ANY(${[...actor.unitIds]}::uuid[])`);
  if (reach.has('own')) either.push(sql`created_by = ${actor.userId}`);
  return either.length === 0 ? sql`false` : sql`(${sql.join(either, sql` OR `)})`;
}

/** The first wall of every statement over records: the office, then how far the person reaches. */
export function walled(reach: Reach, actor: Actor, more: readonly Sql[] = []): Sql {
  return allOf([sql`office_id = ${actor.officeId}`, restriction(reach, actor), ...more]);
}
