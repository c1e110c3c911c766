// npm run gen                              writes everything that follows from the declarations
// npm run gen -- --migration add-something also drafts the migration for declared tables that are missing
// npm run gen -- --check                   writes nothing and fails when anything is out of date
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './gen/generate.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, migration: { type: 'string' } } });
const root = resolve(import.meta.dirname, '..');
try {
  if (values.migration !== undefined && !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(values.migration))
    throw new Error('the name of a migration is verb-noun, such as add-visit');
  process.exitCode = (await generate({ root, ...values })) ? 0 : 1;
} catch (error) {
  console.error(`npm run gen: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
