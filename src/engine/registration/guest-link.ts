import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';

/** A secret of 256 bits as it stands in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Keeps the hash of a secret with what it opens; the secret itself is kept nowhere. */
export function keepLink(
  tx: Transaction,
  link: { readonly token: string; readonly type: string; readonly recordId: string; readonly at: Date },
): Promise<unknown> {
  return tx.query(
    compile(
      sql`INSERT INTO registration_link (office_id, token_hash, type, record_id, made_at)
        VALUES (${tx.officeId}::uuid, ${hashOf(link.token)}::bytea, ${link.type}, ${link.recordId}::uuid, ${link.at}::timestamptz)`,
      'link-keep',
    ),
  );
}

/** What a secret opens; it is looked for by its hash, so that no comparison tells how much of it is right. */
export async function findLink(
  tx: Transaction,
  token: string,
): Promise<{ readonly type: string; readonly recordId: string } | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const [row] = await tx.query(
    compile(
      sql`SELECT type, record_id FROM registration_link WHERE office_id = ${tx.officeId} AND token_hash = ${hashOf(token)}::bytea`,
      'link-find',
    ),
  );
  return row && { type: String(row.type), recordId: String(row.record_id) };
}
