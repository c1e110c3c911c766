import { sql } from 'kysely';
import type { Values } from '../../model/field.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';

/** The content of a record as it was approved. */
export interface KeptVersion {
  readonly version: number;
  readonly keptAt: string;
  readonly values: Values;
}

/** The version that was kept last of each record. */
export async function readKept(
  tx: Transaction,
  recordIds: readonly string[],
): Promise<Map<string, KeptVersion>> {
  if (recordIds.length === 0) return new Map();
  const rows = await tx.query(
    compile(
      sql`SELECT DISTINCT ON (record_id) record_id, version, kept_at, content FROM record_version
        WHERE office_id = ${tx.officeId} AND record_id = ANY(${[...recordIds]}::uuid[]) ORDER BY record_id, version DESC`,
      'versions-last',
    ),
  );
  return new Map(rows.map((row) => [String(row.record_id), readRow(row)]));
}

/** Every version of a record that was kept, in their order. */
export async function readVersions(tx: Transaction, recordId: string): Promise<KeptVersion[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT version, kept_at, content FROM record_version
        WHERE office_id = ${tx.officeId} AND record_id = ${recordId} ORDER BY version`,
      'versions-all',
    ),
  );
  return rows.map(readRow);
}

function readRow(row: Row): KeptVersion {
  return {
    version: Number(row.version),
    keptAt: row.kept_at instanceof Date ? row.kept_at.toISOString() : String(row.kept_at),
    values: row.content as Values,
  };
}

/** Keeps contents for good; nothing ever writes over them. */
export async function keepVersions(
  tx: Transaction,
  asked: {
    readonly type: string;
    readonly at: Date;
    readonly records: readonly { readonly id: string; readonly version: number; readonly values: Values }[];
  },
): Promise<void> {
  if (asked.records.length === 0) return;
  await tx.query(
    compile(
      sql`INSERT INTO record_version (office_id, record_id, version, type, kept_at, content)
        SELECT ${tx.officeId}::uuid, v.id, v.version, ${asked.type}::text, ${asked.at}::timestamptz, v.values
        FROM jsonb_to_recordset(${JSON.stringify(asked.records)}::jsonb) AS v (id uuid, version integer, values jsonb)`,
      'versions-keep',
    ),
  );
}
