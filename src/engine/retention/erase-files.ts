import { rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { contentPath, type FileStore } from '../files/file-store.ts';

/**
 * Takes the files of these entries away from the records, and the rows of those that nobody holds any more. Their
 * contents are noted, and taken from the disk once this is sure to last.
 */
export async function eraseFiles(
  tx: Transaction,
  asked: {
    readonly type: string;
    readonly ids: readonly string[];
    readonly paths: readonly string[];
    readonly now: Date;
  },
): Promise<void> {
  const office = sql`office_id = ${tx.officeId}`;
  const gone = await tx.query(
    compile(sql`DELETE FROM file_link WHERE ${office} AND type = ${asked.type}
      AND record_id = ANY(${[...asked.ids]}::uuid[]) AND path = ANY(${[...asked.paths]}::text[]) RETURNING file_id`),
  );
  const ids = [...new Set(gone.map(({ file_id }) => String(file_id)))];
  if (ids.length === 0) return;
  await tx.query(
    compile(sql`WITH dropped AS (
        DELETE FROM file f WHERE f.${office} AND f.id = ANY(${ids}::uuid[])
          AND NOT EXISTS (SELECT 1 FROM file_link l WHERE l.${office} AND l.file_id = f.id)
          AND NOT EXISTS (SELECT 1 FROM process_file p WHERE p.${office} AND p.file_id = f.id)
        RETURNING f.hash)
      INSERT INTO erased_content (office_id, hash, at) SELECT DISTINCT ${tx.officeId}::uuid, hash, ${asked.now}::timestamptz FROM dropped
      ON CONFLICT (office_id, hash) DO NOTHING`),
  );
}

/** Takes contents from the disk that no file of any office names any more, also those of a run that was cut off. */
export async function dropContents(
  owner: { query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> },
  store: FileStore,
): Promise<number> {
  const { rows } = await owner.query(
    `SELECT DISTINCT e.hash, EXISTS (SELECT 1 FROM file f WHERE f.hash = e.hash) AS held FROM erased_content e`,
  );
  let dropped = 0;
  for (const { hash, held } of rows) {
    if (held !== true) {
      await rm(contentPath(store, String(hash)), { force: true });
      dropped++;
    }
    await owner.query('DELETE FROM erased_content WHERE hash = $1', [hash]);
  }
  return dropped;
}
