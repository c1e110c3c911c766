import type { RoleGrant } from '../../model/actor.ts';

/**
 * The beginning of a statement that reads what somebody's roles reach on a day: `held`, the roles themselves, and
 * `below`, all units under theirs. $1 is the office; `account` and `day` are what the caller's statement says.
 */
export const heldRoles = (account: string, day: string): string => `WITH RECURSIVE held AS (
    SELECT r.role, r.unit_id, r.extent, r.people FROM account_role r
    WHERE r.office_id = $1 AND r.account_id = ${account}
      AND (r.from_on IS NULL OR r.from_on <= ${day}::date) AND (r.to_on IS NULL OR r.to_on >= ${day}::date)
  ), below AS (
    SELECT DISTINCT unit_id AS top, unit_id AS id FROM held
    UNION SELECT b.top, u.id FROM below b JOIN unit u ON u.office_id = $1 AND u.parent_id = b.id
  )`;

/** The column of the grants. A role reaches its unit and all below; “division” adds what their people entered. */
export const grantsColumn = `(SELECT jsonb_agg(jsonb_build_object('role', h.role, 'extent', h.extent,
      'unitIds', (SELECT jsonb_agg(b.id) FROM below b WHERE b.top = h.unit_id),
      'personIds', CASE h.extent WHEN 'people' THEN to_jsonb(h.people)
        WHEN 'division' THEN coalesce((SELECT jsonb_agg(d.id) FROM account d WHERE d.office_id = $1
          AND d.unit_id IN (SELECT b.id FROM below b WHERE b.top = h.unit_id)), '[]') ELSE '[]' END)) FROM held h) AS grants`;

/** Roles, and the units that they reach together, out of that column. */
export function readGrants(column: unknown): {
  readonly grants: readonly RoleGrant[];
  readonly roles: readonly string[];
  readonly unitIds: readonly string[];
} {
  const grants = ((column as (RoleGrant & { extent: string })[] | null) ?? []).map(
    ({ role, unitIds, personIds, extent }): RoleGrant => ({
      role,
      unitIds: extent === 'people' ? [] : unitIds,
      narrow: extent !== 'role',
      personIds,
    }),
  );
  return {
    grants,
    roles: [...new Set(grants.map(({ role }) => role))],
    unitIds: [...new Set(grants.flatMap(({ unitIds }) => unitIds))],
  };
}
