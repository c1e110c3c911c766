import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { reachOf, restriction } from '../access/reach.ts';
import { allOf, columns, compile, type Sql } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { toRecord } from '../record/read-records.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { readWords } from '../search/tokens.ts';
import { tableName, tablesOf } from '../schema/table.ts';
import { afterCursor, orderBy, readOrder, writeCursor } from './cursor.ts';
import { filterCondition, type Filter } from './filters.ts';
import { readTitles } from './titles.ts';

export interface ListQuery {
  readonly words?: string;
  readonly filters?: readonly Filter[];
  readonly sort?: string;
  readonly size?: number;
  readonly page?: number;
  readonly cursor?: string;
  readonly total?: boolean;
}

export interface ListPage {
  readonly rows: readonly StoredRecord[];
  readonly titles: Readonly<Record<string, string>>;
  readonly next: string | null;
  readonly total: { readonly count: number; readonly atLeast: boolean } | null;
}

/** Deeper than this nobody pages; it also bounds the count. */
const deepest = 10_000;
/** As many ids as the word index hands over; a term more frequent than that is found fast by walking the list. */
const rare = 2_000;

/**
 * A page of a list: what the person may read, narrowed, found by words, in order. Rows come without child rows.
 * @throws not-allowed, unknown-filter, unknown-sort, bad-cursor, page-too-deep
 */
export async function listRecords(
  machine: Machine,
  actor: Actor,
  typeName: string,
  query: ListQuery,
): Promise<ListPage> {
  const bundle = machine.registry.getType(typeName);
  const { type } = bundle;
  const reach = reachOf(actor, type, 'read');
  if (reach.size === 0) throw new WutongError('not-allowed', { action: '查看' });
  const size = query.size ?? 20;
  const offset = query.cursor === undefined ? ((query.page ?? 1) - 1) * size : 0;
  if (offset + size > deepest) throw new WutongError('page-too-deep', { max: deepest });
  const order = readOrder(bundle, query.sort);
  const narrowed = [restriction(reach, actor), ...(query.filters ?? []).map((filter) => filterCondition(bundle, filter))];
  const after = query.cursor === undefined ? [] : [afterCursor(order, query.cursor)];
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const words = await wordCondition(tx, bundle, query.words);
    const where = allOf([sql`office_id = ${actor.officeId}`, ...narrowed, ...words]);
    const table = sql.table(tableName(type.name));
    const [rows, counted] = await Promise.all([
      tx.query(
        compile(sql`SELECT ${columns(shownColumns(bundle))} FROM ${table} WHERE ${allOf([where, ...after])}
          ORDER BY ${orderBy(order)} LIMIT ${size + 1} OFFSET ${offset}`),
      ),
      query.total
        ? tx.query(
            compile(sql`SELECT count(*)::int AS n FROM (SELECT 1 FROM ${table} WHERE ${where} LIMIT ${deepest + 1}) AS some`),
          )
        : undefined,
    ]);
    const shown = rows.slice(0, size);
    const records = shown.map((row) => toRecord(type, row));
    const last = shown.at(-1);
    const count = Number(counted?.[0]?.n ?? 0);
    return {
      rows: records,
      titles: await readTitles(tx, machine.registry, records),
      next: rows.length > size && last ? writeCursor(order, last[order.column], String(last.id)) : null,
      total: counted ? { count: Math.min(count, deepest), atLeast: count > deepest } : null,
    };
  });
}

/** Everything of a record's own row but what is sealed and what only the search needs. */
function shownColumns(bundle: TypeBundle): string[] {
  const hidden = /^search_|_cipher$|_blind$/;
  return (tablesOf(bundle)[0]?.columns ?? []).map((column) => column.name).filter((name) => !hidden.test(name));
}

/**
 * Rare words come from the index as ids. Where the index has more than it hands over, the list is walked in its own
 * order with a comparison on each row, which soon fills a page because the term is frequent. Both are exact.
 */
export async function wordCondition(tx: Transaction, bundle: TypeBundle, words: string | undefined): Promise<Sql[]> {
  const query = words === undefined ? undefined : readWords(tx.officeId, words);
  if (!query) return [];
  const patterns = [...query.patterns];
  const walk = [sql`search_text LIKE ALL (${patterns}::text[])`];
  if (query.tsquery === '') return walk;
  const finder = sql.raw(`find_${tableName(bundle.type.name)}`);
  const found = await tx.query(
    compile(sql`SELECT ${finder}(${query.tsquery}::tsquery, ${patterns}::text[], ${rare + 1}) AS id`),
  );
  return found.length > rare ? walk : [sql`id = ANY(${found.map((row: Row) => String(row.id))}::uuid[])`];
}
