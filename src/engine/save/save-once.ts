import { createHash } from 'node:crypto';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { Row, Transaction } from '../database/database.ts';
import { deleteDraftIn } from '../drafts/drafts.ts';
import type { Machine } from '../machine.ts';
import { readRecords } from '../record/read-records.ts';
import { saveIn } from './save-many.ts';
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
  const attempt = (): Promise<Saved> =>
    machine.db.inOffice(actor.officeId, async (tx) => {
      const earlier = key === undefined ? undefined : await findKey(tx, actor, key);
      if (earlier) return repeat(tx, machine, type, earlier, hash);
      const [saved] = await saveIn(tx, machine, { actor, type, items: [item] });
      if (!saved) throw new Error('a save of one record gave none');
      await Promise.all([
        key === undefined ? undefined : keepKey(tx, machine, request, key, hash, saved),
        draft === undefined ? undefined : deleteDraftIn(tx, actor, draft),
      ]);
      return saved;
    });
  try {
    return await attempt();
  } catch (error) {
    // Two requests with one key at the same moment: the later one finds the key taken and reads the first answer.
    if (key !== undefined && (error as { constraint?: unknown }).constraint === 'idempotency_key_pkey')
      return attempt();
    // The first request may also have moved the version on; with its key kept, this one is a repetition.
    if (key !== undefined && error instanceof WutongError && error.code === 'stale-version') {
      const earlier = await machine.db.inOffice(actor.officeId, (tx) => findKey(tx, actor, key));
      if (earlier) return attempt();
    }
    throw error;
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
  saved: Saved,
): Promise<void> {
  await tx.query({
    name: 'keep_key',
    text: `INSERT INTO idempotency_key (office_id, account_id, key, request_hash, type, record_id, version, at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [actor.officeId, actor.userId, key, hash, type, saved.id, saved.version, machine.clock.now()],
  });
}
