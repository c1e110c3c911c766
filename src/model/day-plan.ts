import { addDays, daysBetween, isCivilDate, type CivilDate } from './date.ts';
import type { Field, Values } from './field.ts';
import type { Labelled } from './label.ts';

/** A record whose rows lie on days: shown day by day, and with everything that belongs to it in one print. */
export interface DayPlan extends Labelled {
  readonly en: string;
  /** The first to the last day of the whole. */
  readonly span: string;
  /** Rows with their day or span of days, and the entries that tell what is on that day. */
  readonly parts: readonly DayPart[];
}

export interface DayPart {
  readonly rows: string;
  readonly days: string;
  readonly says: readonly string[];
}

/** One print with everything about a record: itself, its decision, and what points to it. */
export interface Dossier extends Labelled {
  readonly en: string;
  /** Types of which the records that point to it are printed whole; of the others a line each. */
  readonly whole: readonly string[];
}

/** Rows on one day: which part, and which row of it. */
export interface OnDay {
  readonly part: number;
  readonly row: number;
}

/** Days one after the other on which the same rows lie. */
export interface PlanLine {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly rows: readonly OnDay[];
  /** Before the first or after the last day of the whole. */
  readonly isOutside: boolean;
}

/** A journey longer than this is not told day by day. */
const longest = 500;

interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

function spanOf(value: unknown): Span | undefined {
  if (isCivilDate(value)) return { from: value, to: value };
  const { from, to } = (value ?? {}) as { readonly from?: unknown; readonly to?: unknown };
  return isCivilDate(from) && isCivilDate(to) && from <= to ? { from, to } : undefined;
}

/**
 * The days of a record in their order: every day of the whole stands in one line, also one on which nothing lies; rows
 * on other days have lines of their own, marked as such. Empty while the whole has no days.
 */
export function planLines(plan: DayPlan, values: Values): PlanLine[] {
  const whole = spanOf(values[plan.span]);
  if (!whole || daysBetween(whole.from, whole.to) >= longest) return [];
  const placed = plan.parts.flatMap(({ rows, days }, part) =>
    ((values[rows] ?? []) as readonly Values[]).flatMap((row, at) => {
      const span = spanOf(row[days]);
      return span && daysBetween(span.from, span.to) < longest ? [{ span, on: { part, row: at } }] : [];
    }),
  );
  const all = new Set<CivilDate>();
  for (const { from, to } of [whole, ...placed.map(({ span }) => span)])
    for (let day = from; day <= to; day = addDays(day, 1)) all.add(day);
  const lines: PlanLine[] = [];
  for (const day of [...all].sort()) {
    const rows = placed.filter(({ span }) => span.from <= day && day <= span.to).map(({ on }) => on);
    const isOutside = day < whole.from || day > whole.to;
    const last = lines.at(-1);
    const goesOn =
      last !== undefined &&
      addDays(last.to, 1) === day &&
      last.isOutside === isOutside &&
      last.rows.length === rows.length &&
      last.rows.every((one, i) => one.part === rows[i]?.part && one.row === rows[i]?.row);
    if (goesOn) lines[lines.length - 1] = { ...last, to: day };
    else lines.push({ from: day, to: day, rows, isOutside });
  }
  return lines;
}

/** What does not hold together in the declaration, in words. */
export function* dayPlanFaults(
  { span, parts }: DayPlan,
  fields: Readonly<Record<string, Field>>,
): Generator<string> {
  if (fields[span]?.kind.name !== 'date-range') yield `day plan: “${span}” is no span of days`;
  for (const { rows, days, says } of parts) {
    const inner = fields[rows]?.kind.inner?.(fields[rows].options);
    if (!inner) {
      yield `day plan: “${rows}” are no rows`;
      continue;
    }
    if (!['date', 'date-range'].includes(inner[days]?.kind.name ?? ''))
      yield `day plan: “${rows}.${days}” is no day`;
    for (const name of says) if (!inner[name]) yield `day plan: no field “${rows}.${name}”`;
  }
}
