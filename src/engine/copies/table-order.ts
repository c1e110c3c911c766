import type { Client } from 'pg';

/** The table that says which migrations ran; a copy names them in its manifest instead. */
export const migrationTable = 'schema_migration';

/**
 * All tables of the schema, each behind those that it points to, so that they can be filled one after the other.
 * @throws Error for a ring of foreign keys between tables: there must be none
 */
export async function readTableOrder(client: Client): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname <> $1 ORDER BY c.relname`,
    [migrationTable],
  );
  const keys = await client.query<{ name: string; target: string }>(
    `SELECT conrelid::regclass::text AS name, confrelid::regclass::text AS target FROM pg_constraint
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid`,
  );
  const bare = (name: string): string => name.replace(/^"|"$/g, '');
  const targets = new Map<string, string[]>();
  for (const { name, target } of keys.rows)
    targets.set(bare(name), [...(targets.get(bare(name)) ?? []), bare(target)]);
  const order: string[] = [];
  const visit = (name: string, above: readonly string[]): void => {
    if (order.includes(name)) return;
    if (above.includes(name)) throw new Error(`foreign keys lead round in a ring: ${above.join(' → ')}`);
    for (const target of targets.get(name) ?? []) visit(target, [...above, name]);
    order.push(name);
  };
  for (const { name } of tables.rows) visit(name, []);
  return order;
}

/** The columns of a table that are written, in their order; what the database computes itself is left out. */
export async function readColumns(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
      AND attgenerated = '' ORDER BY attnum`,
    [`public."${table}"`],
  );
  return rows.map(({ name }) => name);
}
