import { grantsOf, type Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { Duty } from '../../model/registry.ts';
import { noteChange, type NotedChange } from '../audit/note-change.ts';
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
export function noteSetting(
  tx: Transaction,
  actor: Actor,
  what: NotedChange & {
    /** `absence`, `calendar`, `authority`, `chain`, `limit`, `secretary`, `waiver`, `measure`. */
    readonly type: string;
    readonly before: unknown;
    readonly after: unknown;
  },
): Promise<void> {
  return noteChange(tx, actor, what);
}
