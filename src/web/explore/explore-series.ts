import type { ChartSeries } from '../../ui/chart-option.ts';

type Values = readonly (number | null)[];

interface Table {
  readonly columns: readonly string[];
  readonly indicators: readonly { readonly label: string; readonly unit: string; readonly name: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly values: readonly Values[];
  }[];
  readonly figures: readonly Values[];
}

/** A row of a chart, and what stands behind each of its numbers. */
export interface DrawnSeries extends ChartSeries {
  readonly indicator: string;
  /** The value of the dimension: one for the whole row, or one for each column. */
  readonly keys: readonly (string | undefined)[];
  /** The place of the period: one for the whole row, or one for each column. */
  readonly places: readonly number[];
}

export interface Drawn {
  readonly columns: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** How many rows there are, where not all are drawn. */
  readonly rowsLeft: number;
  readonly unitsLeft: boolean;
}

/** More lines than this nobody tells apart, more bars nobody reads. */
const mostLines = 8;
const mostBars = 24;

/**
 * What is drawn of a table: of figures alone, each through time; of one column of rows, the rows side by side; of rows
 * through time, one indicator with a line for each of the first rows. Of more than two units the first two.
 */
export function drawn(table: Table, shape: 'bar' | 'line', of: number): Drawn {
  const { columns, indicators, rows, figures } = table;
  const units = [...new Set(indicators.map(({ unit }) => unit))].slice(0, 2);
  const within = indicators.map((one, at) => ({ one, at })).filter(({ one }) => units.includes(one.unit));
  const unitsLeft = within.length < indicators.length;
  if (rows.length === 0)
    return {
      columns,
      rowsLeft: 0,
      unitsLeft,
      series: within.map(({ one, at }) => ({
        name: one.label,
        unit: one.unit,
        values: figures[at] ?? [],
        shape,
        indicator: one.name,
        keys: columns.map(() => undefined),
        places: columns.map((_name, place) => place),
      })),
    };
  if (columns.length === 1) {
    const shown = rows.slice(0, mostBars);
    return {
      columns: shown.map(({ label }) => label),
      rowsLeft: rows.length - shown.length,
      unitsLeft,
      series: within.map(({ one, at }) => ({
        name: one.label,
        unit: one.unit,
        values: shown.map(({ values }) => values[at]?.[0] ?? null),
        shape,
        indicator: one.name,
        keys: shown.map(({ key }) => key),
        places: shown.map(() => 0),
      })),
    };
  }
  const at = Math.min(of, indicators.length - 1);
  const shown = rows.slice(0, mostLines);
  return {
    columns,
    rowsLeft: rows.length - shown.length,
    unitsLeft: false,
    series: shown.map(({ label, key, values }) => ({
      name: label,
      unit: indicators[at]?.unit ?? '',
      values: values[at] ?? [],
      shape,
      indicator: indicators[at]?.name ?? '',
      keys: columns.map(() => key),
      places: columns.map((_name, place) => place),
    })),
  };
}
