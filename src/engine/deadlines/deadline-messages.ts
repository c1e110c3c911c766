import { sql } from 'kysely';
import { addDays, type CivilDate } from '../../model/date.ts';
import type { Deadline } from '../../model/deadline.ts';
import type { RecordType } from '../../model/record-type.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { OutboxEntry } from '../messages/outbox.ts';
import { readDueRecords, type DueRecord } from './late-records.ts';

/** Who holds which role, and for which unit. */
interface Holder {
  readonly accountId: string;
  readonly role: string;
  readonly unitId: string;
}

/**
 * What is to be said of the deadlines of a type: the day before to the unit and to whoever entered the record, again once
 * the day is past, and some days later to whoever answers for it in the office. Each once for a record and a day.
 */
export async function deadlineMessages(
  tx: Transaction,
  type: RecordType,
  today: CivilDate,
): Promise<OutboxEntry[]> {
  const { deadline } = type;
  if (!deadline) return [];
  const records = await readDueRecords(tx, type, deadline, addDays(today, 1));
  if (records.length === 0) return [];
  const hears = await readHearers(tx, deadline, today, records);
  return records.flatMap((record) => {
    const late = record.dueOn < today;
    const kinds = [late ? 'overdue' : 'due'];
    const high = late && addDays(record.dueOn, deadline.escalates.days) <= today;
    return [
      ...kinds.flatMap((kind) => hears.ofRecord(record).map((id) => entry(kind, type, record, id))),
      ...(high ? hears.above.map((id) => entry('escalated', type, record, id)) : []),
    ];
  });
}

/** What whoever has to keep a deadline hears when a notice about it is printed: once a day, however often it is printed. */
export async function noticeMessages(
  tx: Transaction,
  type: RecordType,
  records: readonly DueRecord[],
  today: CivilDate,
): Promise<OutboxEntry[]> {
  const { deadline } = type;
  if (!deadline || records.length === 0) return [];
  const hears = await readHearers(tx, deadline, today, records);
  return records.flatMap((record) =>
    hears.ofUnit(record).map((id) => {
      const said = entry('reminder', type, record, id);
      return { ...said, key: `${said.key}:${today}` };
    }),
  );
}

function entry(kind: string, type: RecordType, record: DueRecord, accountId: string): OutboxEntry {
  return {
    key: `${kind}:${record.id}:${record.dueOn}:${accountId}`,
    kind,
    accountId,
    recordId: record.id,
    type: type.name,
    content: {},
  };
}

async function readHearers(
  tx: Transaction,
  { reminds, escalates }: Deadline,
  today: CivilDate,
  records: readonly DueRecord[],
) {
  const roles = [...new Set([...reminds, ...escalates.roles])];
  const enteredBy = [...new Set(records.map(({ createdBy }) => createdBy))];
  const [held, active] = await Promise.all([
    tx.query(
      compile(
        sql`SELECT r.account_id, r.role, r.unit_id FROM account_role r
          JOIN account a ON a.office_id = r.office_id AND a.id = r.account_id AND a.active
          WHERE r.office_id = ${tx.officeId} AND r.role = ANY(${roles}::text[]) AND r.extent = 'role'
            AND (r.from_on IS NULL OR r.from_on <= ${today}::date) AND (r.to_on IS NULL OR r.to_on >= ${today}::date)`,
        'deadline-holders',
      ),
    ),
    tx.query(
      compile(
        sql`SELECT id FROM account WHERE office_id = ${tx.officeId} AND active AND id = ANY(${enteredBy}::uuid[])`,
        'deadline-enterers',
      ),
    ),
  ]);
  const holders = held.map((row): Holder => ({
    accountId: String(row.account_id),
    role: String(row.role),
    unitId: String(row.unit_id),
  }));
  const present = new Set(active.map(({ id }) => String(id)));
  const ofUnit = ({ unitId }: DueRecord): string[] =>
    unique(holders.filter((one) => reminds.includes(one.role) && one.unitId === unitId));
  return {
    ofUnit,
    ofRecord: (record: DueRecord): string[] => [
      ...new Set([...ofUnit(record), ...(present.has(record.createdBy) ? [record.createdBy] : [])]),
    ],
    above: unique(holders.filter(({ role }) => escalates.roles.includes(role))),
  };
}

function unique(holders: readonly Holder[]): string[] {
  return [...new Set(holders.map(({ accountId }) => accountId))];
}
