import { sql } from 'kysely';
import type { Calendar } from '../../model/calendar.ts';
import type { CivilDate } from '../../model/date.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { putIntoOutbox } from '../messages/outbox.ts';
import { messagesOf } from '../process/process-messages.ts';
import { scanIn } from '../process/process-input.ts';
import { writeCases } from '../process/write-cases.ts';
import { keepVersions } from '../record/versions.ts';
import type { Passage } from './save-request.ts';

/** How many findings of each severity a record has, by its id. */
export type FindingCounts = ReadonlyMap<string, Readonly<Record<string, number>>>;

/**
 * Stage 6, beside rows and audit: the processes with their events and seats, the versions that were approved, the
 * scans, and what people should hear. @returns the statements on their way
 */
export function keepStage(
  tx: Transaction,
  bundle: TypeBundle,
  asked: {
    readonly passages: readonly Passage[];
    readonly now: Date;
    readonly today: CivilDate;
    readonly findings: FindingCounts;
    readonly calendar: Calendar;
  },
): Promise<unknown>[] {
  const { passages, now, today, findings, calendar } = asked;
  const { type } = bundle;
  const moved = passages.flatMap((passage) => (passage.moved ? [{ passage, moved: passage.moved }] : []));
  const kept = passages.filter(({ taken }) => taken.some(({ action }) => action.keeps));
  const scans = moved.flatMap(({ passage, moved: one }) => {
    const fileId = scanIn(passage.item.command);
    return fileId === undefined
      ? []
      : [{ record_id: passage.id, file_id: fileId, number: one.after.state.events }];
  });
  return [
    ...writeCases(tx, {
      type: type.name,
      at: now,
      today,
      calendar,
      records: moved.map(({ passage, moved: one }) => ({
        moved: one,
        actor: passage.actor,
        title: String(passage.values[type.title] ?? ''),
        unitId: passage.unitId,
        findings: findings.get(passage.id),
      })),
    }),
    keepVersions(tx, {
      type: type.name,
      at: now,
      records: kept.map(({ id, before, values }) => ({ id, version: (before?.version ?? 0) + 1, values })),
    }),
    putIntoOutbox(
      tx,
      now,
      // The demonstration plays years of work in a minute: nobody is to hear of each step.
      moved.flatMap(({ passage: { actor }, moved: one }) =>
        actor.demo === true ? [] : messagesOf(one, type.name, actor.userId),
      ),
    ),
    ...(scans.length === 0
      ? []
      : [
          tx.query(
            compile(
              sql`INSERT INTO process_file (office_id, record_id, file_id, number, type)
                SELECT ${tx.officeId}::uuid, v.record_id, v.file_id, v.number, ${type.name}::text
                FROM jsonb_to_recordset(${JSON.stringify(scans)}::jsonb) AS v (record_id uuid, file_id uuid, number integer)
                ON CONFLICT DO NOTHING`,
              'process-file-write',
            ),
          ),
        ]),
  ];
}
