import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import type { CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { reachOf } from '../access/reach.ts';
import { noteChange } from '../audit/note-change.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readRecords } from '../record/read-records.ts';
import { demandDuty } from '../settings/duty.ts';

/** A record that somebody marked as worth a sentence. */
export interface MarkedRecord {
  readonly type: string;
  readonly record: string;
  readonly on: CivilDate;
  readonly sentence: string;
}

/**
 * Marks a record as worth a sentence in the report of the time in which the day lies; the last sentence counts.
 * @throws not-allowed, not-found
 */
export async function markHighlight(machine: Machine, actor: Actor, mark: MarkedRecord): Promise<void> {
  const { type, record, on, sentence } = mark;
  await machine.db.inOffice(actor.officeId, async (tx) => {
    await demandRecord(tx, machine, actor, mark);
    await tx.query(
      compile(
        sql`INSERT INTO report_highlight (office_id, id, type, record_id, on_day, sentence, marked_by, marked_at)
          VALUES (${tx.officeId}::uuid, ${newId()}::uuid, ${type}, ${record}::uuid, ${on}::date, ${sentence},
            ${actor.userId}::uuid, ${machine.clock.now()}::timestamptz)
          ON CONFLICT (office_id, type, record_id) DO UPDATE SET on_day = excluded.on_day, sentence = excluded.sentence,
            marked_by = excluded.marked_by, marked_at = excluded.marked_at`,
      ),
    );
    await noteChange(tx, actor, { type, action: 'report.highlight', id: record, after: { on, sentence } });
  });
}

/**
 * Takes the mark off; one that is not there is off already.
 * @throws not-allowed, not-found
 */
export async function unmarkHighlight(
  machine: Machine,
  actor: Actor,
  mark: Pick<MarkedRecord, 'type' | 'record'>,
): Promise<void> {
  await machine.db.inOffice(actor.officeId, async (tx) => {
    await demandRecord(tx, machine, actor, mark);
    const gone = await tx.query(
      compile(
        sql`DELETE FROM report_highlight WHERE office_id = ${tx.officeId}::uuid AND type = ${mark.type}
          AND record_id = ${mark.record}::uuid RETURNING sentence`,
      ),
    );
    for (const { sentence } of gone)
      await noteChange(tx, actor, {
        type: mark.type,
        action: 'report.unhighlight',
        id: mark.record,
        before: { sentence },
      });
  });
}

async function demandRecord(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  { type: name, record }: Pick<MarkedRecord, 'type' | 'record'>,
): Promise<void> {
  demandDuty(machine, actor, 'reports', '标记亮点');
  const { type } = machine.registry.getType(name);
  const found = reachOf(actor, type, 'read').has('office') ? await readRecords(tx, type, [record]) : [];
  if (found.length === 0) throw new WutongError('not-found');
}
