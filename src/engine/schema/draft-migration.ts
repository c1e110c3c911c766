import pg from 'pg';
import { addColumn, addForeignKey, createIndex, createTable } from './ddl.ts';
import type { Table } from './table.ts';

/**
 * Compares the declared tables with a database and writes the migration that is missing, for a person to review.
 * What cannot be done without a decision (a column gone, a type changed) stands in it as a comment.
 * @returns an empty text when nothing is missing.
 */
export async function draftMigration(owner: pg.ClientConfig, tables: readonly Table[]): Promise<string> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows: have } = await client.query<{ table: string; column: string; type: string }>(
      `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
    );
    const { rows: indexed } = await client.query<{ name: string }>(
      `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public'`,
    );
    const { rows: tied } = await client.query<{ key: string }>(
      `SELECT k.conrelid::regclass::text || ' ' || string_agg(a.attname, ',' ORDER BY u.at) || ' ' || k.confrelid::regclass::text AS key
       FROM pg_constraint k, unnest(k.conkey) WITH ORDINALITY u (number, at), pg_attribute a
       WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND a.attrelid = k.conrelid AND a.attnum = u.number
       GROUP BY k.oid, k.conrelid, k.confrelid`,
    );
    const keys = new Set(tied.map((row) => row.key));
    const indexes = new Set(indexed.map((row) => row.name));
    const statements: string[] = [];
    for (const table of tables) {
      const columns = new Map(
        have.filter((row) => row.table === table.name).map((row) => [row.column, row.type]),
      );
      if (columns.size === 0) {
        statements.push(createTable(table));
        continue;
      }
      for (const column of table.columns) {
        const type = columns.get(column.name);
        if (type === undefined) statements.push(addColumn(table.name, column));
        else if (type !== typeNames[column.type] && type !== column.type)
          statements.push(`-- DECIDE: ${table.name}.${column.name} is ${type}, declared as ${column.type}`);
        columns.delete(column.name);
      }
      for (const gone of columns.keys())
        statements.push(`-- DECIDE: ${table.name}.${gone} is no longer declared`);
      for (const key of table.foreignKeys)
        if (!keys.has(`${table.name} ${key.columns.join(',')} ${key.table}`))
          statements.push(addForeignKey(table.name, key));
      for (const index of table.indexes)
        if (!indexes.has(index.name)) statements.push(createIndex(table.name)(index));
    }
    return statements.length === 0 ? '' : `${statements.join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}

const typeNames: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone' };
