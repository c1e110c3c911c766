import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { collectionLight, rhythmOf, type CollectionLight } from '../../model/collection.ts';
import { addDays, civilDateOf, type CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import type { Period } from '../../model/period.ts';
import { grantsOf } from '../../model/actor.ts';
import { reachOf, restriction } from '../access/reach.ts';
import { allOf, compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { saveMany } from '../save/save-many.ts';
import { reportedFigureType, reportedIndicatorType } from './reported-figures.ts';

/** A number that is asked for in a period, and how far it came. */
export interface Collected {
  readonly indicator: {
    readonly id: string;
    readonly name: string;
    readonly code: string;
    readonly measure: string;
  };
  readonly unit: { readonly id: string; readonly name: string };
  readonly dueOn: CivilDate;
  readonly figure: {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly value: number | null;
    readonly estimate: boolean;
  } | null;
  readonly light: CollectionLight;
}

/** So many days after its period a number is due where its indicator says nothing. */
const usualDays = 10;
/** The states of a number that lies with whoever looks at it, or is through. */
const came: ReadonlySet<string> = new Set(['handedIn', 'approved']);

/**
 * What is asked for in a period: the indicators in use with its rhythm, of the units that the person may read, the
 * latest days last. A period of no rhythm asks for nothing.
 * @throws not-allowed
 */
export function readCollection(machine: Machine, actor: Actor, period: Period): Promise<Collected[]> {
  return machine.db.inOffice(actor.officeId, (tx) => readCollectionIn(tx, machine, actor, period), {
    reading: true,
  });
}

/** What the person may do with a collection: ask for numbers in the name of the office, and approve them. */
export function mayCollect({ registry }: Machine, actor: Actor): { call: boolean; approve: boolean } {
  const { type, workflow } = registry.getType(reportedFigureType);
  const approving = workflow.actions['handedIn']?.['approve']?.roles ?? [];
  return {
    call: reachOf(actor, type, 'create').has('office'),
    approve:
      reachOf(actor, type, 'act').has('office') &&
      grantsOf(actor).some(({ role }) => approving.includes(role)),
  };
}

/**
 * Lays a draft before each unit for what nobody has begun, so that it stands among its own work and is called to mind
 * when it is due. Asked twice, nothing is made twice.
 * @returns how many were made
 * @throws not-allowed: a unit asks nobody for numbers
 */
export async function callForFigures(machine: Machine, actor: Actor, period: Period): Promise<number> {
  if (!mayCollect(machine, actor).call) throw new WutongError('not-allowed', { action: '下发填报' });
  const rows = await readCollection(machine, actor, period);
  const items = rows
    .filter(({ figure }) => figure === null)
    .map(({ indicator }) => ({ values: { indicator: indicator.id, period: period.name } }));
  if (items.length > 0) await saveMany(machine, { actor, type: reportedFigureType, items });
  return items.length;
}

/** Approves numbers as they were seen, all or none. */
export async function approveFigures(
  machine: Machine,
  actor: Actor,
  figures: readonly { readonly id: string; readonly version: number }[],
): Promise<number> {
  const items = figures.map(({ id, version }) => ({ id, version, values: {}, action: 'approve' }));
  await saveMany(machine, { actor, type: reportedFigureType, items });
  return items.length;
}

/**
 * The same within a transaction.
 * @throws not-allowed
 */
export async function readCollectionIn(
  tx: Transaction,
  { registry, clock }: Machine,
  actor: Actor,
  period: Period,
): Promise<Collected[]> {
  const [asked, told] = [reportedIndicatorType, reportedFigureType].map((name) =>
    reachOf(actor, registry.getType(name).type, 'read'),
  );
  if (!asked || !told || asked.size === 0 || told.size === 0)
    throw new WutongError('not-allowed', { action: '查看填报进度' });
  const rhythm = rhythmOf(period);
  if (rhythm === undefined) return [];
  const mine = [
    sql`office_id = ${tx.officeId}::uuid`,
    sql`state = 'inUse'`,
    sql`often = ${rhythm}`,
    restriction(asked, actor),
  ];
  const theirs = [
    sql`office_id = ${tx.officeId}::uuid`,
    sql`state <> 'void'`,
    sql`period_from = ${period.from}::date`,
    sql`period_to = ${period.to}::date`,
    restriction(told, actor),
  ];
  // Of an estimate and the final number that follows it, the final one tells how far it came.
  const rows = await tx.query(
    compile(
      sql`SELECT i.id, i.name, i.code, i.measure, i.due_days, u.id AS unit_id, u.name AS unit_name,
          f.id AS figure, f.version, f.state, f.value, f.estimate, f.handed_in_on
        FROM (SELECT * FROM reported_indicator WHERE ${allOf(mine)}) i
        JOIN unit u ON u.office_id = ${tx.officeId}::uuid AND u.id = i.unit_id
        LEFT JOIN (SELECT DISTINCT ON (indicator) id, indicator, version, state, value, estimate, handed_in_on
          FROM reported_figure WHERE ${allOf(theirs)} ORDER BY indicator, coalesce(estimate, false), id DESC) f ON f.indicator = i.id
        ORDER BY u.sort, u.id, i.code, i.id`,
    ),
  );
  const today = civilDateOf(clock.now());
  return rows.map((row) => asCollected(row, period, today));
}

function asCollected(row: Row, period: Period, today: CivilDate): Collected {
  const dueOn = addDays(period.to, row.due_days === null ? usualDays : Number(row.due_days));
  const state = String(row.state);
  const handedInOn = came.has(state) ? String(row.handed_in_on) : undefined;
  return {
    indicator: {
      id: String(row.id),
      name: String(row.name),
      code: String(row.code),
      measure: String(row.measure),
    },
    unit: { id: String(row.unit_id), name: String(row.unit_name) },
    dueOn,
    figure:
      row.figure === null
        ? null
        : {
            id: String(row.figure),
            version: Number(row.version),
            state,
            value: row.value === null ? null : Number(row.value),
            estimate: row.estimate === true,
          },
    light: collectionLight({ dueOn, handedInOn, today }),
  };
}
