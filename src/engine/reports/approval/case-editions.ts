import type { Actor } from '../../../model/actor.ts';
import { WutongError } from '../../../model/errors.ts';
import { changedBlocks, type ChangedBlock } from '../../../model/report/changed-blocks.ts';
import type { Block } from '../../../model/report/report.ts';
import { reachOf } from '../../access/reach.ts';
import type { Transaction } from '../../database/database.ts';
import type { Machine } from '../../machine.ts';
import { readRecords } from '../../record/read-records.ts';
import type { Edition } from '../editions/edition.ts';
import { getEdition, listEditionsIn, listEditionsOf, signingType } from '../editions/read-edition.ts';
import type { WorkOf } from '../work/open-work.ts';

/** The editions that went into a case, and what the last one says otherwise than the one before. */
export interface CaseEditions {
  readonly editions: readonly Edition[];
  readonly changed: readonly ChangedBlock[];
}

/** @throws not-found: also where the record is not the person's to read */
export async function readCaseEditions(
  tx: Transaction,
  { registry }: Pick<Machine, 'registry'>,
  actor: Actor,
  record: string,
): Promise<CaseEditions> {
  const found = signingType(registry);
  const reads = found && reachOf(actor, found.type, 'read').has('office');
  const [standing] = found && reads ? await readRecords(tx, found.type, [record]) : [];
  if (!standing) throw new WutongError('not-found');
  const editions = await listEditionsIn(tx, registry, record);
  const [last, before] = await Promise.all(
    editions.slice(0, 2).map(({ id }) => getEdition(tx, registry, id)),
  );
  return { editions, changed: last && before ? changedBlocks(before.blocks, last.blocks) : [] };
}

/** How the last case of a report stands, and which parts of the text are others now than in its edition. */
export interface WorkApproval {
  readonly edition: Edition;
  readonly changed: readonly string[];
}

/** Reads it; none where the report was never handed in. */
export async function readWorkApproval(
  tx: Transaction,
  { registry }: Pick<Machine, 'registry'>,
  work: WorkOf,
  blocks: readonly Block[],
): Promise<WorkApproval | null> {
  const handedIn = (await listEditionsOf(tx, registry, work)).find(({ approval }) => approval?.current);
  if (!handedIn) return null;
  const { blocks: then } = await getEdition(tx, registry, handedIn.id);
  return { edition: handedIn, changed: changedBlocks(then, blocks).map(({ block }) => block) };
}
