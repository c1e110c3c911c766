import { sql } from 'kysely';
import type { TypeBundle } from '../../model/record-type.ts';
import { compile, type Sql } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { WordQuery } from '../search/tokens.ts';
import { tableName } from '../schema/table.ts';

/** As many rows of a list are compared first: a term that one row in ten holds has filled a page by then. */
export const nearest = 200;

/** As many ids as the word index hands over; a term more frequent than that is found by walking the list. */
const rare = 2_000;

/** The comparison that makes every search exact. */
export function wordPatterns(query: WordQuery): Sql {
  return sql`search_text LIKE ALL (${[...query.patterns]}::text[])`;
}

function finder(bundle: TypeBundle, query: WordQuery): Sql {
  const name = sql.raw(`find_${tableName(bundle.type.name)}`);
  return sql`SELECT ${name}(${query.tsquery}::tsquery, ${[...query.patterns]}::text[], ${rare + 1}) AS id`;
}

/**
 * The condition for rows that the word index finds, in the same statement. Where it finds too many to hand over the
 * condition lets no row through, and `isFrequent` tells that from finding none.
 */
export function foundByIndex(bundle: TypeBundle, query: WordQuery): Sql {
  const ids = sql`ARRAY(${finder(bundle, query)})`;
  return sql`id = ANY((SELECT CASE WHEN cardinality(f.ids) <= ${rare} THEN f.ids END FROM (SELECT ${ids} AS ids OFFSET 0) f)::uuid[])`;
}

/** Whether the index has more rows than it hands over; the list is then walked in its own order, which is exact too. */
export async function isFrequent(tx: Transaction, bundle: TypeBundle, query: WordQuery): Promise<boolean> {
  if (query.tsquery === '') return true;
  const found = await tx.query(compile(finder(bundle, query), `find-${bundle.type.name}`));
  return found.length > rare;
}

/** The condition for a search whose rows are not wanted page by page. */
export async function wordCondition(tx: Transaction, bundle: TypeBundle, query: WordQuery): Promise<Sql> {
  return (await isFrequent(tx, bundle, query)) ? wordPatterns(query) : foundByIndex(bundle, query);
}

const rareWords = new Set<string>();

/**
 * Whether the index found these words before. Somebody who pages, sorts or comes back asks the same words again, and
 * then need not look near first. It only chooses the way; both ways give the same rows.
 */
export function wereRare(key: string): boolean {
  return rareWords.has(key);
}

/** Notes how a search went, for the next time. The number of notes is bounded. */
export function noteRare(key: string, isRare: boolean): void {
  if (rareWords.size >= 1_000) rareWords.clear();
  if (isRare) rareWords.add(key);
  else rareWords.delete(key);
}
