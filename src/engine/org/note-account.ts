import { noteChange, type NotedChange } from '../audit/note-change.ts';
import type { Transaction } from '../database/database.ts';

/** Everything that happens to accounts is kept in the audit under these types, whose values may be read there. */
export type AccountMatter =
  'session' | 'account' | 'role' | 'unit' | 'security' | 'audit' | 'channel' | 'letter' | 'pack' | 'terms';

/** Notes in the audit what somebody did with an account, a role, a unit or the rules of signing in. */
export function noteAccount(
  tx: Transaction,
  actor: { readonly userId: string; readonly name: string; readonly demo?: boolean },
  what: NotedChange & { readonly type: AccountMatter; readonly id: string },
): Promise<void> {
  return noteChange(tx, actor, what);
}
