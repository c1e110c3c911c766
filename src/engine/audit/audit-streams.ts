import type { Row, Statement, Transaction } from '../database/database.ts';
import {
  bytes,
  leavesWithEntries,
  readSeal,
  sealsAfter,
  unsealedWithValues,
  type StoredSeal,
} from './audit-rows.ts';
import { parseExactJson } from './canonical-json.ts';
import { saltLength, valueHash } from './hashes.ts';

/** An entry with the judgement on its values. */
export interface CheckedRow {
  readonly entryId: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly demo: boolean;
  readonly values: 'kept' | 'erased' | 'differ';
  readonly row: Row;
}

/** An entry at its place under a seal; `row.id` is null when the entry itself is gone. */
export interface CheckedLeaf extends CheckedRow {
  readonly seal: number;
  readonly position: number;
}

/** The seals of the transaction's office in order. */
export async function* streamSeals(tx: Transaction, batch: number): AsyncGenerator<StoredSeal, undefined> {
  let after = lowest;
  for await (const row of pages(tx, batch, () => sealsAfter(tx.officeId, after, batch))) {
    const seal = readSeal(tx.officeId, row);
    after = seal.number;
    yield seal;
  }
}

/** The places under the seals with their entries, in the order of sealing. */
export async function* streamLeaves(tx: Transaction, batch: number): AsyncGenerator<CheckedLeaf, undefined> {
  let after = { seal: lowest, position: lowest };
  for await (const row of pages(tx, batch, () => leavesWithEntries(tx.officeId, after, batch))) {
    after = { seal: Number(row.seal_number), position: Number(row.position) };
    yield { ...after, ...check(row, String(row.entry_id)) };
  }
}

/** The entries that wait for a seal. */
export async function* streamUnsealed(tx: Transaction, batch: number): AsyncGenerator<CheckedRow, undefined> {
  let after: string | undefined;
  for await (const row of pages(tx, batch, () => unsealedWithValues(tx.officeId, after, batch))) {
    after = String(row.id);
    yield check(row, after);
  }
}

// Numbers count from 1 and places from 0, unless somebody else wrote them.
const lowest = -(2 ** 31);

async function* pages(tx: Transaction, batch: number, next: () => Statement): AsyncGenerator<Row, undefined> {
  for (;;) {
    const rows = await tx.query(next());
    yield* rows;
    if (rows.length < batch) return;
  }
}

function check(row: Row, entryId: string): CheckedRow {
  return { entryId, at: Number(row.epoch), demo: row.demo === true, values: judgeValues(row), row };
}

function judgeValues(row: Row): CheckedRow['values'] {
  if (row.salt === null && row.changes === null) return 'erased';
  const salt = bytes(row.salt);
  const changes = parseExactJson(String(row.changes));
  // With a longer salt the same bytes could be read as another salt before other values.
  if (changes === undefined || salt.length !== saltLength) return 'differ';
  return valueHash(salt, changes).equals(bytes(row.value_hash)) ? 'kept' : 'differ';
}
