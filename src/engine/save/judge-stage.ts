import type { Actor } from '../../model/actor.ts';
import type { CivilDate } from '../../model/date.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import type { ProcessWork } from '../process/process-work.ts';
import type { FindingCounts } from './keep-stage.ts';
import type { Passage } from './save-request.ts';

/** Stage 4. */
export async function judgeStage(
  _tx: Transaction,
  _machine: Machine,
  _bundle: TypeBundle,
  _asked: {
    readonly actor: Actor;
    readonly today: CivilDate;
    readonly work: ProcessWork | undefined;
    readonly passages: readonly Passage[];
  },
): Promise<FindingCounts> {
  return new Map();
}
