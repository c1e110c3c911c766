import { sql } from 'kysely';
import { compile } from '../database/compile.ts';
import type { Statement } from '../database/database.ts';
import type { StoredFile } from './store-upload.ts';

/** The row of an upload; until a record holds it, it belongs to who uploaded it. */
export function insertFile(
  file: StoredFile & { officeId: string; id: string; uploadedBy: string; uploadedAt: Date },
): Statement {
  return compile(
    sql`INSERT INTO file (office_id, id, hash, name, mime, size, uploaded_by, uploaded_at)
      VALUES (${file.officeId}, ${file.id}, ${file.hash}, ${file.name}, ${file.mime}, ${file.size}, ${file.uploadedBy}, ${file.uploadedAt})`,
    'file-insert',
  );
}

/** The files of one entry of a record in their order; `path` is `attachments`, or `inviters.<row id>.letter`. */
export interface FileLinks {
  readonly recordId: string;
  readonly path: string;
  readonly fileIds: readonly string[];
}

/** Makes `links` all the links of the records, whatever they held before: one statement to clear, one to write. */
export function linkFiles(asked: {
  readonly officeId: string;
  readonly type: string;
  readonly recordIds: readonly string[];
  readonly links: readonly FileLinks[];
}): Statement[] {
  const { officeId, type, recordIds } = asked;
  const flat = asked.links.flatMap(({ recordId, path, fileIds }) =>
    [...new Set(fileIds)].map((fileId, position) => ({ recordId, path, fileId, position })),
  );
  const cleared = compile(
    sql`DELETE FROM file_link WHERE office_id = ${officeId} AND type = ${type} AND record_id = ANY(${[...recordIds]}::uuid[])`,
    'file-links-clear',
  );
  if (flat.length === 0) return [cleared];
  const written = compile(
    sql`INSERT INTO file_link (office_id, type, record_id, path, file_id, position)
      SELECT ${officeId}::uuid, ${type}::text, * FROM unnest(${flat.map((l) => l.recordId)}::uuid[], ${flat.map((l) => l.path)}::text[],
        ${flat.map((l) => l.fileId)}::uuid[], ${flat.map((l) => l.position)}::integer[])`,
    'file-links-write',
  );
  return [cleared, written];
}

/** One file of one record for a download: `id`, `hash`, `name`, `mime`, `size`; no row when the record has it not. */
export function findLinkedFile(asked: {
  readonly officeId: string;
  readonly type: string;
  readonly recordId: string;
  readonly fileId: string;
}): Statement {
  const { officeId, type, recordId, fileId } = asked;
  return compile(
    sql`SELECT f.id, f.hash, f.name, f.mime, f.size FROM file f WHERE f.office_id = ${officeId} AND f.id = ${fileId}
      AND (EXISTS (SELECT 1 FROM file_link l WHERE l.office_id = ${officeId} AND l.type = ${type} AND l.record_id = ${recordId} AND l.file_id = f.id)
        OR EXISTS (SELECT 1 FROM process_file p WHERE p.office_id = ${officeId} AND p.type = ${type} AND p.record_id = ${recordId} AND p.file_id = f.id))`,
    'file-linked',
  );
}

/** All files of records in the order of their entries: `record_id`, `path`, then as `findLinkedFile`. */
export function filesOfRecords(asked: {
  readonly officeId: string;
  readonly type: string;
  readonly recordIds: readonly string[];
}): Statement {
  const { officeId, type, recordIds } = asked;
  return compile(
    sql`SELECT l.record_id, l.path, f.id, f.hash, f.name, f.mime, f.size, l.position
      FROM file_link l JOIN file f ON f.office_id = l.office_id AND f.id = l.file_id
      WHERE l.office_id = ${officeId} AND l.type = ${type} AND l.record_id = ANY(${[...recordIds]}::uuid[])
      UNION ALL
      SELECT p.record_id, 'process', f.id, f.hash, f.name, f.mime, f.size, p.number
      FROM process_file p JOIN file f ON f.office_id = p.office_id AND f.id = p.file_id
      WHERE p.office_id = ${officeId} AND p.type = ${type} AND p.record_id = ANY(${[...recordIds]}::uuid[])
      ORDER BY record_id, path, position`,
    'files-of-records',
  );
}

/**
 * Which of these files these records may hold: those that the person uploaded, and those that the record holds
 * already. Gives `record_id` and `file_id` of each permitted pair; a pair that is not there is refused (file-not-yours).
 */
export function checkOwnership(asked: {
  readonly officeId: string;
  readonly type: string;
  /** `actorId` is who puts the file there. */
  readonly pairs: readonly { readonly recordId: string; readonly fileId: string; readonly actorId: string }[];
}): Statement {
  const { officeId, type, pairs } = asked;
  return compile(
    sql`SELECT DISTINCT w.record_id, w.file_id
      FROM unnest(${pairs.map((p) => p.recordId)}::uuid[], ${pairs.map((p) => p.fileId)}::uuid[], ${pairs.map((p) => p.actorId)}::uuid[]) w (record_id, file_id, actor_id)
      JOIN file f ON f.office_id = ${officeId} AND f.id = w.file_id
      LEFT JOIN file_link l ON l.office_id = ${officeId} AND l.type = ${type} AND l.record_id = w.record_id AND l.file_id = w.file_id
      WHERE f.uploaded_by = w.actor_id OR l.file_id IS NOT NULL`,
    'file-ownership',
  );
}
