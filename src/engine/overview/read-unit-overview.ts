import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf, type CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import type { UnitOverview } from '../../model/overview.ts';
import { reachOf } from '../access/reach.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { hasDuty } from '../settings/duty.ts';
import type { WorkRow } from '../work/list-work.ts';
import { countList, type CountedList } from './count-list.ts';
import { readPlanUse, type UnitPlanUse } from './plan-use.ts';
import { readUnitCases } from './unit-cases.ts';

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
        Promise.all(readable.map((list) => countList(tx, machine, actor, { list, unit, today }))),
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
