import { sql } from 'kysely';
import { civilDateOf, type CivilDate } from '../../model/date.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { deadlineMessages } from '../deadlines/deadline-messages.ts';
import { settleMeasures } from '../measures/propose-by-rule.ts';
import { putIntoOutbox, relayOutbox, type OutboxEntry } from './outbox.ts';

/**
 * Looks through the open cases of an office: whoever a step waits for hears the day before its deadline and once it is
 * over; then whoever answers for the course of things hears too. Each is said once for a step and a deadline, however
 * often this runs. So it is with the deadlines of records that no process decides, and where the delay is long a measure
 * against the unit is proposed. Then everything that is due is brought to its readers.
 * @returns how many messages were brought
 */
export async function sweepOffice(machine: Machine, officeId: string): Promise<number> {
  const now = machine.clock.now();
  const today = civilDateOf(now);
  return machine.db.inOffice(officeId, async (tx) => {
    const waiting = await tx.query(
      compile(
        sql`SELECT q.account_id, q.record_id, q.step, q.due_on, c.type FROM process_seat q
          JOIN process_case c ON c.office_id = q.office_id AND c.record_id = q.record_id
          WHERE q.office_id = ${officeId} AND q.task = 'decide' AND q.due_on <= ${today}::date + 1`,
        'sweep-seats',
      ),
    );
    const entry = (kind: string, accountId: string, row: Record<string, unknown>): OutboxEntry => ({
      key: `${kind}:${String(row.record_id)}:${String(row.step)}:${String(row.due_on)}:${accountId}`,
      kind,
      accountId,
      recordId: String(row.record_id),
      type: String(row.type),
      content: {},
    });
    const late = waiting.filter((row) => String(row.due_on) < today);
    const keepers = late.length === 0 ? [] : await readKeepers(tx, machine, today);
    await putIntoOutbox(tx, now, [
      ...waiting.map((row) =>
        entry(String(row.due_on) < today ? 'overdue' : 'due', String(row.account_id), row),
      ),
      ...late.flatMap((row) =>
        keepers
          .filter(({ type, id }) => type === row.type && id !== row.account_id)
          .map(({ id }) => entry('escalated', id, row)),
      ),
    ]);
    for (const bundle of machine.registry.types) {
      if (!bundle.type.deadline) continue;
      await putIntoOutbox(tx, now, await deadlineMessages(tx, bundle.type, today));
      await settleMeasures(tx, machine, bundle, today);
    }
    return relayOutbox(tx, now);
  });
}

// Those who may move any seat of a type's cases.
async function readKeepers(
  tx: Transaction,
  machine: Machine,
  today: CivilDate,
): Promise<{ readonly type: string; readonly id: string }[]> {
  const found = await Promise.all(
    machine.registry.types.map(async ({ type, procedure }) => {
      if (!procedure) return [];
      const rows = await tx.query(
        compile(
          sql`SELECT DISTINCT r.account_id FROM account_role r JOIN account a ON a.office_id = r.office_id AND a.id = r.account_id AND a.active
            WHERE r.office_id = ${tx.officeId} AND r.role = ANY(${[...procedure.keepers]}::text[]) AND r.extent = 'role'
              AND (r.from_on IS NULL OR r.from_on <= ${today}::date) AND (r.to_on IS NULL OR r.to_on >= ${today}::date)`,
          'sweep-keepers',
        ),
      );
      return rows.map((row) => ({ type: type.name, id: String(row.account_id) }));
    }),
  );
  return found.flat();
}
