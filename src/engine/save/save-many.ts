import type { Actor } from '../../model/actor.ts';
import { checkRecord } from '../../model/check-record.ts';
import { civilDateOf } from '../../model/date.ts';
import { WutongError, type Finding } from '../../model/errors.ts';
import type { Values } from '../../model/field.ts';
import { newId } from '../../model/id.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Action } from '../../model/workflow.ts';
import { covers, reachOf, restriction } from '../access/reach.ts';
import type { Transaction } from '../database/database.ts';
import { filesStage, linkStage } from './files-stage.ts';
import type { Machine } from '../machine.ts';
import { readTitles } from '../query/titles.ts';
import { readRecords } from '../record/read-records.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { auditStage } from './audit-stage.ts';
import { parseStage } from './parse-stage.ts';
import { prepareProcess } from '../process/process-work.ts';
import { readableBy } from '../process/principals.ts';
import { actionStage, getState } from './action-stage.ts';
import { alongStage } from './along-stage.ts';
import { checkScans, decideStage, numberStage } from './decide-stage.ts';
import { readDueFacts, withDueDate } from './due-stage.ts';
import { followStage } from './follow-stage.ts';
import { holdStage, moveHeld } from './hold-stage.ts';
import { judgeStage } from './judge-stage.ts';
import { keepStage } from './keep-stage.ts';
import { merged } from './merged.ts';
import { takeBackSettled } from '../measures/propose-by-rule.ts';
import { refuseSuspended } from '../measures/refuse-suspended.ts';
import { pointersOf, readReferred, type Referred } from './references.ts';
import type { Passage, Saved, SaveItem, SaveRequest } from './save-request.ts';
import { takeSnapshots } from './snapshots.ts';
import { placeInTree, readTreeFacts } from './tree-stage.ts';
import { writeStage } from './write-stage.ts';

/** A save without further work in its transaction. */
export function saveMany(machine: Machine, request: SaveRequest): Promise<Saved[]> {
  return machine.db.inOffice(request.actor.officeId, (tx) => saveIn(tx, machine, request));
}

/**
 * The one way into the records: web, interface, import, command line and demonstration all come through here, with
 * one record or thousands of one type. In this order: what stands is locked and read; then access, parse, process,
 * derive, check and rules, with all findings of all records; then rows, files, process and audit travel together.
 * Either everything is saved or nothing.
 * @throws not-allowed, not-found, stale-version, record-locked, action-not-possible, every refusal of the process,
 * invalid-record (whose findings are prefixed with the number of the record when there are several), disk-nearly-full
 */
