import type { Client } from 'pg';
import { withClient } from '../../src/engine/embedded/make-database.ts';
import type { ClientConfig } from 'pg';

interface Line {
  readonly table: string;
  readonly line: string;
}

// Order of columns is part of a table; everything else is sorted by name, so that a diff shows what changed and no more.
const questions = {
  tables: `SELECT c.relname AS table, CASE WHEN c.relrowsecurity THEN 'yes' ELSE 'no' END AS line
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    ORDER BY 1`,
  columns: `SELECT c.relname AS table, concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attcollation <> t.typcollation THEN 'COLLATE "' || co.collname || '"' END,
      CASE WHEN a.attnotnull THEN 'NOT NULL' END, 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_collation co ON co.oid = a.attcollation
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1, a.attnum`,
  // NOT NULL stands with its column, in every version of PostgreSQL.
  constraints: `SELECT c.relname AS table, pg_get_constraintdef(k.oid) AS line
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE k.connamespace = 'public'::regnamespace AND k.contype <> 'n' AND NOT c.relispartition
    ORDER BY 1, array_position(ARRAY['p', 'u', 'f', 'c', 'x'], k.contype::text), 2`,
  indexes: `SELECT tablename AS table, indexdef AS line FROM pg_indexes i
    WHERE schemaname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conname = i.indexname) ORDER BY 1, 2`,
  policies: `SELECT tablename AS table, concat('CREATE POLICY ', policyname, ' FOR ', cmd, ' TO ', array_to_string(roles, ', '),
      ' USING (', qual, ')' || CASE WHEN with_check IS NULL THEN '' ELSE ' WITH CHECK (' || with_check || ')' END) AS line
    FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2`,
  grants: `SELECT g.table_name AS table,
      concat('GRANT ', string_agg(g.privilege_type, ', ' ORDER BY g.privilege_type), ' TO ', g.grantee) AS line
    FROM information_schema.role_table_grants g
    WHERE g.table_schema = 'public' AND g.grantee <> g.grantor GROUP BY g.table_name, g.grantee ORDER BY 1, 2`,
  columnGrants: `SELECT g.table_name AS table,
      concat('GRANT ', g.privilege_type, ' (', string_agg(g.column_name, ', ' ORDER BY g.column_name), ') TO ', g.grantee) AS line
    FROM information_schema.role_column_grants g
    WHERE g.table_schema = 'public' AND g.grantee <> g.grantor AND NOT EXISTS (
      SELECT 1 FROM information_schema.role_table_grants t WHERE t.table_schema = 'public' AND t.table_name = g.table_name
        AND t.grantee = g.grantee AND t.privilege_type = g.privilege_type)
    GROUP BY g.table_name, g.grantee, g.privilege_type ORDER BY 1, 2`,
  triggers: `SELECT c.relname AS table, pg_get_triggerdef(t.oid) AS line FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal ORDER BY 1, 2`,
} as const;

const others = `
  SELECT pg_get_functiondef(p.oid) AS text, coalesce((SELECT string_agg(DISTINCT a.grantee::regrole::text, ', ')
      FROM aclexplode(p.proacl) a WHERE a.grantee <> p.proowner AND a.grantee <> 0), '') AS to,
    EXISTS (SELECT 1 FROM aclexplode(p.proacl) a WHERE a.grantee = 0) OR p.proacl IS NULL AS public
  FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p') ORDER BY p.proname, 1`;

const sequences = `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('S', 'v', 'm') ORDER BY 1`;

/**
 * Prints the catalog of a migrated database as text that is the same whenever the schema is: `schema.sql`. Written
 * here because no pg_dump comes with the embedded server.
 */
export function printSchema(owner: ClientConfig): Promise<string> {
  return withClient(owner, async (client) => {
    const found = new Map<string, Line[]>();
    for (const [name, text] of Object.entries(questions)) found.set(name, await linesOf(client, text));
    const of = (part: keyof typeof questions, table: string): string[] =>
      (found.get(part) ?? []).filter((row) => row.table === table).map((row) => row.line);
    const tables = (found.get('tables') ?? []).filter((row) => row.table !== 'schema_migration');
    const printed = tables.map(({ table, line }) => {
      const inner = [...of('columns', table), ...of('constraints', table)].map((part) => `  ${part}`);
      return [
        `CREATE TABLE ${table} (\n${inner.join(',\n')}\n);`,
        ...of('indexes', table).map((text) => `${text.replaceAll('public.', '')};`),
        ...(line === 'yes' ? [`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`] : []),
        ...of('policies', table).map((text) => `${text.replace(/ FOR /, ` ON ${table} FOR `)};`),
        ...[...of('grants', table), ...of('columnGrants', table)].map(
          (text) => `${text.replace(/ TO /, ` ON ${table} TO `)};`,
        ),
        ...of('triggers', table).map((text) => `${text};`),
      ].join('\n');
    });
    const functions = await client.query<{ text: string; to: string; public: boolean }>(others);
    const bodies = functions.rows.map(
      (row) =>
        `${row.text.trim()};\n-- may be called by: ${[row.public ? 'PUBLIC' : '', row.to].filter(Boolean).join(', ')}`,
    );
    const rest = await client.query<{ name: string }>(sequences);
    return (
      [
        '-- Generated by `npm run gen`: the catalog of a database after all of migrations/. Change it by a migration.',
        ...printed,
        ...rest.rows.map((row) => `-- sequence or view: ${row.name}`),
        ...bodies,
      ].join('\n\n') + '\n'
    );
  });
}

async function linesOf(client: Client, text: string): Promise<Line[]> {
  return (await client.query<Line>(text)).rows;
}
