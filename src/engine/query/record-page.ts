import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { columnName, type Values } from '../../model/field.ts';
import { newId } from '../../model/id.ts';
import type { RecordType, TypeBundle } from '../../model/record-type.ts';
import { erasedMark } from '../../model/retention.ts';
import { isMasked } from '../../fields/sensitive/kind.ts';
import { cleanLine } from '../../fields/clean-text.ts';
import { covers, reachOf } from '../access/reach.ts';
import { auditStatements } from '../audit/audit-statements.ts';
import { historyStatement, readHistoryRow, type HistoryEntry } from '../audit/history.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { filesOfRecords } from '../files/file-statements.ts';
import type { Machine } from '../machine.ts';
import { readableBy } from '../process/principals.ts';
import { readRecords } from '../record/read-records.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { getState, possibleActions } from '../save/action-stage.ts';
import { pointersOf, readReferred } from '../save/references.ts';
import type { Saved } from '../save/save-request.ts';
import { tableName } from '../schema/table.ts';
import { readTitles } from './titles.ts';

export interface FileInfo {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mime: string;
}

export interface RecordPage {
  readonly record: StoredRecord;
  readonly titles: Record<string, string>;
  readonly files: Record<string, FileInfo>;
  readonly actions: string[];
  readonly editable: boolean;
  readonly revealable: string[];
}

/**
 * One record with everything that its page shows.
 * @throws not-found also for what lies outside the person's reach: that it exists is already something to know.
 */
export function getRecordPage(
  machine: Machine,
  actor: Actor,
  typeName: string,
  id: string,
): Promise<RecordPage> {
  return machine.db.inOffice(actor.officeId, (tx) => readPage(tx, machine, actor, typeName, id));
}

/**
 * The page of a record that was just saved. A new record without files needs no further question; otherwise it is read
 * again, for it may hold names and files that the save did not have to look at.
 */
export async function pageOfSaved(
  machine: Machine,
  actor: Actor,
  typeName: string,
  saved: Saved,
): Promise<RecordPage> {
  const { record } = saved;
  const bundle = machine.registry.getType(typeName);
  const simple =
    saved.version === 1 && record.createdBy === actor.userId && saved.titles[record.unitId] !== undefined;
  // What stands is known from the save; only names and files that it had no need of are looked up.
  if (!simple || hasFiles(bundle.type)(record.values))
    return machine.db.inOffice(actor.officeId, async (tx) => withNames(tx, machine, bundle, actor, record), {
      reading: true,
    });
  return describePage(bundle, actor, record, { ...saved.titles }, {});
}

function hasFiles({ fields }: RecordType): (values: Values) => boolean {
  const inside = (some: RecordType['fields'], values: Values): boolean =>
    Object.entries(some).some(([name, { kind, options }]) => {
      const value = values[name];
      if (value === undefined) return false;
      const inner = kind.inner?.(options);
      return (
        kind.storage === 'files' ||
        (inner !== undefined && (value as Values[]).some((row) => inside(inner, row)))
      );
    });
  return (values) => inside(fields, values);
}

async function readPage(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  typeName: string,
  id: string,
): Promise<RecordPage> {
  const bundle = machine.registry.getType(typeName);
  return withNames(tx, machine, bundle, actor, await getRecord(tx, machine, actor, typeName, id));
}

async function withNames(
  tx: Transaction,
  machine: Machine,
  bundle: TypeBundle,
  actor: Actor,
  record: StoredRecord,
): Promise<RecordPage> {
  const [titles, files] = await Promise.all([
    readTitles(tx, machine.registry, [record]),
    tx.query(filesOfRecords({ officeId: actor.officeId, type: record.type, recordIds: [record.id] })),
  ]);
  return describePage(
    bundle,
    actor,
    record,
    titles,
    Object.fromEntries(
      files.map((row) => [
        String(row.id),
        { id: String(row.id), name: String(row.name), size: Number(row.size), mime: String(row.mime) },
      ]),
    ),
  );
}

