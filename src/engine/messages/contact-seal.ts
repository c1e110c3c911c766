import { sql } from 'kysely';
import type { ContactKind } from '../../model/messages/channel-kinds.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';

/** Where what somebody is reached by belongs. */
export const contactBinding = (officeId: string, accountId: string, kind: string) => ({
  office: officeId,
  type: 'account',
  record: accountId,
  field: kind,
});

/** Seals where somebody is reached. */
export function sealContact(
  machine: Pick<Machine, 'values'>,
  officeId: string,
  accountId: string,
  kind: ContactKind,
  plain: string,
): Buffer {
  return Buffer.from(machine.values.seal(contactBinding(officeId, accountId, kind), plain));
}

/** Opens it for sending; undefined where there is none. */
export async function openContact(
  tx: Transaction,
  machine: Pick<Machine, 'values'>,
  accountId: string,
  kind: ContactKind,
): Promise<string | undefined> {
  const [row] = await tx.query(
    compile(
      sql`SELECT sealed FROM account_contact WHERE office_id = ${tx.officeId} AND account_id = ${accountId}::uuid AND kind = ${kind}`,
      'contact-open',
    ),
  );
  if (!row) return undefined;
  return machine.values.open(contactBinding(tx.officeId, accountId, kind), row.sealed as Uint8Array);
}

/** Forgets where somebody is reached who has left: the numbers are theirs, and nothing needs them any more. */
export async function forgetContacts(tx: Transaction, accountId: string): Promise<void> {
  await tx.query(
    compile(
      sql`DELETE FROM account_contact WHERE office_id = ${tx.officeId} AND account_id = ${accountId}::uuid`,
    ),
  );
}

/** What is shown of it. */
export function maskContact(kind: ContactKind, plain: string): string {
  if (kind === 'mobile') return `${plain.slice(0, 3)}****${plain.slice(-4)}`;
  if (kind === 'email') return `${plain.slice(0, 1)}***${plain.slice(plain.indexOf('@'))}`;
  return `${plain.slice(0, 2)}***`;
}

/** Whether it has the shape of one. A work account is whatever the gateway calls its people. */
export function isContact(kind: ContactKind, text: string): boolean {
  if (kind === 'mobile') return /^1\d{10}$/.test(text);
  if (kind === 'email') return text.length <= 120 && /^[\w.+-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i.test(text);
  return /^[\w.@-]{3,64}$/.test(text);
}
