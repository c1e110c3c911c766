import { sql } from 'kysely';
import { addDays, civilDateOf } from '../../model/date.ts';
import type { Figure } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import type { Registry } from '../../model/registry.ts';
import type { Highlight, ReportFacts, ReportFigure } from '../../model/report/report.ts';
import { compile } from '../database/compile.ts';
import type { Database, Transaction } from '../database/database.ts';
import { listFigures, type MayRead } from '../indicators/list-figures.ts';
import { toldInReports } from '../indicators/list-formulas.ts';

/** Whose report, of when, and how far its author reads. */
export interface FactsAsked {
  readonly db: Pick<Database, 'inOffice'>;
  readonly registry: Registry;
  readonly office: { readonly id: string; readonly name: string };
  readonly period: Period;
  readonly mayRead: MayRead;
  readonly now: Date;
}

/** All that a report of an office and a period is made of, as it stands now. */
export async function readReportFacts(asked: FactsAsked): Promise<ReportFacts> {
  const { db, registry, office, period, mayRead, now } = asked;
  const [figures, highlights] = await Promise.all([
    listFigures({ db, registry, officeId: office.id, period, mayRead }),
    db.inOffice(office.id, (tx) => readHighlights(tx, registry, period, mayRead), { reading: true }),
  ]);
  return {
    office: office.name,
    period,
    on: civilDateOf(now),
    figures: figures
      .filter((figure) => toldInReports(registry, figure))
      .map((figure) => placed(registry, figure)),
    highlights,
    restated: [],
  };
}

/** A figure with its field of business; one that no type declares says it by the beginning of its name. */
function placed(registry: Registry, figure: Figure): ReportFigure {
  if (figure.reported)
    return { ...figure, pack: figure.reported.area, definition: figure.reported.definition };
  const made = registry.findFormula(figure.indicator);
  if (made) return { ...figure, pack: made.bundle.type.pack, definition: made.formula.definition };
  const declared = registry.types.find(({ indicators }) =>
    indicators.some(({ name }) => name === figure.indicator),
  );
  const indicator = declared?.indicators.find(({ name }) => name === figure.indicator);
  return {
    ...figure,
    pack: figure.indicator.includes('.')
      ? (figure.indicator.split('.')[0] ?? '')
      : (declared?.type.pack ?? ''),
    definition: indicator?.definition ?? '',
  };
}

async function readHighlights(
  tx: Transaction,
  registry: Registry,
  period: Period,
  mayRead: MayRead,
): Promise<Highlight[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT id, type, sentence FROM report_highlight
        WHERE office_id = ${tx.officeId}::uuid AND on_day >= ${period.from}::date AND on_day < ${addDays(period.to, 1)}::date
        ORDER BY on_day, id LIMIT 200`,
      'report-highlights',
    ),
  );
  return rows.flatMap(({ id, type, sentence }) => {
    const bundle = registry.findType(String(type));
    // The sentence is the author's own, but it tells of a record: whoever may not read those does not see it.
    if (!bundle || mayRead(bundle.type) !== 'all') return [];
    return [{ id: String(id), pack: bundle.type.pack, sentence: String(sentence) }];
  });
}
