import { sql } from 'kysely';
import { endOf } from '../../model/holds.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { targetOf } from '../../model/registry.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { tableName } from '../schema/table.ts';
import { asLedger } from './as-ledger.ts';
import type { Passage, SaveItem, SaveRequest } from './save-request.ts';

/** What is done to the records that are held: those given back first, for they may be taken again at once. */
export type Holding = readonly (readonly SaveItem[])[];

/** A record as it stands, locked until the end of the save, so that two who want it come one after the other. */
interface Held {
  readonly version: number;
  readonly state: string;
}

/**
 * Which records are taken and which given back by a save, locked in the order of their ids. What is not there to be
 * taken is a finding at the reference, in words that say where it is.
 */
export async function holdStage(
  tx: Transaction,
  machine: Machine,
  { type }: TypeBundle,
  passages: readonly Passage[],
): Promise<Holding> {
  const { holds } = type;
  const target = holds && machine.registry.findType(targetOf(type, holds.reference) ?? '');
  if (!holds || !target) return [];
  const held = (state: string | undefined, value: unknown): string | undefined =>
    state !== undefined && holds.while.includes(state) && typeof value === 'string' ? value : undefined;
  const changes = passages.flatMap((passage) => {
    const { before, state, values } = passage;
    const [from, to] = [
      held(before?.state, before?.values[holds.reference]),
      held(state, values[holds.reference]),
    ];
    return from === to ? [] : [{ passage, from, to }];
  });
  const ids = [...new Set(changes.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()))].sort();
  if (ids.length === 0) return [];
  const rows = await tx.query(
    compile(
      sql`SELECT id, version, state FROM ${sql.table(tableName(target.type.name))}
        WHERE office_id = ${tx.officeId} AND id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`,
      `hold-${target.type.name}`,
    ),
  );
  const standing = new Map<string, Held>(
    rows.map(({ id, version, state }) => [String(id), { version: Number(version), state: String(state) }]),
  );
  const move = (passage: Passage, id: string, action: string): SaveItem[] => {
    const now = standing.get(id);
    const to = now && target.workflow.actions[now.state]?.[action]?.to;
    if (!now || to === undefined) {
      const state = target.workflow.states[now?.state ?? ''];
      passage.findings.push({
        path: holds.reference,
        code: 'held-elsewhere',
        params: {
          label: type.fields[holds.reference]?.label ?? '',
          state: state?.label ?? '',
          stateEn: state?.en ?? '',
        },
      });
      return [];
    }
    standing.set(id, { version: now.version + 1, state: to });
    return [{ id, version: now.version, values: {}, action }];
  };
  const given = changes.flatMap(({ passage, from }) =>
    from === undefined ? [] : move(passage, from, endOf(holds, passage.state)),
  );
  const taken = changes.flatMap(({ passage, to }) =>
    to === undefined ? [] : move(passage, to, holds.takes),
  );
  return [given, taken];
}

/** Moves what is held, through the save path as everything else. */
export async function moveHeld(
  save: (request: SaveRequest) => Promise<unknown>,
  { type }: TypeBundle,
  { actor }: SaveRequest,
  holding: Holding,
): Promise<void> {
  const target = type.holds && targetOf(type, type.holds.reference);
  if (target === undefined) return;
  for (const items of holding)
    if (items.length > 0) await save({ actor: asLedger(actor), type: target, items });
}
