import { sql } from 'kysely';
import { columnName } from '../../model/field.ts';
import type { PlanUse } from '../../model/overview.ts';
import type { Actor } from '../../model/actor.ts';
import { reachOf, restriction } from '../access/reach.ts';
import { allOf, compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { tableName } from '../schema/table.ts';

/** A record in a word, for a page to open. */
export interface Mention {
  readonly id: string;
  readonly title: string;
  readonly state: string;
}

/** How far the quota of a unit is used in a year. */
export interface UnitPlanUse {
  readonly unit: { readonly id: string; readonly name: string };
  readonly year: number;
  /** The plan in force; none where nobody approved one. */
  readonly plan: (Mention & { readonly quota: number | null }) | null;
  readonly taken: number;
  /** Of those, outside the plan. */
  readonly outside: number;
  /** What is left of the quota; below zero where more were let through. */
  readonly left: number | null;
  readonly records: Mention[];
}

/** More of one unit and year are counted and not named. */
const mostNamed = 100;
const mostRead = 10_000;

/**
 * How far units used their quotas in a year: those that have a plan or took a place. Only what the person may read, which
 * is all of a unit or nothing of it.
 */
export async function readPlanUse(
  tx: Transaction,
  { registry }: Machine,
  actor: Actor,
  use: PlanUse,
  asked: { readonly year: number; readonly unit?: string },
): Promise<UnitPlanUse[]> {
  const { takenBy } = use;
  const [plans, takers] = [registry.getType(use.type).type, registry.getType(takenBy.type).type];
  const ofUnit = asked.unit === undefined ? [] : [sql`unit_id = ${asked.unit}::uuid`];
  const first = sql.ref(columnName(takenBy.days, '_from'));
  const category = sql.ref(columnName(takenBy.category));
  const [planRows, takenRows, units] = await Promise.all([
    tx.query(
      compile(sql`SELECT id, unit_id, state, ${sql.ref(columnName(plans.title))} AS title, ${sql.ref(columnName(use.quota))} AS quota
        FROM ${sql.table(tableName(plans.name))} WHERE ${allOf([
          sql`office_id = ${tx.officeId}`,
          restriction(reachOf(actor, plans, 'read'), actor),
          ...ofUnit,
          sql`${sql.ref(columnName(use.year))} = ${asked.year}`,
          sql`state = ANY(${[...use.inForce]}::text[])`,
        ])} ORDER BY id`),
    ),
    tx.query(
      compile(sql`SELECT id, unit_id, state, ${sql.ref(columnName(takers.title))} AS title,
          ${sql.ref(columnName(takenBy.plan))} IS NULL AS outside
        FROM ${sql.table(tableName(takers.name))} WHERE ${allOf([
          sql`office_id = ${tx.officeId}`,
          restriction(reachOf(actor, takers, 'read'), actor),
          ...ofUnit,
          sql`${first} BETWEEN ${`${asked.year}-01-01`}::date AND ${`${asked.year}-12-31`}::date`,
          sql`state = ANY(${[...takenBy.states]}::text[])`,
          sql`(${category} IS NULL OR NOT ${category} = ANY(${[...takenBy.apart]}::text[]))`,
        ])} ORDER BY ${first} DESC, id DESC LIMIT ${mostRead}`),
    ),
    tx.query(
      compile(
        sql`SELECT id, name FROM unit WHERE ${allOf([
          sql`office_id = ${tx.officeId}`,
          ...(asked.unit === undefined ? [] : [sql`id = ${asked.unit}::uuid`]),
        ])} ORDER BY sort, id`,
      ),
    ),
  ]);
  return units.flatMap((unit): UnitPlanUse[] => {
    const own = planRows.find((row) => row.unit_id === unit.id);
    const taken = takenRows.filter((row) => row.unit_id === unit.id);
    if (!own && taken.length === 0 && asked.unit === undefined) return [];
    const quota = own?.quota === null || own?.quota === undefined ? null : Number(own.quota);
    const mention = (row: (typeof takenRows)[number]): Mention => ({
      id: String(row.id),
      title: String(row.title ?? ''),
      state: String(row.state),
    });
    return [
      {
        unit: { id: String(unit.id), name: String(unit.name) },
        year: asked.year,
        plan: own ? { ...mention(own), quota } : null,
        taken: taken.length,
        outside: taken.filter((row) => row.outside === true).length,
        left: quota === null ? null : quota - taken.length,
        records: taken.slice(0, mostNamed).map(mention),
      },
    ];
  });
}
