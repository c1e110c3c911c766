import { sql } from 'kysely';
import { columnName } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { targetOf } from '../../model/registry.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { tableName } from '../schema/table.ts';
import { asLedger } from './as-ledger.ts';
import type { Passage, SaveRequest } from './save-request.ts';

/**
 * Moves what refers to a record that has just come into a state, where its type says so: letters that wait for an
 * answer are taken back with their delegation, in the same transaction. Nothing is asked where nothing came there.
 */
export async function alongStage(
  tx: Transaction,
  machine: Machine,
  save: (request: SaveRequest) => Promise<unknown>,
  { type }: TypeBundle,
  { actor, passages }: { readonly actor: SaveRequest['actor']; readonly passages: readonly Passage[] },
): Promise<void> {
  for (const { type: other, workflow } of machine.registry.types) {
    const { movedBy } = other;
    if (!movedBy || targetOf(other, movedBy.reference) !== type.name) continue;
    for (const { when, only, action } of movedBy.moves) {
      const moving = passages.filter(
        ({ before, state, values }) =>
          before && before.state !== state && when.includes(state) && only?.(values) !== false,
      );
      if (moving.length === 0) continue;
      const states = Object.keys(workflow.actions).filter((state) => workflow.actions[state]?.[action]);
      const rows = await tx.query(
        compile(
          sql`SELECT id, version FROM ${sql.table(tableName(other.name))}
            WHERE office_id = ${tx.officeId} AND ${sql.ref(columnName(movedBy.reference))} = ANY(${moving.map(({ id }) => id)}::uuid[])
              AND state = ANY(${states}::text[]) ORDER BY id FOR UPDATE`,
          `along-${other.name}`,
        ),
      );
      const items = rows.map(({ id, version }) => ({
        id: String(id),
        version: Number(version),
        values: {},
        action,
      }));
      if (items.length > 0) await save({ actor: asLedger(actor), type: other.name, items });
    }
  }
}
