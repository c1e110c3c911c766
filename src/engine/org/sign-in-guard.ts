import { sql } from 'kysely';
import { WutongError } from '../../model/errors.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { SecuritySettings } from './security-settings.ts';

/** Attempts that lie further apart are no series. */
const seriesMinutes = 60;

/**
 * Counts an attempt on a login before anything is compared, so that guesses sent all at once are as many as those sent
 * one by one. A login that nobody has is counted and locked as well: the answer tells nothing.
 * @returns whether this attempt, if it fails, is the one that locks
 * @throws sign-in-locked
 */
export async function countAttempt(
  tx: Transaction,
  login: string,
  { lockAfter, lockMinutes }: SecuritySettings,
  now: Date,
): Promise<{ readonly last: boolean; readonly left: number }> {
  const until = new Date(now.getTime() + lockMinutes * 60_000);
  const stale = new Date(now.getTime() - seriesMinutes * 60_000);
  const [row] = await tx.query(
    compile(
      sql`INSERT INTO sign_in_guard AS g (office_id, login, attempts, last_at, locked_until)
        VALUES (${tx.officeId}, ${login}, 1, ${now}, CASE WHEN ${lockAfter}::int <= 1 THEN ${until}::timestamptz END)
        ON CONFLICT (office_id, login) DO UPDATE SET
          attempts = CASE WHEN g.locked_until IS NOT NULL OR g.last_at < ${stale} THEN 1 ELSE g.attempts + 1 END,
          last_at = ${now},
          locked_until = CASE WHEN g.locked_until IS NULL AND g.last_at >= ${stale} AND g.attempts + 1 >= ${lockAfter}::int
            THEN ${until}::timestamptz END
        WHERE g.locked_until IS NULL OR g.locked_until <= ${now}
        RETURNING attempts`,
      'guard-count',
    ),
  );
  if (row) {
    const attempts = Number(row.attempts);
    return { last: attempts >= lockAfter, left: Math.max(0, lockAfter - attempts) };
  }
  const [locked] = await tx.query(
    compile(
      sql`SELECT locked_until FROM sign_in_guard WHERE office_id = ${tx.officeId} AND login = ${login}`,
      'guard-until',
    ),
  );
  const end = locked?.locked_until instanceof Date ? locked.locked_until : until;
  const seconds = Math.max(1, Math.ceil((end.getTime() - now.getTime()) / 1000));
  throw new WutongError('sign-in-locked', { minutes: Math.ceil(seconds / 60), seconds });
}

/** Ends the series of a login: it signed in, or an administrator lifted the lock. Old series of anybody go with it. */
export async function forgetAttempts(tx: Transaction, login: string, now: Date): Promise<boolean> {
  const old = new Date(now.getTime() - 86_400_000);
  const rows = await tx.query(
    compile(
      sql`DELETE FROM sign_in_guard WHERE office_id = ${tx.officeId}
        AND (login = ${login} OR (last_at < ${old} AND (locked_until IS NULL OR locked_until < ${now}))) RETURNING login`,
      'guard-forget',
    ),
  );
  return rows.some((row) => row.login === login);
}

/** Takes one attempt back that was no guess: the password was right, and the code is still to come. */
export async function forgiveAttempt(tx: Transaction, login: string): Promise<void> {
  await tx.query(
    compile(
      sql`UPDATE sign_in_guard SET attempts = greatest(attempts - 1, 0), locked_until = NULL
        WHERE office_id = ${tx.officeId} AND login = ${login}`,
      'guard-forgive',
    ),
  );
}
