import { sql } from 'kysely';
import type { Actor } from '../../../model/actor.ts';
import { newId } from '../../../model/id.ts';
import type { Period } from '../../../model/period.ts';
import { noteChange } from '../../audit/note-change.ts';
import { compile } from '../../database/compile.ts';
import type { Transaction } from '../../database/database.ts';
import type { Machine } from '../../machine.ts';
import { officeReads } from '../office-reads.ts';
import { readReportInWork } from '../read-report-in-work.ts';
import { compileKeepRecords } from './compile-keep-records.ts';
import type { WholeEdition } from './edition.ts';

/**
 * Keeps the words and the figures of a report as they are, and for every record behind them which version it had. The
 * transaction must be a snapshot: what is kept is of one and the same moment, so that the records sum to the figures.
 * Of two at the same moment the database refuses the second (`unique_violation`).
 */
export async function takeEdition(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  { report, period }: { readonly report: string; readonly period: Period },
): Promise<WholeEdition> {
  const id = newId();
  const { blocks, facts } = await readReportInWork(tx, machine, actor, { report, period });
  const columns = columnsOf(machine, actor);
  const [row] = await tx.query(
    compile(
      sql`INSERT INTO report_edition (office_id, id, report, period, period_from, period_to, number, blocks, figures, columns, made_by, made_at)
        SELECT ${tx.officeId}::uuid, ${id}::uuid, ${report}, ${period.name}, ${period.from}::date, ${period.to}::date,
          coalesce(max(number), 0) + 1, ${JSON.stringify(blocks)}::jsonb, ${JSON.stringify(facts.figures)}::jsonb,
          ${JSON.stringify(columns)}::jsonb, ${actor.userId}::uuid, ${machine.clock.now()}::timestamptz
        FROM report_edition WHERE office_id = ${tx.officeId}::uuid AND report = ${report}
          AND period_from = ${period.from}::date AND period_to = ${period.to}::date
        RETURNING number, made_at`,
    ),
  );
  await keepRecords(tx, machine, { editionId: id, period, columns });
  const number = Number(row?.number);
  await noteChange(tx, actor, {
    type: 'report-edition',
    action: 'report.freeze',
    id,
    after: { report, period: period.name, number },
  });
  return {
    id,
    report,
    period: period.name,
    number,
    madeAt: (row?.made_at as Date).toISOString(),
    madeBy: actor.name,
    approval: null,
    blocks,
    figures: facts.figures,
    columns,
  };
}

/** The indicators of each type that the office uses. */
function columnsOf({ registry }: Machine, actor: Actor): Record<string, string[]> {
  const reads = officeReads(actor);
  return Object.fromEntries(
    registry.types
      .filter(({ type, indicators }) => indicators.length > 0 && reads(type) === 'all')
      .map(({ type, indicators }) => [type.name, indicators.map(({ name }) => name)]),
  );
}

async function keepRecords(
  tx: Transaction,
  { registry }: Machine,
  kept: {
    readonly editionId: string;
    readonly period: Period;
    readonly columns: Readonly<Record<string, readonly string[]>>;
  },
): Promise<void> {
  const { editionId, period } = kept;
  await Promise.all(
    Object.keys(kept.columns).map((type) => {
      const bundle = registry.getType(type);
      const { indicators } = bundle;
      return tx.query(compileKeepRecords({ bundle, officeId: tx.officeId, editionId, period, indicators }));
    }),
  );
}
