import { WutongError } from '../../model/errors.ts';
import { sql } from 'kysely';
import type { TypeBundle } from '../../model/record-type.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import { checkOwnership } from '../files/file-statements.ts';
import { scanIn } from '../process/process-input.ts';
import type { ProcessWork } from '../process/process-work.ts';
import { takeNumbers } from '../numbers/number-series.ts';
import { readKept } from '../record/versions.ts';
import { merged } from './merged.ts';
import type { Referred } from './references.ts';
import type { Passage } from './save-request.ts';
import { takeSnapshots } from './snapshots.ts';

/**
 * Stage 3, for types that are decided by a process: what the command or the action does there, and the actions that
 * the process takes with the record in consequence.
 */
export async function decideStage(
  tx: Transaction,
  bundle: TypeBundle,
  work: ProcessWork,
  passages: readonly Passage[],
  referred: ReadonlyMap<string, Referred>,
): Promise<void> {
  for (const passage of passages) {
    const moved = work.move(passage, passage.taken[0]?.action);
    if (!moved) continue;
    passage.moved = moved;
    passage.state = moved.state;
    passage.taken = [...passage.taken, ...moved.hops];
    if (moved.hops.some(({ action }) => action.snapshot)) {
      passage.values = takeSnapshots(bundle.type, passage.values, referred);
      passage.values = merged(passage.values, bundle.type.derive?.(passage.values));
    }
  }
  const restored = passages.filter(({ taken }) => taken.some(({ action }) => action.restores));
  const kept = await readKept(
    tx,
    restored.map(({ id }) => id),
  );
  for (const passage of restored) {
    const version = kept.get(passage.id);
    if (!version) throw new Error(`${bundle.type.name} ${passage.id} has no version to go back to`);
    const fields = Object.entries(bundle.type.fields).filter(([, field]) => field.written !== 'action');
    const content = Object.fromEntries(fields.map(([name]) => [name, version.values[name]]));
    passage.values = merged(passage.values, content);
  }
}

/**
 * Numbers without gaps, one row of each series locked until the end. Only what is going to be saved takes one.
 * @param known the office's short name, where it was read already
 */
export async function numberStage(
  tx: Transaction,
  passages: readonly Passage[],
  known: string | undefined,
): Promise<void> {
  const wanted = new Map<
    string,
    { passage: Passage; field: string; write: (n: number, short: string) => string }[]
  >();
  for (const passage of passages)
    for (const { action, decided } of passage.taken) {
      const { numbers: asked } = action;
      const numbers = typeof asked === 'function' ? asked(passage.values) : asked;
      if (!numbers || passage.values[numbers.field] !== undefined) continue;
      const { field, series, format } = numbers;
      const year = decided.on.slice(0, 4);
      const write = (n: number, short: string): string => format(n, year, short);
      const key = `${series} ${year}`;
      wanted.set(key, [...(wanted.get(key) ?? []), { passage, field, write }]);
    }
  if (wanted.size === 0) return;
  const short = known ?? (await readShort(tx));
  // Always in the same order, so that two saves that need several series never wait for each other.
  for (const [key, list] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [series = '', year = ''] = key.split(' ');
    const taken = await takeNumbers(tx, { series, year: Number(year), count: list.length });
    list.forEach(({ passage, field, write }, i) => {
      passage.values = { ...passage.values, [field]: write(taken[i] ?? 0, short) };
    });
  }
}

async function readShort(tx: Transaction): Promise<string> {
  const query = compile(sql`SELECT short FROM office WHERE id = ${tx.officeId}`, 'office-short');
  const [office] = await tx.query(query);
  return String(office?.short ?? '');
}

/** A scan that proves a decision must be the person's own upload. @throws file-not-yours */
export async function checkScans(
  tx: Transaction,
  type: TypeBundle['type'],
  passages: readonly Passage[],
): Promise<void> {
  const pairs = passages.flatMap(({ id, item, actor }) => {
    const fileId = scanIn(item.command);
    return fileId === undefined ? [] : [{ recordId: id, fileId, actorId: actor.userId }];
  });
  if (pairs.length === 0) return;
  const allowed = await tx.query(checkOwnership({ officeId: tx.officeId, type: type.name, pairs }));
  if (allowed.length < new Set(pairs.map(({ recordId, fileId }) => `${recordId}/${fileId}`)).size)
    throw new WutongError(
      'invalid-record',
      { count: 1 },
      {
        findings: [{ path: 'evidence', code: 'file-not-yours', params: { label: '扫描件' } }],
      },
    );
}
