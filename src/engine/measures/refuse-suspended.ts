import { sql } from 'kysely';
import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Passage } from '../save/save-request.ts';
import { suspension } from './measures.ts';

/**
 * A unit under a confirmed suspension hands nothing in; what is under way goes on, and drafts may be written.
 * @throws unit-suspended with the grounds and since when
 */
export async function refuseSuspended(tx: Transaction, passages: readonly Passage[]): Promise<void> {
  const units = new Set(
    passages
      .filter(({ taken }) => taken.some(({ action }) => action.starts !== undefined))
      .map(({ unitId }) => unitId),
  );
  if (units.size === 0) return;
  const [row] = await tx.query(
    compile(
      sql`SELECT u.name AS unit, m.why, m.decided_at FROM measure m JOIN unit u ON u.office_id = m.office_id AND u.id = m.unit_id
        WHERE m.office_id = ${tx.officeId} AND m.unit_id = ANY(${[...units]}::uuid[]) AND m.kind = ${suspension} AND m.status = 'confirmed' LIMIT 1`,
      'measures-in-force',
    ),
  );
  if (!row) return;
  throw new WutongError('unit-suspended', {
    unit: String(row.unit),
    since: civilDateOf(new Date(String(row.decided_at))),
    why: String(row.why),
  });
}
