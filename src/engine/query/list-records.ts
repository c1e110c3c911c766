import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { reachOf, restriction } from '../access/reach.ts';
import { allOf, compile, type Sql } from '../database/compile.ts';
import type { Row, Statement, Transaction } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import type { Machine } from '../machine.ts';
import { toRecord } from '../record/read-records.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { readWords } from '../search/tokens.ts';
import { tableName } from '../schema/table.ts';
import { afterCursor, orderBy, readOrder, writeCursor } from './cursor.ts';
import { filterCondition, type Filter } from './filters.ts';
import { listColumns, readListTitles } from './list-columns.ts';
import { foundByIndex, isFrequent, nearest, noteRare, wereRare, wordPatterns } from './words.ts';

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
  /** Titles of the units, persons and records that the rows point to. */
  readonly titles: Readonly<Record<string, string>>;
  readonly next: string | null;
  readonly total: { readonly count: number; readonly atLeast: boolean } | null;
}

/** Deeper than this nobody pages; it also bounds the count. */
const deepest = 10_000;

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
  const table = sql.table(tableName(type.name));
  const shown = listColumns(machine.registry, bundle, actor.officeId);
  const where: Sql[] = [
    sql`office_id = ${actor.officeId}`,
    restriction(reach, actor),
    ...(query.filters ?? []).map((filter) => filterCondition(bundle, filter)),
  ];
  const after = query.cursor === undefined ? [] : [afterCursor(order, query.cursor)];
  const words = query.words === undefined ? undefined : readWords(actor.officeId, query.words);
  const searched = `${actor.officeId} ${type.name} ${query.words ?? ''}`;

  const page = (from: Sql, conditions: readonly Sql[]): Statement =>
    compile(
      sql`SELECT ${shown} FROM ${from} t WHERE ${allOf(conditions)} ORDER BY ${orderBy(order)} LIMIT ${size + 1} OFFSET ${offset}`,
    );
  const count = (conditions: readonly Sql[]): Statement =>
    compile(
      sql`SELECT count(*)::int AS n FROM (SELECT 1 FROM ${table} WHERE ${allOf(conditions)} LIMIT ${deepest + 1}) AS counted`,
    );

  const read = async (tx: Transaction): Promise<[Row[], Row[] | undefined]> => {
    const narrowed = [...where, ...after];
    if (!words)
      return Promise.all([
        tx.query(prepared(page(table, narrowed))),
        query.total ? tx.query(prepared(count(where))) : undefined,
      ]);
    if (!query.total && !wereRare(searched)) {
      const near = sql`(SELECT * FROM ${table} WHERE ${allOf(narrowed)} ORDER BY ${orderBy(order)} LIMIT ${nearest + offset})`;
      const rows = await tx.query(prepared(page(near, [wordPatterns(words)])));
      if (rows.length > size) return [rows, undefined];
    }
    const wordsIn = async (condition: Sql): Promise<[Row[], Row[] | undefined]> =>
      Promise.all([
        tx.query(prepared(page(table, [...narrowed, condition]))),
        query.total ? tx.query(prepared(count([...where, condition]))) : undefined,
      ]);
    const [rows, total] = words.tsquery === '' ? [[], undefined] : await wordsIn(foundByIndex(bundle, words));
    const isRare = rows.length > 0 || !(await isFrequent(tx, bundle, words));
    noteRare(searched, isRare);
    if (isRare) return [rows, total];
    return wordsIn(wordPatterns(words));
  };
  const [rows, counted] = await machine.db.inOffice(actor.officeId, read, { reading: true });
  const visible = rows.slice(0, size);
  const last = visible.at(-1);
  const n = Number(counted?.[0]?.n ?? 0);
  return {
    rows: visible.map((row) => toRecord(type, row)),
    titles: readListTitles(machine.registry, bundle, visible),
    next: rows.length > size && last ? writeCursor(order, last[order.column], String(last.id)) : null,
    total: counted ? { count: Math.min(n, deepest), atLeast: n > deepest } : null,
  };
}
