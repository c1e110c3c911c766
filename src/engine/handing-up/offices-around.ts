import { sql } from 'kysely';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';

/** An office beside the own one. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly en: string;
  /** The names of the offices below it. */
  readonly below: readonly string[];
}

/** The office above, if one is set, and those directly below, in their order. */
export async function readOfficesAround(tx: Transaction): Promise<{
  readonly own: Neighbour;
  readonly above: Neighbour | undefined;
  readonly below: readonly Neighbour[];
}> {
  // Offices are few and no secret: the page of signing in lists them.
  const rows = await tx.query(
    compile(sql`SELECT id, name, en, parent_id FROM office ORDER BY sort, code`, 'offices-around'),
  );
  const neighbour = (id: unknown): Neighbour | undefined => {
    const row = rows.find((one) => one.id === id);
    return (
      row && {
        id: String(row.id),
        name: String(row.name),
        en: String(row.en),
        below: rows.filter(({ parent_id }) => parent_id === row.id).map(({ name }) => String(name)),
      }
    );
  };
  const own = rows.find(({ id }) => id === tx.officeId);
  return {
    own: neighbour(tx.officeId) ?? { id: tx.officeId, name: '', en: '', below: [] },
    above: own?.parent_id ? neighbour(own.parent_id) : undefined,
    below: rows.flatMap(({ id, parent_id }) => (parent_id === tx.officeId ? (neighbour(id) ?? []) : [])),
  };
}
