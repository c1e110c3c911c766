import { sql } from 'kysely';
import { WutongError } from '../../model/errors.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { verifyPassword } from '../secrets/password.ts';
import { noteAccount } from './note-account.ts';
import { listOffices } from './offices.ts';
import { acceptCode, acceptRecoveryCode, findSecondFactor } from './second-factor.ts';
import { readSecurity } from './security-settings.ts';
import { findSession, openSession, readToken, type Origin, type SignedIn } from './sessions.ts';
import { countAttempt, forgetAttempts, forgiveAttempt } from './sign-in-guard.ts';

/** The one spelling of a login, however it is typed. The database can hold no NUL, so nobody is called so. */
export function spellLogin(login: string): string {
  return login.trim().toLowerCase().replaceAll('\u0000', '\ufffd');
}

export interface SignInRequest {
  readonly office: string;
  readonly login: string;
  readonly password: string;
  /** Of the second factor, or one of the recovery codes. */
  readonly code?: string | undefined;
}

/**
 * Checks a password, then the second factor where there is one, and opens a session.
 * @returns the cookie's value
 * @throws sign-in-failed, the same whether the office, the account or the password is wrong; sign-in-locked, the same
 * whether there is such an account or not; second-factor-needed, second-factor-wrong
 */
export async function signIn(
  machine: Machine,
  given: SignInRequest,
  origin: Origin,
): Promise<{ readonly token: string; readonly signedIn: SignedIn }> {
  const office = (await listOffices(machine.db)).find((candidate) => candidate.code === given.office);
  if (!office) {
    // It works as long as for an office that is there.
    await verifyPassword(given.password, undefined);
    throw new WutongError('sign-in-failed');
  }
  const login = spellLogin(given.login);
  const now = machine.clock.now();
  const { settings, attempt, account } = await machine.db.inOffice(office.id, async (tx) => {
    const settings = await readSecurity(tx);
    const [attempt, account] = await Promise.all([
      countAttempt(tx, login, settings, now),
      findAccount(tx, login, now),
    ]);
    return { settings, attempt, account };
  });
  // Without an account it still works as long, so that the time of the answer does not tell who exists.
  const right = await verifyPassword(given.password, account && String(account.password_hash));
  const outcome = await machine.db.inOffice(office.id, async (tx) => {
    if (!account || !right) {
      // Noted for a login that nobody has, too: it is worth knowing, and takes as long.
      await noteFailure(tx, account, attempt.last, origin, 'password');
      return { refusal: new WutongError('sign-in-failed') };
    }
    const id = String(account.id);
    const factor = await findSecondFactor(tx, id);
    let recovery = false;
    if (factor?.confirmedAt) {
      if (given.code === undefined || given.code.trim() === '') {
        await forgiveAttempt(tx, login);
        return { refusal: new WutongError('second-factor-needed') };
      }
      recovery = await acceptRecoveryCode(tx, id, given.code, now);
      if (!recovery && !(await acceptCode(tx, machine, id, factor.sealed, given.code))) {
        await noteFailure(tx, account, attempt.last, origin, 'second-factor');
        return { refusal: new WutongError('second-factor-wrong', { left: attempt.left }) };
      }
    }
    const [token] = await Promise.all([
      openSession(tx, id, now, settings, origin),
      forgetAttempts(tx, login, now),
      tx.query(
        compile(
          sql`UPDATE account SET last_signed_in_at = ${now}::timestamptz WHERE office_id = ${office.id} AND id = ${id}`,
        ),
      ),
      noteAccount(tx, whoIs(account), {
        type: 'session',
        action: 'sign-in',
        id,
        after: { address: origin.address, ...(recovery ? { recoveryCode: true } : {}) },
      }),
    ]);
    return { token };
  });
  if (outcome.refusal) throw outcome.refusal;
  const signedIn = await findSession(machine, outcome.token);
  if (!signedIn) throw new WutongError('sign-in-failed');
  return { token: outcome.token, signedIn };
}

const whoIs = (account: Row) => ({
  userId: String(account.id),
  name: String(account.name),
  demo: account.demo === true,
});

function noteFailure(
  tx: Transaction,
  account: Row | undefined,
  locks: boolean,
  { address }: Origin,
  what: 'password' | 'second-factor',
): Promise<void> {
  // What was typed for a login may be a password, so it is not kept.
  const who = account ? whoIs(account) : { userId: tx.officeId, name: '未知账号' };
  return noteAccount(tx, who, {
    type: 'session',
    action: locks ? 'sign-in-locked' : 'sign-in-failed',
    id: who.userId,
    after: { address, what },
  });
}

// A one-time password that ran out opens nothing.
async function findAccount(tx: Transaction, login: string, now: Date): Promise<Row | undefined> {
  const [row] = await tx.query(
    compile(
      sql`SELECT id, name, demo, password_hash FROM account WHERE office_id = ${tx.officeId} AND login = ${login} AND active
        AND (password_until IS NULL OR password_until > ${now})`,
      'sign-in-account',
    ),
  );
  return row;
}

/** Ends a session. */
export async function signOut(machine: Machine, token: string, signedIn: SignedIn): Promise<void> {
  const read = readToken(token);
  if (!read) return;
  await machine.db.inOffice(read.officeId, (tx) =>
    Promise.all([
      tx.query(
        compile(sql`DELETE FROM session WHERE office_id = ${read.officeId} AND token_hash = ${read.hash}`),
      ),
      noteAccount(tx, signedIn.actor, { type: 'session', action: 'sign-out', id: signedIn.actor.userId }),
    ]),
  );
}
