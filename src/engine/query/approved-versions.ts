import type { Actor } from '../../model/actor.ts';
import type { Values } from '../../model/field.ts';
import type { RecordType } from '../../model/record-type.ts';
import type { Machine } from '../machine.ts';
import { readVersions } from '../record/versions.ts';
import { changesBetween, type Change } from '../save/changes.ts';
import { pointersOf, readReferred } from '../save/references.ts';
import { getRecord } from './record-page.ts';

/** A record as it was approved, with what was other in the approval before. */
export interface ApprovedVersion {
  readonly version: number;
  readonly keptAt: string;
  readonly values: Values;
  /** Against the approval before; none of the first. */
  readonly changes: readonly Change[];
}

/**
 * What was approved of a record, the latest first, and what is other now: whoever decides a change sees what stood
 * before, and whoever looks later finds every approval as it was. Entries that people write, not what follows from them.
 * @throws not-found
 */
export function listVersions(
  machine: Machine,
  actor: Actor,
  typeName: string,
  id: string,
): Promise<{ versions: ApprovedVersion[]; since: Change[]; titles: Record<string, string> }> {
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const record = await getRecord(tx, machine, actor, typeName, id);
    const { type } = machine.registry.getType(typeName);
    const kept = await readVersions(tx, id);
    const versions = kept.map((one, i): ApprovedVersion => ({
      ...one,
      changes: i === 0 ? [] : writtenChanges(type, kept[i - 1]?.values ?? {}, one.values),
    }));
    const last = kept.at(-1);
    const pointers = kept.flatMap(({ values }) => pointersOf(type, values));
    const referred = await readReferred(tx, machine.registry, pointers);
    return {
      versions: versions.reverse(),
      since: last ? writtenChanges(type, last.values, record.values) : [],
      titles: Object.fromEntries([...referred.values()].map((one) => [one.id, one.title])),
    };
  });
}

function writtenChanges(type: RecordType, before: Values, after: Values): Change[] {
  return changesBetween(before, after).filter(
    ({ path }) => type.fields[path.split('.')[0] ?? '']?.written === 'form',
  );
}
