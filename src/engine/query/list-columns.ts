import { sql } from 'kysely';
import { columnName } from '../../model/field.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Registry } from '../../model/registry.ts';
import type { Sql } from '../database/compile.ts';
import type { Row } from '../database/database.ts';
import { readColumns, tableName } from '../schema/table.ts';

interface Plan {
  readonly own: string;
  readonly pointing: readonly Pointing[];
}

interface Pointing {
  readonly column: string;
  readonly target: string;
  readonly title: string;
}

const known = new WeakMap<TypeBundle, Plan>();

function plan(registry: Registry, bundle: TypeBundle): Plan {
  const before = known.get(bundle);
  if (before) return before;
  const own = readColumns(bundle);
  const pointing = Object.entries(bundle.type.fields).flatMap(([name, field]): Pointing[] => {
    const target = field.kind.refersTo?.(field.options);
    if (target === undefined || field.kind.storage !== 'columns') return [];
    const title = target === 'unit' ? 'name' : columnName(registry.getType(target).type.title);
    return [{ column: columnName(name), target: tableName(target), title }];
  });
  const made = { own: own.map((name) => `t.${name}`).join(', '), pointing };
  known.set(bundle, made);
  return made;
}

/** What a list selects from `t`: everything of a record's own row but what is sealed, and the titles it points to. */
export function listColumns(registry: Registry, bundle: TypeBundle, officeId: string): Sql {
  const { own, pointing } = plan(registry, bundle);
  // Looked up for the rows of the page only, on the way out: cheaper than a second question to the database. Each
  // names the office itself, so that one machine of a distributed database answers it.
  const titles = pointing.map(
    ({ column, target, title }) =>
      sql`(SELECT ${sql.raw(`r.${title} FROM ${target} r`)} WHERE r.office_id = ${officeId} AND ${sql.raw(`r.id = t.${column}`)}) AS ${sql.ref(`${column}__title`)}`,
  );
  return sql`${sql.join([sql.raw(own), ...titles])}`;
}

/** id → title of what the rows of a list point to. */
export function readListTitles(
  registry: Registry,
  bundle: TypeBundle,
  rows: readonly Row[],
): Record<string, string> {
  const titles: Record<string, string> = {};
  for (const { column } of plan(registry, bundle).pointing)
    for (const row of rows) {
      const title = row[`${column}__title`];
      if (typeof title === 'string') titles[String(row[column])] = title;
    }
  return titles;
}
