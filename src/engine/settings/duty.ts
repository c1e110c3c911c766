import { grantsOf, type Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import type { Duty } from '../../model/registry.ts';
import { auditStatements } from '../audit/audit-statements.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';

/** Whether somebody has the duty of setting something for the office; a role narrowed to a part of it gives none. */
export function hasDuty({ registry }: Pick<Machine, 'registry'>, actor: Actor, duty: Duty): boolean {
  const roles = registry.duties[duty];
  return grantsOf(actor).some(({ role, narrow }) => !narrow && roles.includes(role));
}

/** @throws not-allowed */
export function demandDuty(machine: Machine, actor: Actor, duty: Duty, action: string): void {
  if (!hasDuty(machine, actor, duty)) throw new WutongError('not-allowed', { action });
}

/** Notes in the audit that something of the office itself was set: what it was and what it is. */
export async function noteSetting(
  tx: Transaction,
  actor: Actor,
  what: {
    /** `absence`, `calendar`, `authority`, `chain`, `limit`, `secretary`, `waiver`, `measure`. */
    readonly type: string;
    readonly action: string;
    readonly id?: string;
    readonly reason?: string;
    /** Of the record, where it concerns one. */
    readonly version?: number;
    readonly before: unknown;
    readonly after: unknown;
  },
): Promise<void> {
  const entry = {
    id: newId(),
    at: new Date(),
    actor,
    action: what.action,
    type: what.type,
    recordId: what.id ?? newId(),
    version: what.version ?? 1,
    demo: actor.demo === true,
    ...(what.reason === undefined ? {} : { reason: what.reason }),
    changes: [{ path: what.type, before: what.before ?? null, after: what.after ?? null }],
  };
  await Promise.all(
    auditStatements({ officeId: actor.officeId, entries: [entry] }).map((statement) => tx.query(statement)),
  );
}
