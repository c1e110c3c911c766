import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { reachOf, restriction } from '../access/reach.ts';
import { auditStatements } from '../audit/audit-statements.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { putIntoOutbox, type OutboxEntry } from '../messages/outbox.ts';
import { readRecords } from '../record/read-records.ts';
import { noticeMessages } from './deadline-messages.ts';
import type { DueRecord } from './late-records.ts';

/** What became of each record that somebody wanted to remind of. */
export type Reminded = 'reminded' | 'today-already' | 'not-due' | 'nobody' | 'not-found';

/**
 * Reminds whoever has to keep the deadline of these records: inside, once a day for a record whoever asks, and each
 * record keeps in its history who did. What is not theirs to act on is not found; what waits for no day is passed over.
 * @returns in the order of the ids
 * @throws not-allowed, not-found where the type has no deadline
 */
export function remindMany(
  machine: Machine,
  actor: Actor,
  typeName: string,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly what: Reminded }[]> {
  const { type } = machine.registry.getType(typeName);
  const { deadline } = type;
  if (!deadline) throw new WutongError('not-found');
  const reach = reachOf(actor, type, 'act');
  // A reminder goes out in the name of the office: whoever is reminded does not send it.
  if (!reach.has('office')) throw new WutongError('not-allowed', { action: '催办' });
  const now = machine.clock.now();
  const today = civilDateOf(now);
  return machine.db.inOffice(actor.officeId, async (tx) => {
    // Held until the end: two people who press at once remind once.
    const records = await readRecords(tx, type, ids, { where: restriction(reach, actor), lock: true });
    const waiting = records.flatMap(({ id, state, unitId, createdBy, version, values }) => {
      const dueOn = values[deadline.field];
      if (!deadline.while.includes(state) || typeof dueOn !== 'string' || dueOn >= today) return [];
      const due: DueRecord = {
        id,
        state,
        unitId,
        createdBy,
        title: String(values[type.title] ?? ''),
        dueOn,
      };
      return [{ due, version }];
    });
    const entries = await noticeMessages(
      tx,
      type,
      waiting.map(({ due }) => due),
      today,
    );
    const before = await alreadyPut(tx, entries);
    const outcome = (id: string): Reminded => {
      if (!records.some((record) => record.id === id)) return 'not-found';
      if (!waiting.some(({ due }) => due.id === id)) return 'not-due';
      const own = entries.filter(({ recordId }) => recordId === id);
      if (own.length === 0) return 'nobody';
      return own.some(({ key }) => before.has(key)) ? 'today-already' : 'reminded';
    };
    const told = [...new Set(ids)].map((id) => ({ id, what: outcome(id) }));
    const done = new Set(told.filter(({ what }) => what === 'reminded').map(({ id }) => id));
    await putIntoOutbox(
      tx,
      now,
      entries.filter(({ recordId }) => done.has(recordId)),
    );
    const notes = waiting
      .filter(({ due }) => done.has(due.id))
      .map(({ due, version }) => ({
        id: newId(),
        at: new Date(),
        actor,
        action: 'remind',
        type: typeName,
        recordId: due.id,
        version,
        demo: actor.demo === true,
        changes: [],
      }));
    if (notes.length > 0)
      await Promise.all(
        auditStatements({ officeId: actor.officeId, entries: notes }).map((one) => tx.query(one)),
      );
    return told;
  });
}

async function alreadyPut(tx: Transaction, entries: readonly OutboxEntry[]): Promise<ReadonlySet<string>> {
  if (entries.length === 0) return new Set();
  const rows = await tx.query(
    compile(
      sql`SELECT key FROM outbox WHERE office_id = ${tx.officeId} AND key = ANY(${entries.map(({ key }) => key)}::text[])`,
    ),
  );
  return new Set(rows.map((row) => String(row.key)));
}
