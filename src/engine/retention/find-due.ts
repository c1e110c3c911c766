import { sql } from 'kysely';
import { columnName } from '../../model/field.ts';
import type { CivilDate } from '../../model/date.ts';
import { erasedMark } from '../../model/retention.ts';
import { compile, type Sql } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { tableName } from '../schema/table.ts';
import type { TypeRetention } from './rules.ts';

// Something is still there of what the rule names.
function somethingLeft({ type, rule }: TypeRetention, officeId: string): Sql {
  const left = rule.entries.flatMap((name): Sql[] => {
    const storage = type.fields[name]?.kind.storage;
    if (storage === 'sealed') return [sql`t.${sql.ref(columnName(name, '_cipher'))} IS NOT NULL`];
    if (storage === 'columns') return [sql`t.${sql.ref(columnName(name))} <> ${erasedMark}`];
    return [
      sql`EXISTS (SELECT 1 FROM file_link l WHERE l.office_id = ${officeId} AND l.type = ${type.name}
        AND l.record_id = t.id AND l.path = ${name})`,
    ];
  });
  return sql`(${sql.join(left, sql` OR `)})`;
}

function due(declared: TypeRetention, officeId: string, days: number, today: CivilDate): Sql {
  const { type, rule } = declared;
  return sql`FROM ${sql.table(tableName(type.name))} t WHERE t.office_id = ${officeId}
    AND t.${sql.ref(columnName(rule.from))} + ${days}::integer < ${today}::date AND ${somethingLeft(declared, officeId)}
    AND NOT EXISTS (SELECT 1 FROM legal_hold h WHERE h.office_id = ${officeId} AND h.type = ${type.name}
      AND h.record_id = t.id AND h.ended_at IS NULL)`;
}

interface Asked {
  readonly days: number;
  readonly today: CivilDate;
}

/** How many records of an office have entries whose time is over. */
export async function countDue(
  tx: Transaction,
  declared: TypeRetention,
  { days, today }: Asked,
): Promise<number> {
  const [row] = await tx.query(compile(sql`SELECT count(*) AS n ${due(declared, tx.officeId, days, today)}`));
  return Number(row?.n ?? 0);
}

/** The next records of an office whose time is over, locked until the end of the transaction. */
export async function takeDue(
  tx: Transaction,
  declared: TypeRetention,
  { days, today }: Asked,
  most: number,
): Promise<string[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT t.id ${due(declared, tx.officeId, days, today)} ORDER BY t.id LIMIT ${most} FOR UPDATE OF t`,
    ),
  );
  return rows.map(({ id }) => String(id));
}
