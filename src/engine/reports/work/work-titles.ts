import { sql } from 'kysely';
import { findPeriod, periodLabel } from '../../../model/period.ts';
import type { Registry } from '../../../model/registry.ts';
import { compile } from '../../database/compile.ts';
import type { Transaction } from '../../database/database.ts';

/** The type that messages name where they are about a report in work. */
export const workMessageType = 'report-work';

/** What reports in work are called, by their ids: 2018年上半年半年工作总结. */
export async function readWorkTitles(
  tx: Transaction,
  { reports }: Pick<Registry, 'reports'>,
  ids: readonly string[],
): Promise<[id: string, title: string][]> {
  if (ids.length === 0) return [];
  const rows = await tx.query(
    compile(
      sql`SELECT id, report, period FROM report_work WHERE office_id = ${tx.officeId}::uuid AND id = ANY(${[...ids]}::uuid[])`,
      'report-work-titles',
    ),
  );
  return rows.map(({ id, report, period }) => {
    const found = findPeriod(period);
    const label = reports.find(({ name }) => name === report)?.label ?? '';
    return [String(id), `${found ? periodLabel(found) : ''}${label}`];
  });
}
