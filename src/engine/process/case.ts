import { sql } from 'kysely';
import type { Verb } from '../../model/procedure.ts';
import type { ProcessState } from '../../model/process/state.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';

/** The process of one record as it is kept beside its events. */
export interface ProcessCase {
  readonly recordId: string;
  readonly purpose: string;
  /** Counts the times that a process was begun for this record. */
  readonly run: number;
  readonly state: ProcessState;
  readonly verb: Verb;
  readonly decider: string;
  /** The version of the record when the open step opened: whoever saw an older one saw another content. */
  readonly openedVersion: number;
}

/** The processes of records, by record; the records' own rows are locked already, so nobody changes these meanwhile. */
export async function readCases(
  tx: Transaction,
  recordIds: readonly string[],
): Promise<Map<string, ProcessCase>> {
  if (recordIds.length === 0) return new Map();
  const rows = await tx.query(
    compile(
      sql`SELECT record_id, purpose, run, state, verb, decider, opened_version FROM process_case
        WHERE office_id = ${tx.officeId} AND record_id = ANY(${[...recordIds]}::uuid[])`,
      'process-cases',
    ),
  );
  return new Map(rows.map((row) => [String(row.record_id), toCase(row)]));
}

/** One row of `process_case`. */
export function toCase(row: Row): ProcessCase {
  return {
    recordId: String(row.record_id),
    purpose: String(row.purpose),
    run: Number(row.run),
    state: row.state as ProcessState,
    verb: String(row.verb) as Verb,
    decider: String(row.decider),
    openedVersion: Number(row.opened_version),
  };
}
