import type { Transaction } from '../database/database.ts';
import type { Signer } from '../secrets/signer.ts';
import { readEntry, type StoredSeal } from './audit-rows.ts';
import { streamLeaves, streamSeals, streamUnsealed, type CheckedRow } from './audit-streams.ts';
import { Faults, type OfficeReport } from './faults.ts';
import { entryBytes, noSeal, sealHash } from './hashes.ts';
import { isSealed } from './is-sealed.ts';
import { createMerkleTree } from './merkle-tree.ts';

/** Late commits and corrected clocks stay within a day; what claims to be older was put in. */
const graceSeconds = 86_400;

/** Checks the audit of one office: its seals and their entries side by side, then what waits for a seal. */
export async function verifyOffice(options: {
  readonly tx: Transaction;
  readonly signer: Pick<Signer, 'keyId' | 'verify'>;
  /** number → hashes; undefined when there is no heads file. */
  readonly heads: ReadonlyMap<number, ReadonlySet<string>> | undefined;
  readonly batch: number;
}): Promise<OfficeReport> {
  const { tx, signer, heads, batch } = options;
  const { officeId } = tx;
  const faults = new Faults();
  const count = { seals: 0, entries: 0, unsealed: 0, erased: 0 };
  const leaves = streamLeaves(tx, batch);
  let leaf = await leaves.next();
  let last: StoredSeal | undefined;
  const headless: number[] = [];

  const judge = (row: CheckedRow, seal?: number): void => {
    const where = seal === undefined ? { entryId: row.entryId } : { seal, entryId: row.entryId };
    if (row.values === 'erased') count.erased += 1;
    if (row.values === 'differ') faults.add('value-differs', where);
    if (last && !row.demo && !(row.at >= Number(last.at) - graceSeconds))
      faults.add('entry-backdated', where);
  };
  const skipStrays = async (before: number): Promise<void> => {
    let told = Number.NaN;
    for (; !leaf.done && leaf.value.seal < before; leaf = await leaves.next()) {
      if (leaf.value.seal !== told) faults.add('places-without-seal', { seal: leaf.value.seal });
      told = leaf.value.seal;
    }
  };

  for await (const seal of streamSeals(tx, batch)) {
    const { number } = seal;
    await skipStrays(number);
    const expected = (last?.number ?? 0) + 1;
    if (number > expected) faults.add('seal-missing', { seal: expected });
    if (!isSealed(signer, seal)) faults.add('signature-wrong', { seal: number });
    const previous = last ? sealHash(last, last.keyId, last.signature) : noSeal;
    if (!previous.equals(seal.previous)) faults.add('chain-broken', { seal: number });

    const tree = createMerkleTree();
    for (; !leaf.done && leaf.value.seal === number; leaf = await leaves.next()) {
      const { position, row, entryId } = leaf.value;
      if (position !== tree.size) faults.add('order-differs', { seal: number, entryId });
      if (row.id === null) faults.add('entry-missing', { seal: number, entryId });
      else judge(leaf.value, number);
      tree.add(entryBytes(readEntry(officeId, row)));
      count.entries += 1;
    }
    if (tree.size !== seal.entries) faults.add('count-differs', { seal: number });
    if (!tree.root().equals(seal.root)) faults.add('root-differs', { seal: number });
    count.seals += 1;
    last = seal;
    const hash = sealHash(seal, seal.keyId, seal.signature).toString('hex');
    const remembered = heads?.get(number);
    if (heads && !remembered) headless.push(number);
    if (remembered && (remembered.size > 1 || !remembered.has(hash)))
      faults.add('head-differs', { seal: number });
  }
  await skipStrays(Number.POSITIVE_INFINITY);

  for await (const row of streamUnsealed(tx, batch)) {
    count.unsealed += 1;
    judge(row);
  }

  const lastNumber = last?.number ?? 0;
  if (!heads && last) faults.add('heads-file-missing');
  for (const number of heads?.keys() ?? [])
    if (number > lastNumber) faults.add('seal-missing', { seal: number });
  // Between a commit and its line in the file there is a moment; the sealer completes the last one.
  for (const number of headless) if (number < lastNumber) faults.add('head-missing', { seal: number });
  return { officeId, ...count, vouchedUpTo: Math.min(faults.lowest - 1, lastNumber), faults: faults.list };
}
