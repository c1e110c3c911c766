import { sql } from 'kysely';
import { columnName, type Field, type Values } from '../../model/field.ts';
import type { RecordType } from '../../model/record-type.ts';
import type { Registry } from '../../model/registry.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import { readColumns, tableName } from '../schema/table.ts';

/** Something that a value points to, where it stands in the record, and the kind it must be of. */
export interface Pointer {
  readonly path: string;
  readonly target: string;
  readonly id: string;
  readonly label: string;
}

/** Everything that a record points to. */
export function pointersOf(type: RecordType, values: Values): Pointer[] {
  return pointersIn(type.fields, values, '');
}

/** Everything that the entries of a record, or of one of its rows, point to. */
export function pointersIn(
  fields: Readonly<Record<string, Field>>,
  values: Values,
  prefix: string,
): Pointer[] {
  return Object.entries(fields).flatMap(([name, field]): Pointer[] => {
    const value = values[name];
    if (value === undefined) return [];
    const inner = field.kind.inner?.(field.options);
    if (inner)
      return (value as Values[]).flatMap((row, i) => pointersIn(inner, row, `${prefix}${name}.${i}.`));
    const target = field.kind.refersTo?.(field.options);
    return target === undefined || typeof value !== 'string'
      ? []
      : [{ path: `${prefix}${name}`, target, id: value, label: field.label }];
  });
}

/** A thing pointed to: its title, and its row for snapshots. */
export interface Referred {
  readonly id: string;
  readonly title: string;
  readonly row: Row;
}

/**
 * Reads what is pointed to in the office, one statement for each kind of target. Whether somebody may point there is
 * asked by the save; who may read a record may read the names in it.
 * @param known what was read before in the same transaction; it is not asked again, and what is found is added to it.
 */
export async function readReferred(
  tx: Transaction,
  registry: Registry,
  pointers: readonly { readonly target: string; readonly id: string }[],
  known: Map<string, Referred> = new Map(),
): Promise<Map<string, Referred>> {
  const byTarget = new Map<string, Set<string>>();
  for (const { target, id } of pointers)
    if (!known.has(id)) byTarget.set(target, (byTarget.get(target) ?? new Set()).add(id));
  await Promise.all(
    [...byTarget].map(async ([target, ids]) => {
      const title = target === 'unit' ? 'name' : columnName(registry.getType(target).type.title);
      const columns = sql.raw(target === 'unit' ? '*' : readColumns(registry.getType(target)).join(', '));
      const rows = await tx.query(
        compile(
          sql`SELECT ${columns} FROM ${sql.table(tableName(target))}
            WHERE office_id = ${tx.officeId} AND id = ANY(${[...ids]}::uuid[])`,
          `refer-${target}`,
        ),
      );
      for (const row of rows)
        known.set(String(row.id), { id: String(row.id), title: String(row[title] ?? ''), row });
    }),
  );
  return known;
}
