import { newId } from '../../model/id.ts';
import type { Transaction } from '../database/database.ts';
import { auditStatements } from './audit-statements.ts';

/** One thing that was done outside a save: to what, by which word, what it was and what it is. */
export interface NotedChange {
  readonly type: string;
  readonly action: string;
  /** What it concerns; a name of its own where it is nothing that has one. */
  readonly id?: string;
  readonly reason?: string;
  /** Of the record, where it concerns one. */
  readonly version?: number;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Notes it in the audit, in the transaction of what was done. */
export async function noteChange(
  tx: Transaction,
  actor: { readonly userId: string; readonly name: string; readonly demo?: boolean },
  what: NotedChange,
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
    auditStatements({ officeId: tx.officeId, entries: [entry] }).map((statement) => tx.query(statement)),
  );
}
