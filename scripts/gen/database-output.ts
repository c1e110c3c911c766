import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example } from '../../src/model/examples.ts';
import type { Registry } from '../../src/model/registry.ts';
import { draftMigration } from '../../src/engine/schema/draft-migration.ts';
import { declaredTables } from '../../src/engine/schema/table.ts';
import { cloneDatabase, startTestServer, type TestServer } from '../../test/harness/database.ts';
import type { Output } from './output.ts';
import { printSchema } from './print-schema.ts';
import { statementPages } from './statements.ts';

interface Domain {
  readonly registry: Registry;
  readonly examples: Readonly<Record<string, readonly Example[]>>;
}

/**
 * What only a database can say: its catalog after all migrations, and the statements that the types send.
 * With `migration` the tables that are declared but missing go into a new migration of that name first.
 * @throws Error when tables are missing and no name was given
 */
export async function databaseOutput(root: string, domain: Domain, migration?: string): Promise<Output> {
  const migrations = join(root, 'migrations');
  if (migration !== undefined) dropDraft(migrations, migration);
  const first = await withServer(migrations, async (server) => {
    const draft = await draftFor(server, domain.registry);
    if (draft === '') return finish(server, domain);
    if (migration === undefined) throw new Error(missingWords(draft));
    return draft;
  });
  if (typeof first !== 'string') return first;
  const file = `${nextNumber(migrations)}-${String(migration)}.sql`;
  const words = String(migration).replaceAll('-', ' ');
  writeFileSync(join(migrations, file), `-- ${words.charAt(0).toUpperCase()}${words.slice(1)}.\n\n${first}`);
  console.log(`migrations/${file}: please review it`);
  return withServer(migrations, (server) => finish(server, domain));
}

async function withServer<T>(migrations: string, work: (server: TestServer) => Promise<T>): Promise<T> {
  const server = await startTestServer({ migrations });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function draftFor(server: TestServer, registry: Registry): Promise<string> {
  const scratch = await cloneDatabase(server);
  try {
    return await draftMigration(scratch.ownerConfig, declaredTables(registry.types));
  } finally {
    await scratch.drop();
  }
}

async function finish(server: TestServer, { registry, examples }: Domain): Promise<Output> {
  const scratch = await cloneDatabase(server);
  try {
    const schema = await printSchema(scratch.ownerConfig);
    const pages = await statementPages(server, registry, examples);
    return {
      'schema.sql': schema,
      ...Object.fromEntries(
        Object.entries(pages).map(([type, text]) => [`docs/generated/statements/${type}.md`, text]),
      ),
    };
  } finally {
    await scratch.drop();
  }
}

function missingWords(draft: string): string {
  const lines = draft
    .split('\n')
    .filter((line) => /^(CREATE TABLE|ALTER TABLE .* ADD|CREATE INDEX|-- DECIDE)/.test(line));
  return `the declared tables are not those of migrations/:\n  ${lines.join('\n  ')}\nDraft the migration with: npm run gen -- --migration add-something`;
}

/**
 * Whoever changes a type that was just made asks for the same migration again: the last one, if it is of this name,
 * is drafted anew. One that has run anywhere is never altered: the machine refuses to start then.
 */
function dropDraft(migrations: string, name: string): void {
  const last = readdirSync(migrations)
    .filter((file) => /^\d{4}-/.test(file))
    .sort()
    .at(-1);
  if (last?.slice(5) === `${name}.sql`) rmSync(join(migrations, last));
}

function nextNumber(migrations: string): string {
  const last = readdirSync(migrations)
    .map((name) => Number(/^(\d{4})-/.exec(name)?.[1] ?? 0))
    .reduce((most, number) => Math.max(most, number), 0);
  return String(last + 1).padStart(4, '0');
}
