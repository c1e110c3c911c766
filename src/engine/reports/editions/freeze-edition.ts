import { sql } from 'kysely';
import type { Actor } from '../../../model/actor.ts';
import { WutongError } from '../../../model/errors.ts';
import { newId } from '../../../model/id.ts';
import { parsePeriod, type Period } from '../../../model/period.ts';
import { noteChange } from '../../audit/note-change.ts';
import { compile } from '../../database/compile.ts';
import type { Transaction } from '../../database/database.ts';
import type { Machine } from '../../machine.ts';
import { demandDuty } from '../../settings/duty.ts';
import { getReportFor } from '../make-office-report.ts';
import { officeReads } from '../office-reads.ts';
import { readReportInWork } from '../read-report-in-work.ts';
import { compileKeepRecords } from './compile-keep-records.ts';
import type { Edition } from './edition.ts';

/**
 * 定稿: keeps the words and the figures of a report as they are, and for every record behind them which version it had.
 * Everything is read of one and the same moment, so that the records kept sum to the figures kept.
 * @throws unknown-report, report-not-for-period, not-allowed, edition-meanwhile, disk-nearly-full
 */
export async function freezeEdition(
  machine: Machine,
  actor: Actor,
  asked: { readonly report: string; readonly period: string },
): Promise<Edition> {
  if (machine.disk.isReadOnly()) throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
  const { registry } = machine;
  const period = parsePeriod(asked.period);
  const report = getReportFor({ registry, report: asked.report, period });
  demandDuty(machine, actor, 'editions', `把${report.label}定稿`);
  const id = newId();
  try {
    return await machine.db.inOffice(
      actor.officeId,
      async (tx) => {
        const { blocks, facts } = await readReportInWork(tx, machine, actor, { report: report.name, period });
        const columns = columnsOf(machine, actor);
        const [row] = await tx.query(
          compile(
            sql`INSERT INTO report_edition (office_id, id, report, period, period_from, period_to, number, blocks, figures, columns, made_by, made_at)
              SELECT ${tx.officeId}::uuid, ${id}::uuid, ${report.name}, ${period.name}, ${period.from}::date, ${period.to}::date,
                coalesce(max(number), 0) + 1, ${JSON.stringify(blocks)}::jsonb, ${JSON.stringify(facts.figures)}::jsonb,
                ${JSON.stringify(columns)}::jsonb, ${actor.userId}::uuid, ${machine.clock.now()}::timestamptz
              FROM report_edition WHERE office_id = ${tx.officeId}::uuid AND report = ${report.name}
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
          after: { report: report.name, period: period.name, number },
        });
        const madeAt = (row?.made_at as Date).toISOString();
        return { id, report: report.name, period: period.name, number, madeAt, madeBy: actor.name };
      },
      { snapshot: true },
    );
  } catch (cause) {
    // Somebody made the same edition at the same moment: theirs is there to look at first.
    if ((cause as { code?: unknown }).code === '23505')
      throw new WutongError('edition-meanwhile', {}, { cause });
    throw cause;
  }
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