function describePage(
  bundle: TypeBundle,
  actor: Actor,
  record: StoredRecord,
  titles: Record<string, string>,
  files: Record<string, FileInfo>,
): RecordPage {
  const { type } = bundle;
  const isSealed = (name: string): boolean => {
    const value = record.values[name];
    // Of what was erased nothing but the mark is left.
    return type.fields[name]?.kind.storage === 'sealed' && isMasked(value) && value.masked !== erasedMark;
  };
  return {
    record,
    titles,
    files,
    actions: possibleActions(bundle, actor, record),
    editable:
      getState(bundle, record.state).editable === true && covers(reachOf(actor, type, 'save'), actor, record),
    revealable: covers(reachOf(actor, type, 'reveal'), actor, record)
      ? Object.keys(type.fields).filter(isSealed)
      : [],
  };
}

/** @throws not-found */
export async function getRecord(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  typeName: string,
  id: string,
): Promise<StoredRecord> {
  const bundle = machine.registry.getType(typeName);
  const { type } = bundle;
  const where = await readableBy(tx, machine, bundle, actor);
  const [record] = await readRecords(tx, type, [id], { where });
  if (!record) throw new WutongError('not-found');
  return record;
}

/**
 * Who did what to a record, latest first, with the titles of what it pointed to then and now.
 * @throws not-found
 */
export function getHistory(
  machine: Machine,
  actor: Actor,
  typeName: string,
  id: string,
): Promise<{ entries: HistoryEntry[]; titles: Record<string, string> }> {
  return machine.db.inOffice(actor.officeId, async (tx) => {
    await getRecord(tx, machine, actor, typeName, id);
    const rows = await tx.query(historyStatement({ officeId: actor.officeId, type: typeName, recordId: id }));
    const entries = rows.map(readHistoryRow);
    const { type } = machine.registry.getType(typeName);
    const pointers = entries.flatMap((entry) =>
      entry.changes.flatMap(({ path, before, after }) =>
        [before, after].flatMap((value) => pointersOf(type, valuesAt(path, value))),
      ),
    );
    const referred = await readReferred(tx, machine.registry, pointers);
    return { entries, titles: Object.fromEntries([...referred.values()].map((one) => [one.id, one.title])) };
  });
}

// `members.<row id>` holds a whole row, `members.<row id>.person` one entry of it; rebuilt as a record of one row.
function valuesAt(path: string, value: unknown): Record<string, unknown> {
  const [outer = '', row, inner] = path.split('.');
  if (value === null || value === undefined || row === 'order') return {};
  if (row === undefined) return { [outer]: value };
  return { [outer]: [inner === undefined ? value : { [inner]: value }] };
}

const shortestReason = 4;

/**
 * A sensitive entry in full. Who saw it, when and why goes into the audit first, in the same transaction.
 * @throws not-found, not-allowed, reason-required, sealed-value-broken
 */
export async function revealValue(
  machine: Machine,
  actor: Actor,
  typeName: string,
  id: string,
  asked: { readonly path: string; readonly reason: string },
): Promise<string> {
  const { type } = machine.registry.getType(typeName);
  const reason = cleanLine(asked.reason);
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const record = await getRecord(tx, machine, actor, typeName, id);
    const field = Object.hasOwn(type.fields, asked.path) ? type.fields[asked.path] : undefined;
    if (!field || field.kind.storage !== 'sealed') throw new WutongError('not-found');
    if (!covers(reachOf(actor, type, 'reveal'), actor, record))
      throw new WutongError('not-allowed', { action: '查看' });
    if (reason.length < shortestReason) throw new WutongError('reason-required', { min: shortestReason });
    const [row] = await tx.query(
      compile(sql`SELECT ${sql.ref(columnName(asked.path, '_cipher'))} AS cipher FROM ${sql.table(tableName(typeName))}
        WHERE office_id = ${actor.officeId} AND id = ${id}`),
    );
    if (!row?.cipher) throw new WutongError('not-found');
    const binding = { office: actor.officeId, type: typeName, record: id, field: asked.path };
    const plain = machine.values.open(binding, row.cipher as Uint8Array);
    const entry = {
      id: newId(),
      at: new Date(),
      actor,
      action: 'reveal',
      type: typeName,
      recordId: id,
      version: record.version,
      demo: false,
      reason,
      changes: [{ path: asked.path, before: null, after: null }],
    };
    await Promise.all(
      auditStatements({ officeId: actor.officeId, entries: [entry] }).map((s) => tx.query(s)),
    );
    return plain;
  });
}
