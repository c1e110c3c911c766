import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { newId } from '../../model/id.ts';
import { auditStatements } from './audit-statements.ts';

/** Who did it, where nobody signed in: the id tells the command line from every account of the office. */
export function commandLineActor(officeId: string): { readonly userId: string; readonly name: string } {
  const hex = createHash('sha256').update(`command line of ${officeId}`).digest('hex');
  const userId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  return { userId, name: '服务器命令行' };
}

/** Notes in the audit of an office what was done by command on the machine, past the app role. */
export async function noteByCommandLine(
  owner: ClientBase,
  officeId: string,
  what: { readonly type: string; readonly action: string; readonly id?: string; readonly after: unknown },
): Promise<void> {
  const entry = {
    id: newId(),
    at: new Date(),
    actor: commandLineActor(officeId),
    action: what.action,
    type: what.type,
    recordId: what.id ?? newId(),
    version: 1,
    demo: false,
    changes: [{ path: what.type, before: null, after: what.after }],
  };
  for (const { text, values = [] } of auditStatements({ officeId, entries: [entry] }))
    await owner.query(text, [...values]);
}

/** The same in every office: it concerns the whole installation. */
export async function noteInEveryOffice(
  owner: ClientBase,
  what: { readonly type: string; readonly action: string; readonly after: unknown },
): Promise<void> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM office ORDER BY id');
  for (const { id } of rows) await noteByCommandLine(owner, id, what);
}
