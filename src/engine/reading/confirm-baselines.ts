import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { Values } from '../../model/field.ts';
import { parsePeriod } from '../../model/period.ts';
import { splitUnit, unitFit } from '../../reading/match/unit-fit.ts';
import { baselineType, listContradictions, type Contradiction } from '../indicators/baselines.ts';
import type { Machine } from '../machine.ts';
import { saveMany } from '../save/save-many.ts';

/** A figure that a person confirms as the value of an indicator. */
export interface ConfirmedFigure {
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly note?: string;
}

export interface Confirmation {
  readonly file: string;
  readonly period: string;
  readonly figures: readonly ConfirmedFigure[];
}

/**
 * Saves figures of one report as baselines of a period, all or none, and tells where they contradict what other
 * reports say of the same indicator and period.
 * @throws bad-period, unknown-indicator, baseline-unit-differs, and everything of `saveMany`
 */
export async function confirmBaselines(
  machine: Machine,
  actor: Actor,
  { file, period, figures }: Confirmation,
): Promise<{ saved: { id: string; indicator: string; value: number }[]; contradictions: Contradiction[] }> {
  parsePeriod(period);
  const items = figures.map((figure) => ({ values: valuesOf(machine, figure, period, file) }));
  const saved = await saveMany(machine, { actor, type: baselineType, items });
  // Asked afterwards: a save of new records only ends its transaction itself.
  const contradictions = await machine.db.inOffice(actor.officeId, (tx) => listContradictions(tx));
  const touched = new Set(figures.map(({ indicator }) => indicator));
  return {
    saved: saved.map(({ id }, i) => ({
      id,
      indicator: String(items[i]?.values.indicator),
      value: Number(items[i]?.values.value),
    })),
    contradictions: contradictions.filter(({ indicator }) => touched.has(indicator)),
  };
}

/** 6.8 万元 becomes 68000 元 where the indicator counts 元; the quote keeps what the report says. */
function valuesOf(machine: Machine, figure: ConfirmedFigure, period: string, file: string): Values {
  const { indicator } = machine.registry.getIndicator(figure.indicator);
  if (unitFit(figure.unit, indicator.unit) === 0)
    throw new WutongError('baseline-unit-differs', {
      label: indicator.label,
      unit: indicator.unit,
      given: figure.unit,
    });
  const scale = splitUnit(figure.unit).scale / splitUnit(indicator.unit).scale;
  return {
    name: indicator.label,
    indicator: indicator.name,
    period,
    value: Number((figure.value * scale).toPrecision(12)),
    measure: indicator.unit,
    quote: figure.quote,
    source: [file],
    placeFrom: figure.start,
    placeTo: figure.end,
    ...(figure.note ? { note: figure.note } : {}),
  };
}
