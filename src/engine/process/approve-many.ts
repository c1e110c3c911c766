import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { Machine } from '../machine.ts';
import { countFindings } from '../rules/judge-records.ts';
import { judgeOne } from '../rules/decide-waiver.ts';
import { getRecord } from '../query/record-page.ts';
import { saveIn } from '../save/save-many.ts';

/** What came of one case of several; `refusal` is whatever stood in the way. */
export interface ApprovalResult {
  readonly id: string;
  readonly refusal?: unknown;
}

/**
 * Approves several cases, each for itself: one that is refused keeps none of the others back. Only cases in which the
 * rules find nothing to look at may go this way; the others must be opened.
 */
export async function approveMany(
  machine: Machine,
  actor: Actor,
  given: {
    readonly opinion?: string | undefined;
    readonly items: readonly {
      readonly type: string;
      readonly id: string;
      readonly version: number;
      readonly step: number;
    }[];
  },
): Promise<ApprovalResult[]> {
  const results: ApprovalResult[] = [];
  for (const { type, id, version, step } of given.items) {
    const refusal: unknown = await machine.db
      .inOffice(actor.officeId, async (tx) => {
        const record = await getRecord(tx, machine, actor, type, id);
        const counts = countFindings(await judgeOne(tx, machine, record));
        const open = (counts.block ?? 0) + (counts.warn ?? 0) + (counts.asked ?? 0);
        if (open > 0) throw new WutongError('not-clean', { count: open });
        const command = { kind: 'approve', step, opinion: given.opinion ?? '' } as const;
        await saveIn(tx, machine, { actor, type, items: [{ id, version, values: {}, command }] });
      })
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    results.push(refusal === undefined ? { id } : { id, refusal });
  }
  return results;
}
