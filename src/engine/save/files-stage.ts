import type { Field, Values } from '../../model/field.ts';
import type { RecordType } from '../../model/record-type.ts';
import type { Transaction } from '../database/database.ts';
import { checkOwnership, linkFiles, type FileLinks } from '../files/file-statements.ts';
import type { Passage } from './save-request.ts';
import { same } from './changes.ts';

/** A file entry of a record: where it is shown (`inviters.0.letter`) and under which path it is kept (by row id). */
interface Held {
  readonly shown: string;
  readonly path: string;
  readonly label: string;
  readonly fileIds: readonly string[];
}

function heldFiles(type: RecordType, values: Values): Held[] {
  const held = (
    fields: Readonly<Record<string, Field>>,
    place: Values,
    shown: string,
    path: string,
  ): Held[] =>
    Object.entries(fields).flatMap(([name, field]): Held[] => {
      const value = place[name];
      if (value === undefined) return [];
      if (field.kind.storage === 'files')
        return [{ shown: shown + name, path: path + name, label: field.label, fileIds: value as string[] }];
      const inner = field.kind.inner?.(field.options);
      if (!inner) return [];
      return (value as Values[]).flatMap((row, i) =>
        held(inner, row, `${name}.${i}.`, `${name}.${String(row.id)}.`),
      );
    });
  return held(type.fields, values, '', '');
}

/** Part of stage 4: a record may hold files that the person uploaded, and those that it holds already. */
export async function filesStage(
  tx: Transaction,
  type: RecordType,
  passages: readonly Passage[],
): Promise<void> {
  const holding = passages.map((passage) => ({ passage, held: heldFiles(type, passage.values) }));
  const pairs = holding.flatMap(({ passage, held }) =>
    held.flatMap(({ fileIds }) =>
      fileIds.map((fileId) => ({ recordId: passage.id, fileId, actorId: passage.actor.userId })),
    ),
  );
  if (pairs.length === 0) return;
  const allowed = await tx.query(checkOwnership({ officeId: tx.officeId, type: type.name, pairs }));
  const known = new Set(allowed.map((row) => `${String(row.record_id)}/${String(row.file_id)}`));
  for (const { passage, held } of holding)
    for (const { shown, label, fileIds } of held)
      if (fileIds.some((fileId) => !known.has(`${passage.id}/${fileId}`)))
        passage.findings.push({ path: shown, code: 'file-not-yours', params: { label } });
}

/** Part of stage 5: which record holds which file; only where that changed. */
export async function linkStage(
  tx: Transaction,
  type: RecordType,
  passages: readonly Passage[],
): Promise<void> {
  const recordIds: string[] = [];
  const links: FileLinks[] = [];
  for (const passage of passages) {
    const before = heldFiles(type, passage.before?.values ?? {});
    const after = heldFiles(type, passage.values);
    const bare = (held: readonly Held[]) => held.map(({ path, fileIds }) => ({ path, fileIds }));
    if (same(bare(before), bare(after))) continue;
    recordIds.push(passage.id);
    links.push(...after.map(({ path, fileIds }) => ({ recordId: passage.id, path, fileIds })));
  }
  if (recordIds.length === 0) return;
  await Promise.all(
    linkFiles({ officeId: tx.officeId, type: type.name, recordIds, links }).map((statement) =>
      tx.query(statement),
    ),
  );
}
