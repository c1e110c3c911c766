import { addFigures, type SummedFigure } from '../model/add-figures.ts';
import { WutongError } from '../model/errors.ts';
import type { Comparison, Period } from '../model/period.ts';
import { decimalsOf, readFiguresBelow, readOwnFigures } from '../engine/handing-up/figures-below.ts';
import type { Machine } from '../engine/machine.ts';
import { readPacksOff } from '../engine/org/pack-switches.ts';
import { getOffice, listOffices, type OfficeInfo } from '../engine/org/offices.ts';
import type { CommandContext } from './command.ts';

/** Figures of several offices put together, and whose are not in them. */
export interface SummedOffices {
  readonly included: readonly string[];
  readonly missing: readonly string[];
  readonly figures: readonly SummedFigure[];
}

/**
 * An office with what those below it handed up; or every office, each by its own records as they stand now, which only
 * whoever administers the whole machine may ask.
 */
export async function sumOffices(
  machine: Machine,
  asked: {
    readonly code: string;
    readonly scope: 'below' | 'all';
    readonly period: Period;
    readonly against: Comparison;
  },
): Promise<SummedOffices> {
  const { code, scope, period, against } = asked;
  const { db, registry } = machine;
  const office = await getOffice(db, code);
  if (scope === 'below')
    return db.inOffice(
      office.id,
      async (tx) => readFiguresBelow(tx, machine, { packsOff: await readPacksOff(tx) }, period),
      { reading: true, snapshot: true },
    );
  const offices = await listOffices(db);
  const contributions = [];
  for (const one of offices) contributions.push(await contributionOf(machine, one, period, against));
  return {
    included: offices.map(({ name }) => name),
    missing: [],
    figures: addFigures(contributions, { formulas: registry.formulas, decimals: decimalsOf(registry) }),
  };
}

async function contributionOf(
  machine: Machine,
  { id, name }: OfficeInfo,
  period: Period,
  against: Comparison,
) {
  const figures = await machine.db.inOffice(
    id,
    async (tx) => readOwnFigures(tx, machine, { packsOff: await readPacksOff(tx) }, period, against),
    { reading: true, snapshot: true },
  );
  return { office: id, name, figures, chosen: false };
}

/** Prints a sum: each figure with what every office brings, then who is missing. @throws unknown-indicator */
export function printSum(
  context: Pick<CommandContext, 'print'>,
  summed: SummedOffices,
  indicator: string | undefined,
  asJson: boolean,
): void {
  const figures = summed.figures.filter((one) => indicator === undefined || one.indicator === indicator);
  if (indicator !== undefined && figures.length === 0)
    throw new WutongError('unknown-indicator', { indicator });
  const { included, missing } = summed;
  if (asJson) {
    context.print(JSON.stringify({ included, missing, figures }, null, 2));
    return;
  }
  for (const { label, value, unit, previous, parts } of figures) {
    const each = parts.map((part) => `${part.name} ${part.value}`).join('、');
    context.print(`${label}\t${value} ${unit}\t上年同期 ${previous ?? '—'}\t${each}`);
  }
  if (missing.length > 0) context.print(`缺：${missing.join('、')}`);
}
