import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { cleanLine } from '../../fields/clean-text.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { hashPassword } from '../secrets/password.ts';
import { demandDuty, hasDuty } from '../settings/duty.ts';
import { getAccount, oneTimeHours, oneTimePassword } from './accounts.ts';
import { noteAccount } from './note-account.ts';
import { keepOldPassword } from './own-account.ts';
import { dropSecondFactor } from './second-factor.ts';
import { readSecurity } from './security-settings.ts';
import { endSessions } from './sessions.ts';

export type ResetKind = 'password' | 'second-factor';

/** A reset as both administrators see it. */
export interface ResetRow {
  readonly id: string;
  readonly account: { readonly id: string; readonly name: string; readonly login: string };
  readonly kind: ResetKind;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly status: 'proposed' | 'confirmed' | 'declined';
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** Whether whoever asks may decide it now. */
  readonly mayDecide: boolean;
}

const shortest = 4;

/** Whether somebody confirms resets: the security administrator, and in an office of five also its head. */
async function confirms(tx: Transaction, machine: Machine, actor: Actor): Promise<boolean> {
  if (hasDuty(machine, actor, 'confirming')) return true;
  return hasDuty(machine, actor, 'vouching') && (await readSecurity(tx)).preset === 'five';
}

/**
 * Proposes that somebody's password or second factor be reset. Nothing happens until another confirms.
 * @throws not-allowed, not-found, account-closed, reason-required, reset-pending
 */
export async function proposeReset(
  machine: Machine,
  actor: Actor,
  accountId: string,
  given: { readonly kind: ResetKind; readonly reason: string },
): Promise<void> {
  demandDuty(machine, actor, 'resets', '提出重置');
  const reason = cleanLine(given.reason);
  if (reason.length < shortest) throw new WutongError('reset-reason', { min: shortest });
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const account = await getAccount(tx, accountId, true);
    if (account.active !== true) throw new WutongError('account-closed');
    const [waiting] = await tx.query(
      compile(
        sql`SELECT id FROM account_reset WHERE office_id = ${actor.officeId} AND account_id = ${accountId} AND kind = ${given.kind} AND status = 'proposed'`,
      ),
    );
    if (waiting) throw new WutongError('reset-pending');
    await tx.query(
      compile(
        sql`INSERT INTO account_reset (office_id, id, account_id, kind, reason, proposed_by, proposed_at, status)
          VALUES (${actor.officeId}, ${newId()}, ${accountId}, ${given.kind}, ${reason}, ${actor.userId}, ${machine.clock.now()}, 'proposed')`,
      ),
    );
    await noteAccount(tx, actor, {
      type: 'account',
      action: 'propose-reset',
      id: accountId,
      reason,
      after: given.kind,
    });
  });
}

/**
 * Confirms or declines a reset. Neither who proposed it nor whose account it is decides it.
 * @returns the one-time password, shown this once, where one was made
 * @throws not-allowed, not-found, reset-own, reset-decided, account-closed
 */
export async function decideReset(
  machine: Machine,
  actor: Actor,
  id: string,
  confirm: boolean,
): Promise<string | null> {
  const password = oneTimePassword();
  const hash = confirm ? await hashPassword(password) : '';
  const now = machine.clock.now();
  return machine.db.inOffice(actor.officeId, async (tx) => {
    if (!(await confirms(tx, machine, actor))) throw new WutongError('not-allowed', { action: '确认重置' });
    const [reset] = await tx.query(
      compile(
        sql`SELECT account_id, kind, proposed_by, status FROM account_reset WHERE office_id = ${actor.officeId} AND id = ${id} FOR UPDATE`,
      ),
    );
    if (!reset) throw new WutongError('not-found');
    if (reset.status !== 'proposed') throw new WutongError('reset-decided');
    const accountId = String(reset.account_id);
    if (reset.proposed_by === actor.userId || accountId === actor.userId) throw new WutongError('reset-own');
    const account = await getAccount(tx, accountId, true);
    if (confirm && account.active !== true) throw new WutongError('account-closed');
    await tx.query(
      compile(
        sql`UPDATE account_reset SET status = ${confirm ? 'confirmed' : 'declined'}, decided_by = ${actor.userId}, decided_at = ${now}::timestamptz
          WHERE office_id = ${actor.officeId} AND id = ${id}`,
      ),
    );
    await noteAccount(tx, actor, {
      type: 'account',
      action: confirm ? 'confirm-reset' : 'decline-reset',
      id: accountId,
      after: reset.kind,
    });
    if (!confirm) return null;
    await endSessions(tx, accountId);
    await tx.query(
      compile(
        sql`DELETE FROM sign_in_guard WHERE office_id = ${actor.officeId} AND login = ${String(account.login)}`,
      ),
    );
    if (reset.kind === 'second-factor') {
      await dropSecondFactor(tx, accountId);
      return null;
    }
    await keepOldPassword(tx, accountId, String(account.password_hash));
    const until = new Date(now.getTime() + oneTimeHours * 3_600_000);
    await tx.query(
      compile(
        sql`UPDATE account SET password_hash = ${hash}, password_set_at = ${now}::timestamptz, password_until = ${until}::timestamptz, must_change = true
          WHERE office_id = ${actor.officeId} AND id = ${accountId}`,
      ),
    );
    return password;
  });
}

/** The resets that wait, and the latest ones that were decided. @throws not-allowed */
export function listResets(machine: Machine, actor: Actor): Promise<ResetRow[]> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const may = await confirms(tx, machine, actor);
      if (!may) demandDuty(machine, actor, 'resets', '查看重置');
      const rows = await tx.query(
        compile(
          sql`SELECT r.id, r.account_id, a.name, a.login, r.kind, r.reason, r.proposed_by, p.name AS proposer, r.proposed_at, r.status, d.name AS decider, r.decided_at
            FROM account_reset r JOIN account a ON a.office_id = r.office_id AND a.id = r.account_id
            JOIN account p ON p.office_id = r.office_id AND p.id = r.proposed_by
            LEFT JOIN account d ON d.office_id = r.office_id AND d.id = r.decided_by
            WHERE r.office_id = ${actor.officeId} ORDER BY r.status <> 'proposed', r.proposed_at DESC, r.id LIMIT 100`,
        ),
      );
      return rows.map((row) => ({
        id: String(row.id),
        account: { id: String(row.account_id), name: String(row.name), login: String(row.login) },
        kind: row.kind as ResetKind,
        reason: String(row.reason),
        proposedBy: String(row.proposer),
        proposedAt: (row.proposed_at as Date).toISOString(),
        status: row.status as ResetRow['status'],
        decidedBy: typeof row.decider === 'string' ? row.decider : null,
        decidedAt: row.decided_at instanceof Date ? row.decided_at.toISOString() : null,
        mayDecide:
          may &&
          row.status === 'proposed' &&
          row.proposed_by !== actor.userId &&
          row.account_id !== actor.userId,
      }));
    },
    { reading: true },
  );
}
