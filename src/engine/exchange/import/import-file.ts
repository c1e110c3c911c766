import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { WutongError } from '../../../model/errors.ts';
import { compile } from '../../database/compile.ts';
import type { Transaction } from '../../database/database.ts';
import type { Machine } from '../../machine.ts';

const pieceBytes = 512 * 1024;

/** By which a file is known again. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sm3').update(bytes).digest('hex');
}

const binding = (tx: Transaction, jobId: string, position: number) =>
  ({ office: tx.officeId, type: 'job', record: jobId, field: `file-${position}` }) as const;

/** Keeps the workbook of an import, sealed: numbers of passports may stand in it. */
export async function keepImportFile(
  tx: Transaction,
  machine: Machine,
  jobId: string,
  bytes: Uint8Array,
): Promise<void> {
  for (let position = 0, at = 0; at < bytes.length; position++, at += pieceBytes) {
    const piece = Buffer.from(bytes.subarray(at, at + pieceBytes)).toString('base64');
    const content = Buffer.from(machine.values.seal(binding(tx, jobId, position), piece));
    await tx.query(
      compile(
        sql`INSERT INTO job_file (office_id, job_id, position, content)
          VALUES (${tx.officeId}, ${jobId}, ${position}, ${content})`,
        'job-file-add',
      ),
    );
  }
}

/**
 * The workbook of an import again.
 * @throws import-file-changed when it is gone, or is not the one that was looked at
 */
export async function readImportFile(
  tx: Transaction,
  machine: Machine,
  job: { readonly id: string; readonly hash: unknown },
): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for (let position = 0; ; position++) {
    const [row] = await tx.query(
      compile(
        sql`SELECT content FROM job_file WHERE office_id = ${tx.officeId} AND job_id = ${job.id} AND position = ${position}`,
        'job-file-read',
      ),
    );
    if (!row) break;
    try {
      const piece = machine.values.open(binding(tx, job.id, position), row.content as Uint8Array);
      pieces.push(Buffer.from(piece, 'base64'));
    } catch (cause) {
      throw new WutongError('import-file-changed', {}, { cause });
    }
  }
  const bytes = Buffer.concat(pieces);
  if (hashOf(bytes) !== job.hash) throw new WutongError('import-file-changed');
  return bytes;
}
