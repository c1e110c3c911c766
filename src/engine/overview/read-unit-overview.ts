import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { addDays, civilDateOf, type CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { columnName } from '../../model/field.ts';
import type { UnitList, UnitOverview } from '../../model/overview.ts';
import { reachOf, restriction } from '../access/reach.ts';
import { allOf, compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { filterCondition, readFilters } from '../query/filters.ts';
import { hasDuty } from '../settings/duty.ts';
import { tableName } from '../schema/table.ts';
import type { WorkRow } from '../work/list-work.ts';
import { readPlanUse, type Mention, type UnitPlanUse } from './plan-use.ts';
import { readUnitCases } from './unit-cases.ts';

/** How a list is narrowed, as it stands in its address. */
type Query = Record<string, string>;

/** A number of the page, the list that it opens, and the first records of it. */
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

/** That the requests of the unit are not accepted, or that this is proposed. */
export interface UnitSuspension {
  readonly status: 'proposed' | 'confirmed';
  readonly why: string;
  readonly reason: string;
  readonly since: string;
}

/** A unit's own page. */
export interface UnitOverviewPage {
  readonly unit: { readonly id: string; readonly name: string };
  readonly today: CivilDate;
  readonly suspension: UnitSuspension | null;
  /** This year, and the next where something is planned or taken there already. */
  readonly plans: UnitPlanUse[];
  readonly cases: WorkRow[];
  readonly moreCases: boolean;
  readonly lists: CountedList[];
}

/** Named on the page itself; all stand in the list. */
const mostNamed = 8;

/**
 * What a unit has open and owes, in one view of the database. Each number is counted as its list would count it.
 * @throws not-found for a unit of which the person may read nothing
 */
export function readUnitOverview(machine: Machine, actor: Actor, unit: string): Promise<UnitOverviewPage> {
  const { registry } = machine;
  const { unit: overview } = registry.overviews;
  if (!overview || !reachesUnit(machine, actor, overview, unit)) throw new WutongError('not-found');
  const today = civilDateOf(machine.clock.now());
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const [found] = await tx.query(
        compile(sql`SELECT name FROM unit WHERE office_id = ${tx.officeId} AND id = ${unit}::uuid`),
      );
      if (!found) throw new WutongError('not-found');
      const readable = overview.lists.filter(
        ({ type }) => reachOf(actor, registry.getType(type).type, 'read').size > 0,
      );
      const year = Number(today.slice(0, 4));
      const mayPlan = reachOf(actor, registry.getType(overview.plan.type).type, 'read').size > 0;
      const [suspension, plans, cases, lists] = await Promise.all([
        readSuspension(tx, machine, actor, unit),
        mayPlan
          ? Promise.all(
              [year, year + 1].map((one) =>
                readPlanUse(tx, machine, actor, overview.plan, { year: one, unit }),
              ),
            )
          : [],
        readUnitCases(tx, machine, actor, unit),
        Promise.all(readable.map((list) => readList(tx, machine, actor, { list, unit, today }))),
      ]);
      return {
        unit: { id: unit, name: String(found.name) },
        today,
        suspension,
        plans: plans.flat().filter((one) => one.year === year || one.plan !== null || one.taken > 0),
        cases: cases.rows,
        moreCases: cases.more,
        lists,
      };
    },
    { reading: true },
  );
}

function reachesUnit({ registry }: Machine, actor: Actor, { lists }: UnitOverview, unit: string): boolean {
  return lists.some(({ type }) => {
    const reach = reachOf(actor, registry.getType(type).type, 'read');
    return reach.has('office') || reach.unitIds.includes(unit);
  });
}

interface Asked {
  readonly list: UnitList;
  readonly unit: string;
  readonly today: CivilDate;
}

async function readList(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  { list, unit, today }: Asked,
): Promise<CountedList> {
  const bundle = machine.registry.getType(list.type);
  const { type } = bundle;
  const query: Query = {
    [`f.${type.unit ?? ''}.in`]: unit,
    'f.state.in': list.states.join(','),
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

// A proposal is the office's business until somebody confirmed it.
async function readSuspension(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  unit: string,
): Promise<UnitSuspension | null> {
  const sees = hasDuty(machine, actor, 'proposals') || hasDuty(machine, actor, 'measures');
  const [row] = await tx.query(
    compile(sql`SELECT status, why, reason, COALESCE(decided_at, proposed_at) AS since FROM measure
      WHERE office_id = ${tx.officeId} AND unit_id = ${unit}::uuid
      AND status = ANY(${sees ? ['proposed', 'confirmed'] : ['confirmed']}::text[]) LIMIT 1`),
  );
  if (!row) return null;
  return {
    status: row.status as UnitSuspension['status'],
    why: String(row.why),
    reason: String(row.reason),
    since: row.since instanceof Date ? row.since.toISOString() : String(row.since),
  };
}
