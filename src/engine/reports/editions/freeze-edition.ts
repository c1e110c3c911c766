import type { Actor } from '../../../model/actor.ts';
import { WutongError } from '../../../model/errors.ts';
import { parsePeriod } from '../../../model/period.ts';
import type { Machine } from '../../machine.ts';
import { demandDuty } from '../../settings/duty.ts';
import { getReportFor } from '../make-office-report.ts';
import type { Edition } from './edition.ts';
import { takeEdition } from './take-edition.ts';

/**
 * 定稿: takes an edition by which the office stands from now on.
 * @throws unknown-report, report-not-for-period, not-allowed, edition-meanwhile, disk-nearly-full
 */
export async function freezeEdition(
  machine: Machine,
  actor: Actor,
  asked: { readonly report: string; readonly period: string },
): Promise<Edition> {
  if (machine.disk.isReadOnly()) throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
  const period = parsePeriod(asked.period);
  const report = getReportFor({ registry: machine.registry, report: asked.report, period });
  demandDuty(machine, actor, 'editions', `把${report.label}定稿`);
  const { blocks, figures, columns, ...edition } = await atOneMoment(() =>
    machine.db.inOffice(
      actor.officeId,
      (tx) => takeEdition(tx, machine, actor, { report: report.name, period }),
      { snapshot: true },
    ),
  );
  return edition;
}

/**
 * Somebody made the same edition at the same moment: theirs is there to look at first.
 * @throws edition-meanwhile
 */
export async function atOneMoment<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    // unique_violation, serialization_failure
    if (['23505', '40001'].includes(String((cause as { code?: unknown }).code)))
      throw new WutongError('edition-meanwhile', {}, { cause });
    throw cause;
  }
}
