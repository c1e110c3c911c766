import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Values } from '../../model/field.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';

/** A secret of 256 bits as it stands in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The secret of a submission that may come twice: the page that was filled in has a mark of its own, and the same page
 * sent again with the same content is the same secret. It is made with our key, so nobody makes it from mark and content.
 */
export function tokenOfSubmission(
  { values }: Pick<Machine, 'values'>,
  place: { readonly officeId: string; readonly host: string },
  mark: string,
  content: Values,
): string {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const at = { office: place.officeId, type: 'registration-link', field: place.host };
  return Buffer.from(values.blind(at, `${mark} ${digest}`)).toString('base64url');
}

/** Whether a text is the mark of a page. */
export const isMark = (mark: unknown): mark is string =>
  typeof mark === 'string' && /^[0-9a-f]{32}$/.test(mark);

/** A mark for a page that is shown. */
export const newMark = (): string => randomBytes(16).toString('hex');

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
