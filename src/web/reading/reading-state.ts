import type { CallOutput } from '../client.ts';

/** What the server read out of a document. */
export type ReadReport = CallOutput<'readDocument'>;
export type ReadFigure = ReadReport['figures'][number];
export type IndicatorChoice = ReadReport['indicators'][number];

/** A figure as it stands on the page, with the corrections of the person. */
export interface Row {
  readonly id: number;
  readonly figure: ReadFigure;
  readonly value: string;
  readonly unit: string;
  readonly indicator: string | undefined;
  readonly taken: boolean;
  readonly dropped: boolean;
  /** Marked by the person. */
  readonly own: boolean;
}

export interface ReadingState {
  readonly report: ReadReport;
  readonly rows: readonly Row[];
  readonly selected: number | undefined;
  readonly period: string;
  readonly nextId: number;
}

export type ReadingStep =
  | { readonly do: 'select'; readonly id: number | undefined }
  | { readonly do: 'walk'; readonly by: 1 | -1 }
  | {
      readonly do: 'correct';
      readonly id: number;
      readonly change: Partial<Pick<Row, 'value' | 'unit' | 'indicator' | 'taken'>>;
    }
  | { readonly do: 'drop'; readonly id: number }
  | { readonly do: 'restore' }
  | { readonly do: 'mark'; readonly start: number; readonly end: number }
  | { readonly do: 'period'; readonly period: string };

const surest = 0.6;

/** The page as it opens: what is matched and done is proposed to be taken, once for each indicator. */
export function openReading(report: ReadReport, usualPeriod: string): ReadingState {
  const seen = new Set<string>();
  const rows = report.figures.map((figure, id): Row => {
    const { indicator } = figure;
    const taken =
      indicator !== undefined &&
      figure.role === 'result' &&
      (figure.match?.score ?? 0) >= surest &&
      !seen.has(indicator);
    if (taken) seen.add(indicator);
    return {
      id,
      figure,
      value: String(figure.value),
      unit: figure.unit,
      indicator,
      taken,
      dropped: false,
      own: false,
    };
  });
  return { report, rows, selected: undefined, period: report.period ?? usualPeriod, nextId: rows.length };
}

/** The figures that are still there, in the order of the text. */
export const shownRows = (state: ReadingState): readonly Row[] => state.rows.filter((row) => !row.dropped);

/** Those that would become baselines. */
export const takenRows = (state: ReadingState): readonly Row[] =>
  state.rows.filter(
    (row) => row.taken && !row.dropped && row.indicator !== undefined && numberOf(row) !== undefined,
  );

/** The number in an entry; thousands may be set apart. */
export function numberOf({ value }: Pick<Row, 'value'>): number | undefined {
  const plain = value.replace(/[,，\s]/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** The first indicator that is taken twice. */
export function takenTwice(state: ReadingState): string | undefined {
  const names = takenRows(state).map(({ indicator }) => indicator);
  return names.find((name, i) => names.indexOf(name) !== i);
}

function change(state: ReadingState, id: number, more: Partial<Row>): ReadingState {
  return { ...state, rows: state.rows.map((row) => (row.id === id ? { ...row, ...more } : row)) };
}

/** One step of the person. */
export function stepReading(state: ReadingState, step: ReadingStep): ReadingState {
  switch (step.do) {
    case 'select':
      return { ...state, selected: step.id };
    case 'walk': {
      const shown = shownRows(state);
      const at = shown.findIndex((row) => row.id === state.selected);
      const next = shown[at < 0 ? (step.by > 0 ? 0 : shown.length - 1) : at + step.by];
      return next ? { ...state, selected: next.id } : state;
    }
    case 'correct': {
      // Naming the indicator is meant as taking the figure.
      const named = 'indicator' in step.change ? { taken: step.change.indicator !== undefined } : {};
      return change(state, step.id, { ...named, ...step.change });
    }
    case 'drop': {
      const walked = stepReading(state, { do: 'walk', by: 1 });
      return change(
        { ...walked, selected: walked.selected === step.id ? undefined : walked.selected },
        step.id,
        {
          dropped: true,
        },
      );
    }
    case 'restore':
      return {
        ...state,
        rows: state.rows.map((row) => (row.dropped ? { ...row, dropped: false, taken: false } : row)),
      };
    case 'mark':
      return mark(state, step.start, step.end);
    case 'period':
      return { ...state, period: step.period };
  }
}

const written = /\d[\d,]*(?:\.\d+)?/;

/** A stretch that the person selected becomes a figure; what number it is, the person may correct. */
function mark(state: ReadingState, start: number, end: number): ReadingState {
  const { text } = state.report;
  const words = text.slice(start, end);
  const number = written.exec(words);
  if (words.trim() === '' || shownRows(state).some(({ figure }) => figure.start < end && start < figure.end))
    return state;
  const value = number ? number[0].replaceAll(',', '') : '';
  const unit = number
    ? words
        .slice(number.index + number[0].length)
        .trim()
        .slice(0, 20)
    : '';
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 24);
  const to = text.indexOf('\n', end);
  const figure: ReadFigure = {
    start,
    end,
    quote: text.slice(from, Math.min(to < 0 ? text.length : to, end + 24)),
    value: Number(value) || 0,
    unit,
    subject:
      text
        .slice(from, start)
        .split(/[，。；：,;]/)
        .at(-1) ?? '',
    comparison: null,
    approx: false,
    period: null,
    role: 'result',
    confidence: 1,
    why: '',
    match: null,
  };
  const row: Row = {
    id: state.nextId,
    figure,
    value,
    unit,
    indicator: undefined,
    taken: false,
    dropped: false,
    own: true,
  };
  const rows = [...state.rows, row].sort((a, b) => a.figure.start - b.figure.start);
  return { ...state, rows, selected: row.id, nextId: state.nextId + 1 };
}
