import { sql } from 'kysely';
import { columnName } from '../../model/field.ts';
import type { RecordType, Snapshot, TypeBundle } from '../../model/record-type.ts';
import { targetOf, type Registry } from '../../model/registry.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { writeRow } from '../record/row-values.ts';
import { tableName } from '../schema/table.ts';
import { asLedger } from './as-ledger.ts';
import type { Passage, SaveRequest } from './save-request.ts';

interface Follower {
  readonly type: RecordType;
  readonly snapshot: Snapshot;
}

/** The types whose records go along with those of a type. */
function followersOf(registry: Registry, name: string): Follower[] {
  return registry.types.flatMap(({ type }) =>
    (type.snapshots ?? [])
      .filter((one) => one.follows !== undefined && targetOf(type, one.reference) === name)
      .map((snapshot) => ({ type, snapshot })),
  );
}

/**
 * Saves once more whatever follows a record that changed: its copies are taken anew, and what is derived from them, such
 * as the day by which a document must be back. Nothing is asked where nothing of what is copied changed.
 */
export async function followStage(
  tx: Transaction,
  machine: Machine,
  save: (request: SaveRequest) => Promise<unknown>,
  { type }: TypeBundle,
  { actor, passages }: { readonly actor: SaveRequest['actor']; readonly passages: readonly Passage[] },
): Promise<void> {
  for (const { type: follower, snapshot } of followersOf(machine.registry, type.name)) {
    const columns = Object.keys(snapshot.copy).map((name) => columnName(name));
    const changed = passages.filter(({ before, values }) => {
      if (!before) return false;
      const [was, is] = [writeRow(type.fields, before.values), writeRow(type.fields, values)];
      return columns.some((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]));
    });
    if (changed.length === 0) continue;
    const rows = await tx.query(
      compile(
        sql`SELECT id, version FROM ${sql.table(tableName(follower.name))}
          WHERE office_id = ${tx.officeId} AND ${sql.ref(columnName(snapshot.reference))} = ANY(${changed.map(({ id }) => id)}::uuid[])
            AND state = ANY(${[...(snapshot.follows ?? [])]}::text[]) ORDER BY id FOR UPDATE`,
        `follow-${follower.name}-${type.name}`,
      ),
    );
    const items = rows.map(({ id, version }) => ({ id: String(id), version: Number(version), values: {} }));
    if (items.length > 0) await save({ actor: asLedger(actor), type: follower.name, items });
  }
}
