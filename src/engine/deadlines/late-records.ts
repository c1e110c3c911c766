import { sql } from 'kysely';
import type { CivilDate } from '../../model/date.ts';
import { columnName } from '../../model/field.ts';
import type { Deadline } from '../../model/deadline.ts';
import type { RecordType } from '../../model/record-type.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { tableName } from '../schema/table.ts';

/** A record whose day has come near or is past. */
export interface DueRecord {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly unitId: string;
  readonly createdBy: string;
  readonly dueOn: CivilDate;
}

/** More than this of one type are looked at the next time, the oldest first. */
const most = 2000;

/** The records of a type that wait for their day and have it on this one or before, the latest-standing first. */
export async function readDueRecords(
  tx: Transaction,
  type: RecordType,
  { field, while: states }: Deadline,
  upTo: CivilDate,
): Promise<DueRecord[]> {
  const due = sql.ref(columnName(field));
  const rows = await tx.query(
    compile(
      sql`SELECT id, state, ${sql.ref(columnName(type.title))} AS title, unit_id, created_by, ${due} AS due_on
        FROM ${sql.table(tableName(type.name))}
        WHERE office_id = ${tx.officeId} AND state = ANY(${[...states]}::text[]) AND ${due} <= ${upTo}::date
        ORDER BY ${due}, id LIMIT ${most}`,
      `deadline-${type.name}`,
    ),
  );
  return rows.map((row) => ({
    id: String(row.id),
    title: String(row.title ?? ''),
    state: String(row.state),
    unitId: String(row.unit_id),
    createdBy: String(row.created_by),
    dueOn: String(row.due_on),
  }));
}
