import { sql } from 'kysely';
import { columnName } from '../../model/field.ts';
import type { Registry } from '../../model/registry.ts';
import type { KnownPerson } from '../../reading/check/judges/names.ts';
import { findNamed } from '../../reading/check/named-people.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { MayRead } from '../indicators/list-figures.ts';
import { tableName } from '../schema/table.ts';

/** So many names of a draft are held against the register; a longer list of names is no report. */
const most = 300;

/** Those of the office's people whom a draft names, or names almost: one character may be another. */
export async function readKnownPeople(
  tx: Transaction,
  registry: Registry,
  text: string,
  mayRead: MayRead,
): Promise<KnownPerson[]> {
  const { people } = registry.overviews;
  const bundle = people && registry.findType(people.type);
  if (!bundle || mayRead(bundle.type) !== 'all') return [];
  const names = [...new Set(findNamed(text).map(({ name }) => name))].slice(0, most);
  if (names.length === 0) return [];
  // With two characters one that is another leaves nothing to know the name by.
  const nearly = names
    .filter((name) => [...name].length > 2)
    .flatMap((name) => [...name].map((_, i) => `${name.slice(0, i)}_${name.slice(i + 1)}`));
  const [name, post] = [people.name, people.post].map((field) => sql.ref(columnName(field)));
  const rows = await tx.query(
    compile(
      sql`SELECT ${name} AS name, ${post} AS post FROM ${sql.table(tableName(people.type))}
        WHERE office_id = ${tx.officeId}::uuid AND ${post} IS NOT NULL
          AND (${name} = ANY(${names}::text[]) OR ${name} LIKE ANY(${nearly}::text[])) LIMIT 1000`,
    ),
  );
  return rows.map((row) => ({ name: String(row.name), post: String(row.post) }));
}
