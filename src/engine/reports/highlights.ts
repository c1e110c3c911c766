import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { addDays, type CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import type { Period } from '../../model/period.ts';
import { reachOf } from '../access/reach.ts';
import { noteChange } from '../audit/note-change.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readRecords } from '../record/read-records.ts';
import { readReferred } from '../save/references.ts';
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

/** A mark as it stands: the sentence, the day of its report, who wrote it and when. */
export interface StandingMark {
  readonly on: CivilDate;
  readonly sentence: string;
  readonly by: string;
  readonly at: string;
}

const markColumns = sql`h.on_day, h.sentence, h.marked_at,
  (SELECT a.name FROM account a WHERE a.office_id = h.office_id AND a.id = h.marked_by) AS by`;

const markOf = (row: Row): StandingMark => ({
  on: String(row.on_day),
  sentence: String(row.sentence),
  by: String(row.by ?? ''),
  at: (row.marked_at as Date).toISOString(),
});

/** @throws not-allowed, not-found */
export function findHighlight(
  machine: Machine,
  actor: Actor,
  mark: Pick<MarkedRecord, 'type' | 'record'>,
): Promise<StandingMark | undefined> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      await demandRecord(tx, machine, actor, mark);
      const [row] = await tx.query(
        compile(
          sql`SELECT ${markColumns} FROM report_highlight h WHERE h.office_id = ${tx.officeId}::uuid
            AND h.type = ${mark.type} AND h.record_id = ${mark.record}::uuid`,
        ),
      );
      return row && markOf(row);
    },
    { reading: true },
  );
}

/** What is marked in a period, with the record that each sentence tells of; those of records that the person may not read are left out. */
export async function listHighlights(
  tx: Transaction,
  { registry }: Pick<Machine, 'registry'>,
  actor: Actor,
  period: Period,
): Promise<(StandingMark & { readonly type: string; readonly record: string; readonly title: string })[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT h.type, h.record_id, ${markColumns} FROM report_highlight h WHERE h.office_id = ${tx.officeId}::uuid
        AND h.on_day >= ${period.from}::date AND h.on_day < ${addDays(period.to, 1)}::date ORDER BY h.on_day, h.id LIMIT 200`,
    ),
  );
  const readable = rows.filter(({ type }) => {
    const bundle = registry.findType(String(type));
    return bundle && reachOf(actor, bundle.type, 'read').has('office');
  });
  const referred = await readReferred(
    tx,
    registry,
    readable.map((row) => ({ target: String(row.type), id: String(row.record_id) })),
  );
  return readable.map((row) => ({
    ...markOf(row),
    type: String(row.type),
    record: String(row.record_id),
    title: referred.get(String(row.record_id))?.title ?? '',
  }));
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