export async function saveIn(tx: Transaction, machine: Machine, request: SaveRequest): Promise<Saved[]> {
  if (machine.disk.isReadOnly()) throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
  const { actor, items } = request;
  const bundle = machine.registry.getType(request.type);
  const now = machine.clock.now();
  const today = civilDateOf(now);
  const standing = await readStanding(tx, machine, bundle, request);
  await refuseStale(tx, machine, request, standing);
  const admitted = items.map((item) => {
    const before = item.id === undefined ? undefined : standing.get(item.id);
    if (item.id !== undefined && before === undefined) throw new WutongError('not-found');
    const own = item.actor ?? actor;
    return { item, before, own, ...admit(bundle, own, item, before) };
  });
  const work = await prepareProcess(tx, machine, bundle, {
    actor,
    items,
    actions: admitted.map(({ action }) => action),
    standing,
    today,
  });
  const passages = admitted.map(({ item, before, own, action, open }): Passage => {
    const state = action?.to ?? before?.state ?? bundle.workflow.initial;
    const findings: Finding[] = [];
    const supplementing = item.command?.kind === 'supplement';
    const { asks, optional } = work?.asksOf(item, before) ?? { asks: [], optional: [] };
    const values = parseStage({
      type: bundle.type,
      current: before?.values ?? {},
      given: item.values,
      open: open || supplementing,
      incomplete: getState(bundle, state).incomplete ?? false,
      asks: [...(action?.asks ?? []), ...asks],
      optional: [...(action?.optional ?? []), ...optional],
      findings,
    });
    return {
      item,
      actor: own,
      id: before?.id ?? newId(now.getTime()),
      before,
      state,
      unitId: before?.unitId ?? own.unitId,
      values: withRowIds(values),
      findings,
      taken:
        action === undefined || item.action === undefined
          ? []
          : [{ name: item.action, action, decided: { on: today } }],
    };
  });

  const pointers = passages.map((passage) => pointersOf(bundle.type, passage.values));
  const [referred, dueFacts, treeFacts] = await Promise.all([
    readReferred(tx, machine.registry, pointers.flat(), request.referred),
    readDueFacts(tx, bundle),
    readTreeFacts(tx, bundle.type, passages),
    filesStage(tx, bundle.type, passages),
    checkScans(tx, bundle.type, passages),
  ]);
  passages.forEach((passage, i) => {
    checkPointers(machine, request, passage, pointers[i] ?? [], referred);
    const fresh = passage.before === undefined || getState(bundle, passage.before.state).editable === true;
    settle(bundle, passage, referred, fresh);
    if (fresh || startsCounting(bundle, passage))
      passage.values = withDueDate(bundle, passage.values, dueFacts);
    if (fresh) placeInTree(bundle.type, passage, referred, treeFacts);
    placeInUnit(bundle, passage);
  });
  await refuseSuspended(tx, passages);
  if (work) await decideStage(tx, bundle, work, passages, referred);
  for (const passage of passages) {
    const { due } = bundle.type;
    const counted = due && passage.values[due.from];
    for (const { action, decided } of passage.taken)
      passage.values = merged(passage.values, action.sets?.(passage.values, today, decided));
    // A day that the action itself fixes, such as that of sending, starts a time as one that somebody enters does.
    if (due && passage.values[due.from] !== counted)
      passage.values = withDueDate(bundle, passage.values, dueFacts);
    passage.findings.push(...checkRecord(bundle.type, passage.values, today));
  }
  const judged = await judgeStage(tx, machine, bundle, { today, passages });
  const holding = await holdStage(tx, machine, bundle, passages);
  refuseFindings(passages);
  if (request.checking) return [];
  await numberStage(tx, passages, work?.facts.short);

  const further = (next: SaveRequest): Promise<unknown> => saveIn(tx, machine, next);
  await moveHeld(further, bundle, request, holding);
  const writing = writeStage(tx, machine, bundle, request, passages);
  const linking = linkStage(tx, bundle.type, passages);
  const auditing = auditStage(tx, bundle, request, passages);
  const processing = work
    ? keepStage(tx, bundle, { passages, now, today, findings: judged, calendar: work.calendar })
    : [];
  const saved = passages.map((passage, i) => savedOf(machine, request, passage, pointers[i] ?? [], referred));
  const more = request.alongside?.(tx, saved);
  const corrected = passages.filter((passage) => passage.before).length;
  if (corrected === 0) tx.commitBehind();
  const [updated] = await Promise.all([
    writing.updated,
    writing.rest,
    linking,
    auditing,
    ...processing,
    more,
  ]);
  // Rows were locked when they were read, so this can only be a fault of the program: nothing is kept then.
  if (updated.length !== corrected) throw new Error('a locked record changed under its own save');
  if (corrected > 0) await takeBackSettled(tx, machine, bundle, { today, ids: passages.map(({ id }) => id) });
  if (corrected > 0) await followStage(tx, machine, further, bundle, { actor, passages });
  if (corrected > 0) await alongStage(tx, machine, further, bundle, { actor, passages });
  return saved;
}

/** Whether an action enters the day from which a due date counts, though the content is locked. */
function startsCounting({ type: { due } }: TypeBundle, { before, values }: Passage): boolean {
  return due !== undefined && values[due.from] !== before?.values[due.from];
}

/** What follows from the entries themselves: names as they stand in the register now, and what is derived. */
function settle(
  bundle: TypeBundle,
  passage: Passage,
  referred: ReadonlyMap<string, Referred>,
  fresh: boolean,
): void {
  if (fresh || passage.taken.some(({ action }) => action.snapshot))
    passage.values = takeSnapshots(bundle.type, passage.values, referred);
  passage.values = merged(passage.values, bundle.type.derive?.(passage.values));
}

function savedOf(
  machine: Machine,
  { type }: SaveRequest,
  { id, actor, before, state, unitId, values }: Passage,
  pointers: ReturnType<typeof pointersOf>,
  referred: ReadonlyMap<string, Referred>,
): Saved {
  const now = machine.clock.now().toISOString();
  const version = (before?.version ?? 0) + 1;
  const { createdAt = now, createdBy = actor.userId } = before ?? {};
  const titles = Object.fromEntries(
    pointers.map((pointer) => [pointer.id, referred.get(pointer.id)?.title ?? '']),
  );
  return {
    id,
    version,
    state,
    titles: { ...titles, [actor.userId]: actor.name },
    record: {
      id,
      type,
      unitId,
      state,
      version,
      createdAt,
      createdBy,
      updatedAt: now,
      updatedBy: actor.userId,
      values,
    },
  };
}

async function readStanding(
  tx: Transaction,
  machine: Machine,
  bundle: TypeBundle,
  request: SaveRequest,
): Promise<Map<string, StoredRecord>> {
  const ids = request.items.flatMap((item) => (item.id === undefined ? [] : [item.id]));
  if (new Set(ids).size !== ids.length)
    throw new WutongError('bad-request', { detail: 'the same record twice' });
  const where = request.items.some(({ command }) => command !== undefined)
    ? await readableBy(tx, machine, bundle, request.actor)
    : restriction(reachOf(request.actor, bundle.type, 'read'), request.actor);
  const records = await readRecords(tx, bundle.type, ids, {
    where,
    lock: request.checking !== true,
  });
  return new Map(records.map((record) => [record.id, record]));
}

