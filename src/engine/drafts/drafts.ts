import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { Values } from '../../model/field.ts';
import { rightsOf } from '../access/reach.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';

/** An unfinished form. Only its owner sees it; its content is sealed, for it may hold passport numbers. */
export interface Draft {
  readonly id: string;
  readonly type: string;
  readonly recordId: string | null;
  readonly recordVersion: number | null;
  readonly savedAt: string;
  readonly values: Values;
}

const bindingOf = (actor: Actor, type: string, id: string) =>
  ({ office: actor.officeId, type, record: id, field: 'draft' }) as const;

/** The own drafts, latest first, at most 100. One whose seal is broken is left out. */
export async function listDrafts(machine: Machine, actor: Actor, type: string | undefined): Promise<Draft[]> {
  if (type !== undefined && !machine.registry.findType(type)) return [];
  const rows = await machine.db.inOffice(actor.officeId, (tx) =>
    tx.query(
      compile(sql`SELECT id, type, record_id, record_version, content, saved_at FROM draft
        WHERE office_id = ${actor.officeId} AND account_id = ${actor.userId}
        AND ${type === undefined ? sql`true` : sql`type = ${type}`} ORDER BY saved_at DESC LIMIT 100`),
    ),
  );
  return rows.flatMap((row): Draft[] => {
    const [id, typeName] = [String(row.id), String(row.type)];
    try {
      const plain = machine.values.open(bindingOf(actor, typeName, id), row.content as Uint8Array);
      return [
        {
          id,
          type: typeName,
          recordId: row.record_id === null ? null : String(row.record_id),
          recordVersion: row.record_version === null ? null : Number(row.record_version),
          savedAt: (row.saved_at as Date).toISOString(),
          values: JSON.parse(plain) as Values,
        },
      ];
    } catch {
      return [];
    }
  });
}

/**
 * Keeps a form as it is typed. A draft of somebody else with the same id is not touched.
 * @throws not-allowed for a type that the person may neither enter nor correct, disk-nearly-full
 */
export async function saveDraft(
  machine: Machine,
  actor: Actor,
  draft: Omit<Draft, 'savedAt'>,
): Promise<{ savedAt: string }> {
  if (machine.disk.isReadOnly()) throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
  const rights = rightsOf(actor, machine.registry.getType(draft.type).type);
  if (!rights.includes('create') && !rights.includes('save'))
    throw new WutongError('not-allowed', { action: '填写' });
  const content = Buffer.from(
    machine.values.seal(bindingOf(actor, draft.type, draft.id), JSON.stringify(draft.values)),
  );
  const savedAt = machine.clock.now();
  await machine.db.inOffice(actor.officeId, (tx) =>
    tx.query(
      compile(sql`INSERT INTO draft (office_id, id, account_id, type, record_id, record_version, content, saved_at)
        VALUES (${actor.officeId}, ${draft.id}, ${actor.userId}, ${draft.type}, ${draft.recordId},
          ${draft.recordVersion}, ${content}, ${savedAt})
        ON CONFLICT (office_id, id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at,
          record_version = excluded.record_version
        WHERE draft.account_id = excluded.account_id AND draft.type = excluded.type`),
    ),
  );
  return { savedAt: savedAt.toISOString() };
}

/** Throws a draft away; one that is not there is gone already. */
export async function deleteDraft(machine: Machine, actor: Actor, id: string): Promise<void> {
  await machine.db.inOffice(actor.officeId, (tx) => deleteDraftIn(tx, actor, id));
}

/** The same inside a save, so that a form becomes a record and stops being a draft in one step. */
export async function deleteDraftIn(tx: Transaction, actor: Actor, id: string): Promise<void> {
  await tx.query(
    compile(
      sql`DELETE FROM draft WHERE office_id = ${actor.officeId} AND id = ${id} AND account_id = ${actor.userId}`,
    ),
  );
}
