import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** The length of an SM3 hash (GB/T 32905) in bytes. */
export const hashLength = 32;

/** The length of the salt beside the values of an entry, in bytes. */
export const saltLength = 16;

/** SM3 over the parts one after the other. */
export function sm3(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sm3');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/**
 * The hash that stands in an audit entry for its values: SM3(salt ‖ canonical JSON). The salt keeps short values (a
 * yes, a date) from being guessed out of the hash after they were erased.
 */
export function valueHash(salt: Uint8Array, changes: unknown): Buffer {
  return textHash(salt, canonicalJson(changes));
}

/** The same of values that were written as canonical JSON already. */
export function textHash(salt: Uint8Array, text: string): Buffer {
  return sm3(salt, Buffer.from(text));
}

/** An audit entry as the tree sees it. `at` in seconds since 1970 with six decimals, as PostgreSQL prints it. */
export interface SealedEntry {
  readonly officeId: string;
  readonly id: string;
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly action: string;
  readonly type: string;
  readonly recordId: string;
  readonly version: number;
  readonly demo: boolean;
  readonly reason: string | null;
  readonly valueHash: Uint8Array;
}

/** The bytes of an entry: every column, none of which can be changed without changing them. */
export function entryBytes(entry: SealedEntry): Buffer {
  const { officeId, id, at, actorId, actorName, action, type, recordId, version, demo, reason } = entry;
  const hash = Buffer.from(entry.valueHash).toString('hex');
  const parts = [
    'audit-entry-1',
    officeId,
    id,
    at,
    actorId,
    actorName,
    action,
    type,
    recordId,
    version,
    demo,
    reason,
    hash,
  ];
  return Buffer.from(canonicalJson(parts));
}

/** A seal as it is signed; `at` as in entries. */
export interface SealContent {
  readonly officeId: string;
  readonly number: number;
  readonly at: string;
  readonly entries: number;
  readonly root: Uint8Array;
  readonly previous: Uint8Array;
}

/** The bytes that are signed. */
export function sealBytes({ officeId, number, at, entries, root, previous }: SealContent): Buffer {
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  return Buffer.from(
    canonicalJson(['audit-seal-1', officeId, number, at, entries, hex(root), hex(previous)]),
  );
}

/** What the next seal and the heads file hold on to: the content, the key and the signature. */
export function sealHash(content: SealContent, keyId: string, signature: Uint8Array): Buffer {
  return sm3(sealBytes(content), Buffer.from(canonicalJson([keyId, Buffer.from(signature).toString('hex')])));
}

/** What stands for the seal before the first. */
export const noSeal: Buffer = Buffer.alloc(hashLength);

/** An instant in seconds since 1970 with six decimals, as `extract(epoch from at)::text` prints it. */
export function epochText(instant: Date): string {
  const ms = instant.getTime();
  const sign = ms < 0 ? '-' : '';
  const whole = Math.abs(ms);
  return `${sign}${Math.floor(whole / 1000)}.${String(whole % 1000).padStart(3, '0')}000`;
}
