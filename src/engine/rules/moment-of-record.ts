import type { TypeBundle } from '../../model/record-type.ts';
import type { Moment } from '../../model/rule.ts';
import type { Transaction } from '../database/database.ts';
import { readCases } from '../process/case.ts';
import { openStep } from '../process/waiting.ts';
import type { StoredRecord } from '../record/stored-record.ts';

/**
 * As of which moment a record is judged when somebody looks at it: as a draft while it is written and the unit signs,
 * as what will be handed in at the unit's last signature, as what will be decided once it lies in the office.
 */
export async function momentOfRecord(
  tx: Transaction,
  bundle: TypeBundle,
  record: Pick<StoredRecord, 'id' | 'state'>,
): Promise<Moment> {
  if (bundle.workflow.states[record.state]?.editable) return 'draft';
  const found = (await readCases(tx, [record.id])).get(record.id);
  const step = found && openStep(found.state);
  if (!found || !step) return 'decide';
  if (step.plan.side !== 'unit') return 'decide';
  const next = found.state.steps[(found.state.current ?? 0) + 1];
  return next !== undefined && next.plan.side === 'unit' ? 'draft' : 'submit';
}
