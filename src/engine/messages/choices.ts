import { sql } from 'kysely';
import type { ContactKind } from '../../model/messages/channel-kinds.ts';
import { standardPreferences, type MessagePreferences } from '../../model/messages/preferences.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';

/** What a person wants, and where they can be reached. */
export interface Choices {
  readonly preferences: MessagePreferences;
  /** Addresses that a code came back from. */
  readonly reached: ReadonlySet<ContactKind>;
}

/** Reads it for many at once; whoever has chosen nothing has the standard, whoever left the office gets nothing. */
export async function readChoices(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, Choices>> {
  const rows = await tx.query(
    compile(
      sql`SELECT a.id, p.value, (SELECT array_agg(c.kind) FROM account_contact c
          WHERE c.office_id = a.office_id AND c.account_id = a.id AND c.verified_at IS NOT NULL) AS reached
        FROM account a LEFT JOIN message_preference p ON p.office_id = a.office_id AND p.account_id = a.id
        WHERE a.office_id = ${tx.officeId} AND a.active AND a.id = ANY(${[...new Set(accountIds)]}::uuid[])`,
      'message-choices',
    ),
  );
  return new Map(
    rows.map((row) => [
      String(row.id),
      {
        preferences: { ...standardPreferences, ...(row.value as Partial<MessagePreferences> | null) },
        reached: new Set((row.reached ?? []) as ContactKind[]),
      },
    ]),
  );
}

/** Keeps what a person wants. */
export async function keepPreferences(
  tx: Transaction,
  accountId: string,
  value: MessagePreferences,
  now: Date,
): Promise<void> {
  await tx.query(
    compile(
      sql`INSERT INTO message_preference (office_id, account_id, value, set_at)
        VALUES (${tx.officeId}, ${accountId}, ${JSON.stringify(value)}::jsonb, ${now}::timestamptz)
        ON CONFLICT (office_id, account_id) DO UPDATE SET value = excluded.value, set_at = excluded.set_at`,
    ),
  );
}
