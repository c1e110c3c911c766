import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { hashPassword, verifyPassword } from '../secrets/password.ts';
import { noteAccount } from './note-account.ts';
import { demandStrong, passwordEnds } from './password-rules.ts';
import {
  acceptCode,
  acceptRecoveryCode,
  beginSecondFactor,
  countRecoveryCodes,
  dropSecondFactor,
  findSecondFactor,
  makeRecoveryCodes,
} from './second-factor.ts';
import { readSecurity, type SecuritySettings } from './security-settings.ts';
import { countAttempt, forgetAttempts } from './sign-in-guard.ts';
import { endSessions, listSessions, type SessionRow, type SignedIn } from './sessions.ts';

/** What somebody sees of the own account. */
export interface OwnAccount {
  readonly passwordSetAt: string;
  readonly passwordEndsAt: string | null;
  readonly rules: Pick<SecuritySettings, 'passwordMin' | 'passwordClasses' | 'passwordHistory'>;
  readonly idleMinutes: number;
  readonly secondFactor: { readonly since: string; readonly codesLeft: number } | null;
  readonly sessions: readonly (SessionRow & { readonly current: boolean })[];
}

/** The own account: password, second factor and where one is signed in. */
export function getOwnAccount(machine: Machine, { actor, sessionId, demo }: SignedIn): Promise<OwnAccount> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const settings = await readSecurity(tx);
      const [rows, factor, codesLeft, sessions] = await Promise.all([
        tx.query(
          compile(
            sql`SELECT coalesce(password_set_at, created_at) AS at FROM account WHERE office_id = ${actor.officeId} AND id = ${actor.userId}`,
          ),
        ),
        findSecondFactor(tx, actor.userId),
        countRecoveryCodes(tx, actor.userId),
        listSessions(tx, actor.userId, machine.clock.now(), settings),
      ]);
      const setAt = rows[0]?.at as Date;
      const { passwordMin, passwordClasses, passwordHistory } = settings;
      return {
        passwordSetAt: setAt.toISOString(),
        // The passwords of the demonstration are in the manual; they do not age.
        passwordEndsAt: demo ? null : (passwordEnds(setAt, settings)?.toISOString() ?? null),
        rules: { passwordMin, passwordClasses, passwordHistory },
        idleMinutes: settings.idleMinutes,
        secondFactor: factor?.confirmedAt ? { since: factor.confirmedAt.toISOString(), codesLeft } : null,
        sessions: sessions.map((one) => ({ ...one, current: one.id === sessionId })),
      };
    },
    { reading: true },
  );
}

// Whoever found a desk unlocked must not try passwords here without end: it counts like an attempt to sign in.
async function guarded<T>(machine: Machine, { actor, login }: SignedIn, work: () => Promise<T>): Promise<T> {
  const now = machine.clock.now();
  await machine.db.inOffice(actor.officeId, async (tx) =>
    countAttempt(tx, login, await readSecurity(tx), now),
  );
  const result = await work();
  await machine.db.inOffice(actor.officeId, (tx) => forgetAttempts(tx, login, now));
  return result;
}

/** @throws current-password-wrong */
async function demandPassword(tx: Transaction, actor: Actor, password: string): Promise<string> {
  const [account] = await tx.query(
    compile(
      sql`SELECT password_hash FROM account WHERE office_id = ${actor.officeId} AND id = ${actor.userId} AND active`,
    ),
  );
  const hash = account && String(account.password_hash);
  if (!(await verifyPassword(password, hash)) || hash === undefined)
    throw new WutongError('current-password-wrong');
  return hash;
}

/**
 * Changes the own password; every other session of the person ends.
 * @throws current-password-wrong, password-too-weak, password-like-login, password-used-before
 */
export async function changePassword(
  machine: Machine,
  signedIn: SignedIn,
  given: { readonly current: string; readonly next: string },
): Promise<void> {
  const { actor, login, sessionId } = signedIn;
  const { officeId, userId } = actor;
  const judge = async (tx: Transaction) => {
    const [settings, current, old] = await Promise.all([
      readSecurity(tx),
      demandPassword(tx, actor, given.current),
      tx.query(
        compile(
          sql`SELECT hash FROM password_history WHERE office_id = ${officeId} AND account_id = ${userId} ORDER BY id DESC LIMIT 24`,
        ),
      ),
    ]);
    return { settings, old: [current, ...old.map((row) => String(row.hash))] };
  };
  const { settings, old } = await guarded(machine, signedIn, () => machine.db.inOffice(officeId, judge));
  demandStrong(given.next, login, settings);
  for (const hash of old.slice(0, settings.passwordHistory))
    if (await verifyPassword(given.next, hash))
      throw new WutongError('password-used-before', { count: settings.passwordHistory });
  const hash = await hashPassword(given.next);
  const now = machine.clock.now();
  await machine.db.inOffice(officeId, async (tx) => {
    const changed = await tx.query(
      compile(
        sql`UPDATE account SET password_hash = ${hash}, password_set_at = ${now}::timestamptz, password_until = NULL, must_change = false
          WHERE office_id = ${officeId} AND id = ${userId} AND password_hash = ${old[0] ?? ''} RETURNING id`,
      ),
    );
    // Two changes at once: the second was judged by a password that is none any more.
    if (changed.length === 0) throw new WutongError('current-password-wrong');
    await Promise.all([
      keepOldPassword(tx, userId, old[0] ?? ''),
      endSessions(tx, userId, { except: sessionId }),
      noteAccount(tx, actor, { type: 'account', action: 'change-password', id: userId }),
    ]);
  });
}

