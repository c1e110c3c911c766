import type { Client, PoolClient } from 'pg';
import { WutongError } from '../../model/errors.ts';

// Membership counts as possession: a member may take on the other role with SET ROLE.
const question = `
  SELECT current_user AS role, CASE
    WHEN bool_or(r.rolsuper) THEN 'superuser'
    WHEN bool_or(r.rolbypassrls) THEN 'BYPASSRLS'
    WHEN bool_or(r.rolcreaterole) THEN 'CREATEROLE'
    WHEN EXISTS (SELECT FROM pg_database d WHERE d.datname = current_database()
                 AND pg_has_role(current_user, d.datdba, 'MEMBER')) THEN 'owns the database'
    ELSE (SELECT 'owns ' || min(c.oid::regclass::text) FROM pg_class c
          WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
          AND pg_has_role(current_user, c.relowner, 'MEMBER'))
  END AS why
  FROM pg_roles r WHERE pg_has_role(current_user, r.oid, 'MEMBER')`;

/**
 * Refuses a connection whose role could step over row-level security: the second wall between offices stands only for
 * roles that are neither superuser nor owner.
 */
export async function assertAppRole(client: Client | PoolClient): Promise<void> {
  const found = await client.query<{ role: string; why: string | null }>(question);
  const { role, why } = found.rows[0] ?? { role: '?', why: 'unknown role' };
  if (why !== null) throw new WutongError('app-role-too-strong', { role, why });
}
