import {
  dimensionsOf,
  keyOrder,
  keyWords,
  noValue,
  overlaps,
  type Dimension,
} from '../../model/dimension.ts';
import { WutongError } from '../../model/errors.ts';
import { percentChange } from '../../model/indicator.ts';
import { lastYear, type Period } from '../../model/period.ts';
import type { RecordType } from '../../model/record-type.ts';
import type { Registry } from '../../model/registry.ts';
import type { Transaction } from '../database/database.ts';
import { readUnitNames } from '../org/units.ts';
import { compileBreakdown } from './compile-breakdown.ts';
import { compileFigures, readFigureRow } from './compile-figures.ts';
import type { MayRead } from './list-figures.ts';

/** One part of a figure. */
export interface Part {
  /** The value of the dimension; empty for what has none. */
  readonly key: string;
  readonly label: string;
  readonly en: string;
  readonly value: number;
  /** Of the same part in the same period of last year; null where the figure itself has no base. */
  readonly previous: number | null;
  readonly percent: number | null;
}

/** A figure taken apart. */
export interface Breakdown {
  readonly dimension: Dimension;
  /** The parts count some records more than once, and are not added. */
  readonly overlaps: boolean;
  readonly parts: readonly Part[];
}

/**
 * The dimension of a type by its name.
 * @throws unknown-dimension
 */
export function getDimension(type: RecordType, name: string): Dimension {
  const found = dimensionsOf(type).find((dimension) => dimension.name === name);
  if (!found) throw new WutongError('unknown-dimension', { dimension: name });
  return found;
}

/**
 * Takes a figure apart by a dimension, beside last year's parts: in the declared order where the values have one, by
 * month, or the largest first; what has no value comes last.
 * @throws unknown-indicator, figure-of-figures, unknown-dimension, not-allowed
 */
export async function listBreakdown(
  tx: Transaction,
  asked: {
    readonly registry: Registry;
    readonly indicator: string;
    readonly dimension: string;
    readonly period: Period;
    readonly mayRead: MayRead;
  },
): Promise<Breakdown> {
  const { registry, period } = asked;
  const { indicator, bundle } = registry.getIndicator(asked.indicator);
  const { type } = bundle;
  const dimension = getDimension(type, asked.dimension);
  const reach = asked.mayRead(type);
  if (reach === 'none') throw new WutongError('not-allowed', { action: `查看${type.label}` });
  const drill = {
    bundle,
    indicator,
    officeId: tx.officeId,
    dimension,
    ...(reach === 'all' ? {} : { restrict: reach }),
  };
  const past = lastYear(period);
  const partsOf = async (of: Period) => {
    const rows = await tx.query(compileBreakdown({ ...drill, period: of }));
    return new Map(rows.map((row) => [shifted(dimension, row.key, of, period), Number(row.value ?? 0)]));
  };
  const indicators = [indicator];
  const [now, before, [whole = {}]] = await Promise.all([
    partsOf(period),
    partsOf(past),
    tx.query(compileFigures({ ...drill, indicators, periods: [past], baseUpTo: past.to })),
  ]);
  const { hasBase } = readFigureRow(whole, indicators, { indicator: 0, period: 0 });
  const keys = [...new Set([...now.keys(), ...before.keys()])];
  const names = await readUnitNames(tx, dimensionNamesUnits(type, dimension) ? keys : []);
  const parts = keys.map((key): Part => {
    const { zh, en } = keyWords(type, dimension, key, (id) => names.get(id) ?? '');
    const value = now.get(key) ?? 0;
    const previous = hasBase ? (before.get(key) ?? 0) : null;
    const percent = 'share' in indicator.measure ? null : percentChange(value, previous, indicator.decimals);
    return { key, label: zh, en, value, previous, percent };
  });
  return { dimension, overlaps: overlaps(type, dimension), parts: inOrder(type, dimension, parts) };
}

/** Months of last year stand beside those of this one. */
function shifted(dimension: Dimension, key: unknown, of: Period, period: Period): string {
  const text = typeof key === 'string' ? key : noValue;
  if (dimension.path !== undefined || text === noValue || of === period) return text;
  return `${Number(text.slice(0, 4)) + 1}${text.slice(4)}`;
}

const dimensionNamesUnits = ({ fields }: RecordType, { path = '' }: Dimension): boolean =>
  fields[path]?.kind.name === 'unit';

function inOrder(type: RecordType, dimension: Dimension, parts: readonly Part[]): Part[] {
  const order = keyOrder(type, dimension);
  const place = ({ key }: Part): number => {
    const found = order?.indexOf(key) ?? -1;
    return found < 0 ? (order?.length ?? 0) : found;
  };
  const byMonth = dimension.path === undefined;
  return [...parts].sort(
    (a, b) =>
      Number(a.key === noValue) - Number(b.key === noValue) ||
      place(a) - place(b) ||
      (byMonth ? a.key.localeCompare(b.key) : b.value - a.value || a.label.localeCompare(b.label, 'zh-CN')),
  );
}
