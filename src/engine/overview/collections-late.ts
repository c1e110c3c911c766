import type { Actor } from '../../model/actor.ts';
import { periodBefore, type Period } from '../../model/period.ts';
import type { CivilDate } from '../../model/date.ts';
import { stepOf, steps } from '../../model/steps.ts';
import { reachOf } from '../access/reach.ts';
import type { Transaction } from '../database/database.ts';
import { readCollectionIn } from '../indicators/collection.ts';
import { reportedFigureType, reportedIndicatorType } from '../indicators/reported-figures.ts';
import type { Machine } from '../machine.ts';

/** How far the collection of a period's numbers came. */
export interface LateCollection {
  readonly period: Period;
  readonly asked: number;
  readonly late: number;
  /** Not handed in, and their day is still to come. */
  readonly open: number;
}

/** The collections of the month, quarter, half-year and year that were over last, where something of them is missing. */
export async function readLateCollections(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  today: CivilDate,
): Promise<LateCollection[]> {
  const readable = [reportedIndicatorType, reportedFigureType].every((name) => {
    const bundle = machine.registry.findType(name);
    return bundle !== undefined && reachOf(actor, bundle.type, 'read').size > 0;
  });
  if (!readable) return [];
  const found = await Promise.all(
    steps.map(async (step) => {
      const period = periodBefore(stepOf(today, step));
      const rows = await readCollectionIn(tx, machine, actor, period);
      const late = rows.filter(({ light }) => light === 'late').length;
      const open = rows.filter(({ light }) => light === 'open' || light === 'soon').length;
      return { period, asked: rows.length, late, open };
    }),
  );
  return found.filter(({ late, open }) => late + open > 0);
}
