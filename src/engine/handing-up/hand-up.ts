import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { handedUp, type FigureScope, type HandedUp } from '../../model/handed-up.ts';
import { newId } from '../../model/id.ts';
import { periodLabel, type Period } from '../../model/period.ts';
import { noteChange } from '../audit/note-change.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { demandDuty } from '../settings/duty.ts';
import { readFiguresBelow, readOwnFigures } from './figures-below.ts';
import { readOfficesAround } from './offices-around.ts';

/** What is handed up. */
export interface HandUpAsked {
  readonly period: Period;
  readonly scope: FigureScope;
  /** All figures unless some are named. */
  readonly indicators?: readonly string[];
  readonly note?: string;
}

/**
 * 报送上级: keeps the figures of a period as they are at this moment, for the office above to see. Nothing else crosses. A
 * later one stands beside it, and neither is ever written over.
 * @throws not-allowed, no-office-above, period-not-begun, nothing-to-hand-up, unknown-indicator, submission-meanwhile,
 * disk-nearly-full
 */
export async function handUp(
  machine: Machine,
  actor: Actor,
  asked: HandUpAsked,
): Promise<{ id: string; number: number; count: number }> {
  const { period, scope, indicators, note } = asked;
  if (machine.disk.isReadOnly()) throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
  demandDuty(machine, actor, 'figures', '报送上级');
  if (period.from > civilDateOf(machine.clock.now()))
    throw new WutongError('period-not-begun', { period: periodLabel(period) });
  const id = newId();
  return refusedMeanwhile(() =>
    machine.db.inOffice(
      actor.officeId,
      async (tx) => {
        const { above } = await readOfficesAround(tx);
        if (!above) throw new WutongError('no-office-above');
        const all = await figuresOf(tx, machine, actor, period, scope);
        const unknown = indicators?.find((name) => !all.figures.some(({ indicator }) => indicator === name));
        if (unknown !== undefined) throw new WutongError('unknown-indicator', { indicator: unknown });
        const figures = indicators
          ? all.figures.filter(({ indicator }) => indicators.includes(indicator))
          : all.figures;
        if (figures.length === 0)
          throw new WutongError('nothing-to-hand-up', { period: periodLabel(period) });
        const chosen = figures.length < all.figures.length;
        const [row] = await tx.query(
          compile(
            sql`INSERT INTO figure_submission (office_id, id, period, period_from, period_to, number, scope, chosen, figures,
                included, missing, note, made_by, made_at)
              SELECT ${tx.officeId}::uuid, ${id}::uuid, ${period.name}, ${period.from}::date, ${period.to}::date,
                coalesce(max(number), 0) + 1, ${scope}, ${chosen}::boolean, ${JSON.stringify(figures)}::jsonb,
                ${JSON.stringify(all.included)}::jsonb, ${JSON.stringify(all.missing)}::jsonb, ${note ?? null}::text,
                ${actor.userId}::uuid, ${machine.clock.now()}::timestamptz
              FROM figure_submission WHERE office_id = ${tx.officeId}::uuid
                AND period_from = ${period.from}::date AND period_to = ${period.to}::date
              RETURNING number`,
            'hand-up',
          ),
        );
        const number = Number(row?.number);
        await noteChange(tx, actor, {
          type: 'figure-submission',
          action: 'figures.hand-up',
          id,
          after: { to: above.name, period: period.name, number, scope, figures: figures.length },
        });
        return { id, number, count: figures.length };
      },
      { snapshot: true },
    ),
  );
}

interface Gathered {
  readonly figures: readonly HandedUp[];
  readonly included: readonly string[];
  readonly missing: readonly string[];
}

async function figuresOf(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  period: Period,
  scope: FigureScope,
): Promise<Gathered> {
  if (scope === 'own')
    return { figures: await readOwnFigures(tx, machine, actor, period), included: [], missing: [] };
  const { figures, included, missing } = await readFiguresBelow(tx, machine, actor, period);
  return {
    figures: figures.map((figure) => handedUp(figure, figure.kind !== 'formula')),
    included,
    missing,
  };
}

/** Two who do the same at the same moment: the second is told to look first. */
export async function refusedMeanwhile<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if ((cause as { code?: unknown }).code === '23505')
      throw new WutongError('submission-meanwhile', {}, { cause });
    throw cause;
  }
}
