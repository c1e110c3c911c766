import { sql } from 'kysely';
import { columnName, type Values } from '../../model/field.ts';
import { parseField } from '../../fields/parse-field.ts';
import { compile, type Sql } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { tableName } from '../schema/table.ts';
import type { Host } from './host.ts';
import type { Registration } from './kinds.ts';

/** States that hold or await a place. */
export const live = ['registered', 'waiting', 'checkedIn'];

/**
 * Finds the registration that the same guest made before, by the blind index of what tells guests apart: no number is
 * opened or compared in the clear. Its statement is sent whatever was given, so that no answer is quicker.
 */
export async function findSameGuest(
  tx: Transaction,
  { machine, registration, host }: { machine: Machine; registration: Registration; host: Host },
  values: Values,
): Promise<string | undefined> {
  const { type, declared } = registration;
  const same = declared.unique.map((name): Sql => {
    const field = type.fields[name];
    const given =
      field &&
      parseField({ ...field, required: false }, values[name], { incomplete: true, problem: () => {} });
    const place = { office: tx.officeId, type: type.name, field: name };
    const blinds =
      typeof given === 'string' ? machine.values.blinds(place, given).map((blind) => Buffer.from(blind)) : [];
    return sql`${sql.ref(columnName(name, '_blind'))} = ANY(${blinds}::bytea[])`;
  });
  const [row] = await tx.query(
    compile(
      sql`SELECT id FROM ${sql.table(tableName(type.name))} WHERE office_id = ${tx.officeId}
        AND ${sql.ref(columnName(declared.to))} = ${host.id}::uuid AND state = ANY(${live}::text[])
        AND (${sql.join(same, sql` OR `)}) ORDER BY ticket LIMIT 1`,
      `same-guest-${type.name}`,
    ),
  );
  return row && String(row.id);
}
