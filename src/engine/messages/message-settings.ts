import { sql } from 'kysely';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';

/** What an office chose for all its messages. */
export interface MessageSettings {
  /** Whether messages outside the house name the kind of business; never more than that. */
  readonly nameBusiness: boolean;
}

/** The name under which an office keeps it. */
export const messageSettingsName = 'messages';

/** What an office chose; silent unless it said otherwise. */
export async function readMessageSettings(tx: Transaction): Promise<MessageSettings> {
  const [row] = await tx.query(
    compile(
      sql`SELECT value FROM office_setting WHERE office_id = ${tx.officeId} AND name = ${messageSettingsName}`,
      'message-settings',
    ),
  );
  return { nameBusiness: false, ...(row?.value as Partial<MessageSettings> | undefined) };
}
