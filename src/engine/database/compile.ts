import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type RawBuilder,
} from 'kysely';
import type { Statement } from './database.ts';

// Kysely only writes the SQL here; statements are sent by `Database`, which pipelines them.
const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A piece of SQL whose values are bound, never written into the text. */
export type Sql = RawBuilder<unknown>;

/** Compiles a piece of SQL; `name` makes it a prepared statement, for texts that are always the same. */
export function compile(query: Sql, name?: string): Statement {
  const { sql: text, parameters } = query.compile(compiler);
  return name === undefined ? { text, values: parameters } : { text, values: parameters, name };
}

/** Joins conditions with AND; nothing to join is true. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : sql`${sql.join([...conditions], sql` AND `)}`;
}
