import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { addDays, type CivilDate } from '../../model/date.ts';
import { columnName } from '../../model/field.ts';
import type { UnitList } from '../../model/overview.ts';
import { reachOf, restriction } from '../access/reach.ts';
import { allOf, compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { filterCondition, readFilters } from '../query/filters.ts';
import { tableName } from '../schema/table.ts';
import type { Mention } from './plan-use.ts';

/** How a list is narrowed, as it stands in its address. */
type Query = Record<string, string>;

/** A number of a page, the list that it opens, and the first records of it. */
export interface CountedList {
  readonly name: string;
  readonly type: string;
  readonly count: number;
  readonly query: Query;
  /** How many of them have their day behind them. */
  readonly late: number;
  readonly lateQuery: Query | null;
  readonly records: (Mention & { readonly due: CivilDate | null; readonly isLate: boolean })[];
}

/** Named on the page itself; all stand in the list. */
const mostNamed = 8;

/** Counts a declared list as the list that it opens would count it, over a unit or as far as the person reads. */
export async function countList(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  asked: { readonly list: UnitList; readonly unit?: string; readonly today: CivilDate },
): Promise<CountedList> {
  const { list, unit, today } = asked;
  const bundle = machine.registry.getType(list.type);
  const { type } = bundle;
  const query: Query = {
    ...(unit === undefined ? {} : { [`f.${type.unit ?? ''}.in`]: unit }),
    'f.state.in': list.states.join(','),
    ...Object.fromEntries(Object.entries(list.where ?? {}).map(([name, value]) => [`f.${name}.in`, value])),
    ...(list.upTo ? { [`f.${list.due ?? ''}.between`]: `,${list.upTo(today)}` } : {}),
    ...(list.due !== undefined && type.list.sortable.includes(list.due) ? { sort: list.due } : {}),
  };
  const lateQuery =
    list.due === undefined ? null : { ...query, [`f.${list.due}.between`]: `,${addDays(today, -1)}` };
  const due = list.due === undefined ? sql`NULL::date` : sql.ref(columnName(list.due));
  // The same conditions as those of the list that the number opens.
  const where = allOf([
    sql`office_id = ${tx.officeId}`,
    restriction(reachOf(actor, type, 'read'), actor),
    ...readFilters(query).map((filter) => filterCondition(bundle, filter)),
  ]);
  const table = sql.table(tableName(type.name));
  const [counts, rows] = await Promise.all([
    tx.query(
      compile(
        sql`SELECT count(*)::int AS n, count(*) FILTER (WHERE ${due} < ${today}::date)::int AS late FROM ${table} WHERE ${where}`,
      ),
    ),
    tx.query(
      compile(sql`SELECT id, state, ${sql.ref(columnName(type.title))} AS title, ${due} AS due FROM ${table}
        WHERE ${where} ORDER BY ${due} NULLS LAST, id DESC LIMIT ${mostNamed}`),
    ),
  ]);
  return {
    name: list.name,
    type: type.name,
    count: Number(counts[0]?.n ?? 0),
    query,
    late: Number(counts[0]?.late ?? 0),
    lateQuery,
    records: rows.map((row) => {
      const day = row.due === null || row.due === undefined ? null : String(row.due).slice(0, 10);
      return {
        id: String(row.id),
        title: String(row.title ?? ''),
        state: String(row.state),
        due: day,
        isLate: day !== null && day < today,
      };
    }),
  };
}
