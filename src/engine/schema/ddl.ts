import type { ForeignKey, Table, TableColumn } from './table.ts';

// Names come from declarations, which allow letters, digits and underscores only.
const list = (names: readonly string[]): string => names.join(', ');

function columnLine(column: TableColumn): string {
  return `${column.name} ${column.type}${column.notNull ? ' NOT NULL' : ''}`;
}

const wall = `office_id = nullif(current_setting('wutong.office_id', true), '')::uuid`;

/** The statements that make a table with its wall, its rights and, for records, its finder. */
export function createTable(table: Table): string {
  const lines = [
    ...table.columns.map((column) =>
      column.name === 'office_id' ? 'office_id uuid NOT NULL REFERENCES office (id)' : columnLine(column),
    ),
    `PRIMARY KEY (${list(table.primaryKey)})`,
    ...table.foreignKeys.map(foreignKey),
  ];
  return [
    `CREATE TABLE ${table.name} (\n  ${lines.join(',\n  ')}\n);`,
    ...table.indexes.map(createIndex(table.name)),
    `ALTER TABLE ${table.name} ENABLE ROW LEVEL SECURITY;`,
    `CREATE POLICY office_wall ON ${table.name} USING (${wall});`,
    `GRANT SELECT, INSERT, UPDATE${table.parent ? ', DELETE' : ''} ON ${table.name} TO wutong_app;`,
    ...(table.parent ? [] : [createFinder(table.name)]),
  ].join('\n');
}

function foreignKey({ columns, table, to }: ForeignKey): string {
  return `FOREIGN KEY (${list(columns)}) REFERENCES ${table} (${list(to)})`;
}

/** The statement that ties a column, added later, to what it refers to. */
export function addForeignKey(table: string, key: ForeignKey): string {
  return `ALTER TABLE ${table} ADD ${foreignKey(key)};`;
}

/** The statement that makes one index. */
export function createIndex(table: string): (index: Table['indexes'][number]) => string {
  return ({ name, columns, gin }) =>
    `CREATE INDEX ${name} ON ${table}${gin ? ' USING gin' : ''} (${list(columns)});`;
}

/** The statement that adds a column; it is nullable until a person has said what old rows shall hold. */
export function addColumn(table: string, column: TableColumn): string {
  return `ALTER TABLE ${table} ADD COLUMN ${columnLine({ ...column, notNull: false })};`;
}

/**
 * Under row-level security the app role cannot use the index of the words (its operators are not leakproof), so a
 * function of the owner looks them up, behind the same wall. It gives at most `most` ids. PL/pgSQL keeps its plan.
 */
function createFinder(table: string): string {
  return `CREATE FUNCTION find_${table} (words tsquery, patterns text[], most integer) RETURNS SETOF uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ BEGIN RETURN QUERY SELECT t.id FROM public.${table} t
    WHERE t.${wall} AND t.search_tokens @@ words AND t.search_text LIKE ALL (patterns) LIMIT most; END $$;
REVOKE ALL ON FUNCTION find_${table} (tsquery, text[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_${table} (tsquery, text[], integer) TO wutong_app;`;
}