// The person gets what stands now, with the names that it needs to be shown beside what they typed.
async function refuseStale(
  tx: Transaction,
  machine: Machine,
  { items }: SaveRequest,
  standing: ReadonlyMap<string, StoredRecord>,
): Promise<void> {
  for (const { id, version, command } of items) {
    const current = id === undefined ? undefined : standing.get(id);
    // A command says by itself what it is about: of two who sign beside each other, neither makes the other stale.
    if (!current || current.version === version || command !== undefined) continue;
    const titles = await readTitles(tx, machine.registry, [current]);
    const who = titles[current.updatedBy] ?? '';
    throw new WutongError('stale-version', { who }, { extra: { given: version ?? null, current, titles } });
  }
}

/**
 * Stages 2 and 3: may this person do this to this record as it stands?
 * @throws not-allowed, record-locked, action-not-possible
 */
export function admit(
  bundle: TypeBundle,
  actor: Actor,
  item: SaveItem,
  before: StoredRecord | undefined,
): { readonly action: Action | undefined; readonly open: boolean } {
  const { type, workflow } = bundle;
  if (before === undefined) {
    if (reachOf(actor, type, 'create').size === 0) throw new WutongError('not-allowed', { action: '新建' });
    const place = { state: workflow.initial, unitId: actor.unitId, createdBy: actor.userId };
    return {
      action: item.action === undefined ? undefined : actionStage(bundle, actor, place, item.action),
      open: true,
    };
  }
  if (item.command !== undefined) {
    // Where nothing is decided there is nobody to refuse a command: it would be a save without the right to it.
    if (bundle.procedure === undefined) throw new WutongError('not-found');
    return { action: undefined, open: false };
  }
  const state = getState(bundle, before.state);
  const action = item.action === undefined ? undefined : actionStage(bundle, actor, before, item.action);
  const content = Object.keys(item.values).some((name) => !(action?.asks ?? []).includes(name));
  if (action === undefined || content) {
    if (!state.editable) throw new WutongError('record-locked', { state: state.label });
    if (!covers(reachOf(actor, type, 'save'), actor, before))
      throw new WutongError('not-allowed', { action: '修改' });
  }
  return { action, open: state.editable === true && (action === undefined || content) };
}

// A person may point to what they may read; what the record pointed to before stays, even if it moved out of sight.
function checkPointers(
  machine: Machine,
  { type }: SaveRequest,
  passage: Passage,
  pointers: ReturnType<typeof pointersOf>,
  referred: ReadonlyMap<string, Referred>,
): void {
  const { actor } = passage;
  const own = machine.registry.getType(type).type;
  const old = new Set(
    passage.before ? pointersOf(own, passage.before.values).map((pointer) => pointer.id) : [],
  );
  for (const { path, target, id, label } of pointers) {
    const found = referred.get(id);
    const targetType = target === 'unit' ? undefined : machine.registry.getType(target).type;
    const seen =
      found !== undefined &&
      (old.has(id) ||
        targetType === undefined ||
        covers(reachOf(actor, targetType, 'read'), actor, {
          unitId: String(found.row.unit_id),
          createdBy: String(found.row.created_by),
        }));
    if (!seen)
      passage.findings.push({
        path,
        code: 'not-in-register',
        params: { label, target: targetType?.label ?? '单位' },
      });
  }
}

function placeInUnit(bundle: TypeBundle, passage: Passage): void {
  const { type } = bundle;
  const { actor } = passage;
  const named = type.unit === undefined ? undefined : passage.values[type.unit];
  if (typeof named !== 'string' || named === passage.unitId) return;
  passage.unitId = named;
  const reach = reachOf(actor, type, passage.before ? 'save' : 'create');
  if (!covers(reach, actor, { unitId: named, createdBy: passage.before?.createdBy ?? actor.userId }))
    passage.findings.push({
      path: type.unit ?? '',
      code: 'not-in-register',
      params: { label: type.fields[type.unit ?? '']?.label ?? '', target: '单位' },
    });
}

function refuseFindings(passages: readonly Passage[]): void {
  const several = passages.length > 1;
  const findings = passages.flatMap((passage, i) =>
    several
      ? passage.findings.map((finding) => ({ ...finding, path: `${i}.${finding.path}` }))
      : passage.findings,
  );
  if (findings.length > 0) throw new WutongError('invalid-record', { count: findings.length }, { findings });
}

function withRowIds(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)
        ? (value as Values[]).map((row) => ({ ...row, id: typeof row.id === 'string' ? row.id : newId() }))
        : value,
    ]),
  );
}
