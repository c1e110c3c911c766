import { createHash } from 'node:crypto';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { Row, Transaction } from '../database/database.ts';
import { deleteDraftIn } from '../drafts/drafts.ts';
import type { Machine } from '../machine.ts';
import { readRecords } from '../record/read-records.ts';
import { saveMany } from './save-many.ts';
import type { Saved, SaveItem } from './save-request.ts';

export interface SaveOnce {
  readonly actor: Actor;
  readonly type: string;
  readonly item: SaveItem;
  /** From `Idempotency-Key`: a form sent twice, or again after a lost answer, is one save. */
  readonly key?: string;
  /** The draft that becomes this record. */
  readonly draft?: string;
}

/**
 * Saves one record. The same key with the same content gives the first answer again and saves nothing.
 * @throws idempotency-key-reused, and everything of `saveIn`
 */
export async function saveOnce(machine: Machine, request: SaveOnce): Promise<Saved> {
  const { actor, key, draft, type, item } = request;
  const hash = createHash('sha256')
    .update(JSON.stringify([type, item]))
    .digest();
  const alongside = (tx: Transaction, [saved]: readonly Pick<Saved, 'id' | 'version'>[]): Promise<unknown> =>
    Promise.all([
      key === undefined || !saved ? undefined : keepKey(tx, machine, request, key, hash, saved),
      draft === undefined ? undefined : deleteDraftIn(tx, actor, draft),
    ]);
  try {
    const [saved] = await saveMany(machine, { actor, type, items: [item], alongside });
    if (!saved) throw new Error('a save of one record gave none');
    return saved;
  } catch (error) {
    // A repetition is rare, so nobody asks beforehand: it fails on the key that the first request kept, or earlier,
    // on what the first one changed (the version, the state). Whatever it was, a kept key means a first answer.
    if (key === undefined) throw error;
    const first = await machine.db.inOffice(actor.officeId, async (tx) => {
      const earlier = await findKey(tx, actor, key);
      return earlier && repeat(tx, machine, type, earlier, hash);
    });
    if (!first) throw error;
    return first;
  }
}

async function findKey(tx: Transaction, actor: Actor, key: string): Promise<Row | undefined> {
  const [row] = await tx.query({
    name: 'find_key',
    text: 'SELECT request_hash, record_id, version FROM idempotency_key WHERE office_id = $1 AND account_id = $2 AND key = $3',
    values: [actor.officeId, actor.userId, key],
  });
  return row;
}

async function repeat(
  tx: Transaction,
  machine: Machine,
  type: string,
  earlier: Row,
  hash: Buffer,
): Promise<Saved> {
  if (!hash.equals(earlier.request_hash as Buffer)) throw new WutongError('idempotency-key-reused');
  const { type: declared } = machine.registry.getType(type);
  const [record] = await readRecords(tx, declared, [String(earlier.record_id)]);
  if (!record) throw new WutongError('not-found');
  return { id: record.id, version: record.version, state: record.state, record, titles: {} };
}

async function keepKey(
  tx: Transaction,
  machine: Machine,
  { actor, type }: SaveOnce,
  key: string,
  hash: Buffer,
  saved: Pick<Saved, 'id' | 'version'>,
): Promise<void> {
  await tx.query({
    name: 'keep_key',
    text: `INSERT INTO idempotency_key (office_id, account_id, key, request_hash, type, record_id, version, at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [actor.officeId, actor.userId, key, hash, type, saved.id, saved.version, machine.clock.now()],
  });
}
