import { sql } from 'kysely';
import type { Clock } from '../../model/actor.ts';
import { compile } from '../database/compile.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Signer } from '../secrets/signer.ts';
import { lastSeal, readEntry, readSeal, sealsAfter, unsealedEntries, type StoredSeal } from './audit-rows.ts';
import { entryBytes, epochText, noSeal, sealBytes, sealHash } from './hashes.ts';
import { isSealed } from './is-sealed.ts';
import { appendHeads, findHeads, type Head } from './heads-file.ts';
import { createMerkleTree } from './merkle-tree.ts';

/** Seals what was written since. Sealing runs beside the saves and never holds one up. */
export interface Sealer {
  /** @returns how many entries were sealed now; 0 also when another sealer was quicker. */
  seal(officeId: string): Promise<number>;
  sealAll(officeIds: readonly string[]): Promise<number>;
}

const mostEntries = 10_000;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** Makes the sealer of an installation. `headsFile` lies outside the database and goes into every backup. */
export function createSealer(options: {
  readonly db: Pick<Database, 'inOffice'>;
  readonly signer: Pick<Signer, 'keyId' | 'sign' | 'verify'>;
  readonly headsFile: string;
  readonly clock: Clock;
}): Sealer {
  const { db, signer, headsFile, clock } = options;
  // What was searched from the beginning need not be for an hour: meanwhile ids older than a day are not looked for.
  const searched = new Map<string, number>();
  const completed = new Set<string>();

  async function seal(officeId: string): Promise<number> {
    await completeHeads(officeId);
    const now = Date.now();
    const last = searched.get(officeId);
    const from = last !== undefined && now - last < hourMs ? lowestId(last - dayMs) : undefined;
    let sum = 0;
    for (;;) {
      const made = await sealOnce(officeId, from);
      if (made) await writeHead(made);
      sum += made?.entries ?? 0;
      if (!made || made.entries < mostEntries) break;
    }
    if (from === undefined) searched.set(officeId, now);
    return sum;
  }

  async function writeHead(made: StoredSeal): Promise<void> {
    // Should the file refuse, the next round looks for what it lacks.
    completed.delete(made.officeId);
    await appendHeads(headsFile, [headOf(made)]);
    completed.add(made.officeId);
  }

  async function sealOnce(officeId: string, from: string | undefined): Promise<StoredSeal | undefined> {
    try {
      return await db.inOffice(officeId, async (tx) => {
        // In this order: a seal that another sealer puts between the two statements takes this one's number.
        const [before] = await tx.query(lastSeal(officeId));
        const rows = await tx.query(unsealedEntries(officeId, from, mostEntries));
        if (rows.length === 0) return undefined;
        const tree = createMerkleTree();
        for (const row of rows) tree.add(entryBytes(readEntry(officeId, row)));
        const previous = before && readSeal(officeId, before);
        const at = clock.now();
        const content = {
          officeId,
          number: (previous?.number ?? 0) + 1,
          at: epochText(at),
          entries: rows.length,
          root: tree.root(),
          previous: previous ? sealHash(previous, previous.keyId, previous.signature) : noSeal,
        };
        const made = { ...content, keyId: signer.keyId, signature: signer.sign(sealBytes(content)) };
        const ids = rows.map((row) => String(row.id));
        await insertSeal(tx, made, at, ids);
        return made;
      });
    } catch (error) {
      if ((error as { code?: unknown }).code === '23505') return undefined;
      throw error;
    }
  }

  /** Writes the heads that a crash between the commit and the file left out; only of seals with a good signature. */
  async function completeHeads(officeId: string): Promise<void> {
    if (completed.has(officeId)) return;
    const known = (await findHeads(headsFile, [officeId]))?.get(officeId) ?? new Map<number, unknown>();
    const rows = await db.inOffice(officeId, (tx) => tx.query(sealsAfter(officeId, 0, undefined)));
    const missing = rows
      .map((row) => readSeal(officeId, row))
      .filter((found) => !known.has(found.number) && isSealed(signer, found));
    await appendHeads(headsFile, missing.map(headOf));
    completed.add(officeId);
  }

  return {
    seal,
    async sealAll(officeIds) {
      let sum = 0;
      for (const officeId of officeIds) sum += await seal(officeId);
      return sum;
    },
  };
}

async function insertSeal(
  tx: Transaction,
  seal: StoredSeal,
  at: Date,
  ids: readonly string[],
): Promise<void> {
  const { officeId, number, entries, root, previous, keyId, signature } = seal;
  await Promise.all([
    tx.query(
      compile(
        sql`INSERT INTO audit_seal (office_id, number, at, entries, root, previous, key_id, signature)
          VALUES (${officeId}, ${number}, ${at}, ${entries}, ${root}, ${previous}, ${keyId}, ${signature})`,
        'audit-seal',
      ),
    ),
    tx.query(
      compile(
        sql`INSERT INTO audit_leaf (office_id, seal_number, position, entry_id)
          SELECT ${officeId}::uuid, ${number}::integer, place - 1, id FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS l (id, place)`,
        'audit-leaf',
      ),
    ),
  ]);
}

function headOf(seal: StoredSeal): Head {
  return {
    office: seal.officeId,
    number: seal.number,
    at: seal.at,
    entries: seal.entries,
    root: Buffer.from(seal.root).toString('hex'),
    hash: sealHash(seal, seal.keyId, seal.signature).toString('hex'),
    keyId: seal.keyId,
  };
}

/** The lowest UUIDv7 of a time. */
function lowestId(time: number): string {
  const hex = Math.max(time, 0).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
