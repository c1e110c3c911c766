import { sql } from 'kysely';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';

/** What an office set under a name; undefined where it set nothing. */
export async function readOfficeSetting(tx: Transaction, name: string): Promise<unknown> {
  const [row] = await tx.query(
    compile(
      sql`SELECT value FROM office_setting WHERE office_id = ${tx.officeId} AND name = ${name}`,
      'office-setting',
    ),
  );
  return row?.value ?? undefined;
}

/** Sets it anew, whatever stood there. That it is allowed and noted in the audit is for the caller to see to. */
export async function writeOfficeSetting(
  tx: Transaction,
  name: string,
  value: unknown,
  set: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    compile(
      sql`INSERT INTO office_setting (office_id, name, value, set_by, set_at)
        VALUES (${tx.officeId}, ${name}, ${JSON.stringify(value)}::jsonb, ${set.by}::uuid, ${set.at}::timestamptz)
        ON CONFLICT (office_id, name) DO UPDATE SET value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at`,
    ),
  );
}

/** The same as a column of a larger statement whose $1 is the office; the name is the program's own. */
export const officeSettingColumn = (name: string): string =>
  `(SELECT value FROM office_setting WHERE office_id = $1 AND name = '${name}')`;
