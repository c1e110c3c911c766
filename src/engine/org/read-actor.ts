import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';

/**
 * Somebody of the office as an actor, with units and roles as they are now: what goes on in a person's name after they
 * left the page is judged by what they may do when it happens. Undefined when the account is no longer active.
 */
export async function readActor(tx: Transaction, accountId: string): Promise<Actor | undefined> {
  const [row] = await tx.query(
    compile(
      sql`SELECT a.id, a.name, a.unit_id,
          (SELECT array_agg(r.role) FROM account_role r WHERE r.office_id = ${tx.officeId} AND r.account_id = a.id) AS roles,
          (SELECT array_agg(DISTINCT v.id) FROM account_role r JOIN unit v ON v.office_id = r.office_id
            AND (v.id = r.unit_id OR v.parent_id = r.unit_id)
            WHERE r.office_id = ${tx.officeId} AND r.account_id = a.id) AS unit_ids
        FROM account a WHERE a.office_id = ${tx.officeId} AND a.id = ${accountId} AND a.active`,
      'actor-read',
    ),
  );
  if (!row) return undefined;
  return {
    officeId: tx.officeId,
    userId: String(row.id),
    name: String(row.name),
    unitId: String(row.unit_id),
    unitIds: (row.unit_ids as string[] | null) ?? [],
    roles: [...new Set((row.roles as string[] | null) ?? [])],
  };
}
