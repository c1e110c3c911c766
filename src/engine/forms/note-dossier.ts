import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { auditStatements } from '../audit/audit-statements.ts';
import type { Machine } from '../machine.ts';
import { getRecord } from '../query/record-page.ts';

/**
 * Keeps in the history of a record that somebody printed everything about it: a paper that left cannot be called back.
 * @throws not-found, also where the type has no such print
 */
export function noteDossier(
  machine: Machine,
  actor: Actor,
  { type, id }: { readonly type: string; readonly id: string },
): Promise<void> {
  return machine.db.inOffice(actor.officeId, async (tx) => {
    if (!machine.registry.getType(type).type.dossier) throw new WutongError('not-found');
    const record = await getRecord(tx, machine, actor, type, id);
    const entry = {
      id: newId(),
      at: new Date(),
      actor,
      action: 'print.dossier',
      type,
      recordId: record.id,
      version: record.version,
      demo: actor.demo === true,
      changes: [],
    };
    await Promise.all(
      auditStatements({ officeId: actor.officeId, entries: [entry] }).map((one) => tx.query(one)),
    );
  });
}