/** Remembers a password that was, by its hash. */
export async function keepOldPassword(tx: Transaction, accountId: string, hash: string): Promise<void> {
  await tx.query(
    compile(
      sql`INSERT INTO password_history (office_id, account_id, id, hash) VALUES (${tx.officeId}, ${accountId}, ${newId()}, ${hash})`,
    ),
  );
}

/**
 * Begins a second factor: the secret to be scanned or typed.
 * @throws current-password-wrong, second-factor-stands
 */
export function startSecondFactor(
  machine: Machine,
  signedIn: SignedIn,
  password: string,
): Promise<{ readonly secret: string; readonly uri: string }> {
  const { actor, login } = signedIn;
  return guarded(machine, signedIn, () =>
    machine.db.inOffice(actor.officeId, async (tx) => {
      await demandPassword(tx, actor, password);
      return beginSecondFactor(tx, machine, actor, login);
    }),
  );
}

/**
 * Confirms it by a first code; from now on signing in asks for one. Every other session ends.
 * @returns the recovery codes, shown this once
 * @throws second-factor-not-begun, second-factor-wrong
 */
export async function confirmSecondFactor(
  machine: Machine,
  { actor, sessionId }: SignedIn,
  code: string,
): Promise<string[]> {
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const factor = await findSecondFactor(tx, actor.userId);
    if (!factor || factor.confirmedAt) throw new WutongError('second-factor-not-begun');
    if (!(await acceptCode(tx, machine, actor.userId, factor.sealed, code)))
      throw new WutongError('second-factor-wrong');
    const [codes] = await Promise.all([
      makeRecoveryCodes(tx, actor.userId),
      tx.query(
        compile(
          sql`UPDATE second_factor SET confirmed_at = ${machine.clock.now()}::timestamptz WHERE office_id = ${actor.officeId} AND account_id = ${actor.userId}`,
        ),
      ),
      endSessions(tx, actor.userId, { except: sessionId }),
      noteAccount(tx, actor, { type: 'account', action: 'set-second-factor', id: actor.userId }),
    ]);
    return codes;
  });
}

/**
 * Makes the recovery codes anew, or takes the second factor away; either is asked for with password and code.
 * @throws current-password-wrong, second-factor-not-begun, second-factor-wrong
 */
export function alterSecondFactor(
  machine: Machine,
  signedIn: SignedIn,
  given: { readonly password: string; readonly code: string; readonly remove: boolean },
): Promise<string[]> {
  const { actor } = signedIn;
  const alter = async (tx: Transaction): Promise<string[]> => {
    await demandPassword(tx, actor, given.password);
    const factor = await findSecondFactor(tx, actor.userId);
    if (!factor?.confirmedAt) throw new WutongError('second-factor-not-begun');
    const right =
      (await acceptCode(tx, machine, actor.userId, factor.sealed, given.code)) ||
      (await acceptRecoveryCode(tx, actor.userId, given.code, machine.clock.now()));
    if (!right) throw new WutongError('second-factor-wrong');
    const action = given.remove ? 'remove-second-factor' : 'new-recovery-codes';
    await noteAccount(tx, actor, { type: 'account', action, id: actor.userId });
    if (!given.remove) return makeRecoveryCodes(tx, actor.userId);
    await dropSecondFactor(tx, actor.userId);
    return [];
  };
  return guarded(machine, signedIn, () => machine.db.inOffice(actor.officeId, alter));
}

/** Ends the person's other sessions, or one of them; says how many ended. */
export function endOwnSessions(
  machine: Machine,
  { actor, sessionId }: SignedIn,
  only?: string,
): Promise<number> {
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const ended = await endSessions(tx, actor.userId, only === undefined ? { except: sessionId } : { only });
    if (ended > 0)
      await noteAccount(tx, actor, {
        type: 'session',
        action: 'end-sessions',
        id: actor.userId,
        after: { ended },
      });
    return ended;
  });
}
