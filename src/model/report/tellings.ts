import type { Line } from '../document.ts';
import { joinLines } from '../document/line.ts';
import type { Against, Clause } from './prose.ts';
import { sentence } from './prose.ts';
import type { ReportFacts, ReportFigure } from './report.ts';
import { spanOf } from './report.ts';

/** Figures that one phrase tells, by name. What an office does not have is left out, with its phrase. */
export interface Telling {
  /** What stands before the figures: 审批因公出国（境）团组. */
  readonly lead: string;
  readonly figures: readonly string[];
  /** Also say which share of the telling above each of these is. */
  readonly share?: true;
  /** Left out where these figures, in the same order, say just the same: a total of one thing is no total. */
  readonly unlessSameAs?: readonly string[];
  /** What is told behind it with 其中. */
  readonly parts?: readonly Telling[];
}

/** A paragraph of sentences. */
export interface Topic {
  readonly name: string;
  /** Words before the first sentence: 严格审核审批。 */
  readonly opening?: string;
  readonly tellings: readonly Telling[];
}

/** The names of all figures that tellings tell. */
export function namesTold(tellings: readonly Telling[]): string[] {
  return tellings.flatMap(({ figures, parts = [] }) => [...figures, ...namesTold(parts)]);
}

/** Whether anything happened: of what was zero in both periods a report says nothing, and a target is no result. */
export function isActive({
  kind,
  value,
  previous,
}: Pick<ReportFigure, 'kind' | 'value' | 'previous'>): boolean {
  return kind !== 'target' && (value !== 0 || (previous ?? 0) !== 0);
}

/** A year is compared with the year before, everything shorter with the same time of last year. */
export function against({ period }: ReportFacts): Against {
  return spanOf(period) === 'year' ? '比上年' : '同比';
}

/** The sentences of tellings, those without activity left out. */
export function tell(facts: ReportFacts, tellings: readonly Telling[]): Line {
  const known = new Map(facts.figures.map((figure) => [figure.indicator, figure]));
  const active = (names: readonly string[]): ReportFigure[] =>
    names.flatMap((name) => {
      const figure = known.get(name);
      return figure && isActive(figure) ? [figure] : [];
    });
  const clauseOf = (telling: Telling, above?: Clause): Clause | undefined => {
    const { lead, figures, share, unlessSameAs, parts = [] } = telling;
    const told = active(figures);
    const same = unlessSameAs?.every(
      (name, i) => known.get(name)?.value === known.get(figures[i] ?? '')?.value,
    );
    if (told.length === 0 || same === true) return undefined;
    const clause = { lead, figures: told };
    const of = share && above ? wholesOf(told, above) : undefined;
    const inner = parts.flatMap((part) => clauseOf(part, clause) ?? []);
    return { ...clause, ...(of ? { of } : {}), ...(inner.length === 0 ? {} : { parts: inner }) };
  };
  const clauses = tellings.flatMap((telling): Clause[] => {
    const whole = clauseOf(telling);
    if (whole) return [whole];
    // What a whole without figures would have told as its parts stands by itself, in one sentence.
    const [first, ...beside] = (telling.parts ?? []).flatMap((part) => clauseOf(part) ?? []);
    return first ? [{ ...first, beside }] : [];
  });
  return joinLines(clauses.map((clause) => sentence(clause, against(facts))));
}

/** For each part the figure above in the same unit. */
function wholesOf(figures: readonly ReportFigure[], above: Clause): Clause['figures'] | undefined {
  const wholes = figures.flatMap(({ unit }) => above.figures.find((whole) => whole.unit === unit) ?? []);
  return wholes.length === figures.length ? wholes : undefined;
}

/**
 * Tellings for figures that nobody worded: by their own labels; figures that share a label beside each other become one
 * clause (接待外宾68批次、839人次), also where the label names the unit that tells them apart.
 */
export function tellingsOf(figures: readonly ReportFigure[]): Telling[] {
  const tellings: { lead: string; figures: string[] }[] = [];
  for (const { indicator, label } of figures) {
    const lead = leadOf(label);
    const last = tellings.at(-1);
    if (last?.lead === lead) last.figures.push(indicator);
    else tellings.push({ lead, figures: [indicator] });
  }
  return tellings;
}

// 接待外宾（批） and 违法建筑 其中临时建筑 are names for a table; in a sentence they are read as words.
function leadOf(label: string): string {
  return label
    .replace(/^其中/, '')
    .replace(/（(?:批次?|人次?|份|件|名)）$/, '')
    .replace(/\s+其中/, '中，')
    .replace(/(?<=[^\u0000-\u00ff])\s+(?=[^\u0000-\u00ff])/g, '');
}
