import type { Transaction } from '../database/database.ts';
import { newId } from '../../model/id.ts';
import { auditStatements } from '../audit/audit-statements.ts';

/** Everything that happens to accounts is kept in the audit under these types, whose values may be read there. */
export type AccountMatter = 'session' | 'account' | 'role' | 'unit' | 'security' | 'audit';

/** Notes in the audit what somebody did with an account, a role, a unit or the rules of signing in. */
export async function noteAccount(
  tx: Transaction,
  actor: { readonly userId: string; readonly name: string; readonly demo?: boolean },
  what: {
    readonly type: AccountMatter;
    readonly action: string;
    /** The account, unit or request that it concerns. */
    readonly id: string;
    readonly reason?: string;
    readonly before?: unknown;
    readonly after?: unknown;
  },
): Promise<void> {
  const entry = {
    id: newId(),
    at: new Date(),
    actor,
    action: what.action,
    type: what.type,
    recordId: what.id,
    version: 1,
    demo: actor.demo === true,
    ...(what.reason === undefined ? {} : { reason: what.reason }),
    changes: [{ path: what.type, before: what.before ?? null, after: what.after ?? null }],
  };
  await Promise.all(
    auditStatements({ officeId: tx.officeId, entries: [entry] }).map((statement) => tx.query(statement)),
  );
}
