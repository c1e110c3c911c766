import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../model/actor.ts';
import {
  lastSeal,
  readEntry,
  readSeal,
  sealsAfter,
  leavesWithEntries,
  type StoredSeal,
} from './audit-rows.ts';
import { startAuditHarness, someEntry, type AuditHarness } from './audit-harness.ts';
import type { AuditEntry } from './audit-statements.ts';
import { createSealer } from './create-sealer.ts';
import { entryBytes, noSeal, sealBytes, sealHash } from './hashes.ts';
import { createMerkleTree } from './merkle-tree.ts';
import { verifyAudit } from './verify-audit.ts';

let h: AuditHarness;
let officeId: string;
let headsFile: string;
let entries: AuditEntry[];
let files = 0;

beforeAll(async () => {
  h = await startAuditHarness();
}, 60_000);
afterAll(() => h.stop());

/** Three seals of four entries each, and two entries that wait. */
beforeEach(async () => {
  officeId = await h.addOffice();
  headsFile = join(h.dir, `heads-${files++}.log`);
  entries = Array.from({ length: 14 }, (_, i) => someEntry({ reason: `第${i}次` }));
  const sealer = createSealer({ db: h.db, signer: h.signer, headsFile, clock: systemClock });
  for (let i = 0; i < 12; i += 4) {
    await h.write(entries.slice(i, i + 4), officeId);
    await sealer.seal(officeId);
  }
  await h.write(entries.slice(12), officeId);
});

async function check() {
  const report = await verifyAudit({
    db: h.db,
    signer: h.signer,
    headsFile,
    officeIds: [officeId],
    batch: 3,
  });
  const [office] = report.offices;
  return {
    ok: report.ok,
    upTo: office?.vouchedUpTo,
    faults: office?.faults.map(({ kind, seal }) => `${kind} ${seal ?? '-'}`) ?? [],
  };
}

const id = (i: number): string => entries[i]?.id ?? '';

test('a log that nobody touched is without fault', async () => {
  expect(await check()).toEqual({ ok: true, upTo: 3, faults: [] });
});

test('what is sealed while it is being checked is no fault', async () => {
  const sealer = createSealer({ db: h.db, signer: h.signer, headsFile, clock: systemClock });
  let asked = 0;
  const db: typeof h.db = {
    ...h.db,
    inOffice: (office, work, options) =>
      h.db.inOffice(
        office,
        (tx) =>
          work({
            ...tx,
            async query(statement) {
              const rows = await tx.query(statement);
              // After the first look, before the others.
              if (++asked === 1) await sealer.seal(officeId);
              return rows;
            },
          }),
        options,
      ),
  };
  const report = await verifyAudit({ db, signer: h.signer, headsFile, officeIds: [officeId], batch: 3 });
  expect(asked).toBeGreaterThan(3);
  expect(report.offices).toMatchObject([{ seals: 3, unsealed: 2, faults: [] }]);
  expect(await check()).toEqual({ ok: true, upTo: 4, faults: [] });
});

describe('whoever owns the database changes', () => {
  test.each([
    ['at', `at + interval '1 microsecond'`],
    ['actor_id', `gen_random_uuid()`],
    ['actor_name', `actor_name || ' '`],
    ['action', `'approve'`],
    ['type', `'person'`],
    ['record_id', `gen_random_uuid()`],
    ['version', `version + 1`],
    ['demo', `NOT demo`],
    ['reason', `''`],
    ['reason', `NULL`],
  ])('an entry: %s = %s', async (column, value) => {
    await h.owner(`UPDATE audit_entry SET ${column} = ${value} WHERE id = $1`, [id(5)]);
    expect(await check()).toEqual({ ok: false, upTo: 1, faults: ['root-differs 2'] });
  });

  test.each([
    `changes = '[{"path": "name", "before": null, "after": "别的团"}]'`,
    `changes = 'null'`,
    `salt = '\\x00'`,
    `salt = salt || '\\x20'`,
  ])('a value: %s', async (change) => {
    await h.owner(`UPDATE audit_value SET ${change} WHERE entry_id = $1`, [id(5)]);
    expect(await check()).toEqual({ ok: false, upTo: 1, faults: ['value-differs 2'] });
  });

  test('a value together with its hash', async () => {
    await h.owner(`UPDATE audit_entry SET value_hash = $2 WHERE id = $1`, [id(5), Buffer.alloc(32)]);
    expect(await check()).toEqual({ ok: false, upTo: 1, faults: ['value-differs 2', 'root-differs 2'] });
  });

  test('the values of an entry that is not sealed yet', async () => {
    await h.owner(`UPDATE audit_value SET changes = '[]' WHERE entry_id = $1`, [id(13)]);
    expect(await check()).toEqual({ ok: false, upTo: 3, faults: ['value-differs -'] });
  });

  test.each([`at = at - interval '1 year'`, `entries = 5`, `key_id = 'aaaaaaaaaaaaaaaa'`, `previous = root`])(
    'a seal: %s',
    async (change) => {
      await h.owner(`UPDATE audit_seal SET ${change} WHERE office_id = $1 AND number = 2`, [officeId]);
      const { faults, upTo } = await check();
      expect(upTo).toBe(1);
      expect(faults).toEqual(
        expect.arrayContaining(['signature-wrong 2', 'head-differs 2', 'chain-broken 3']),
      );
    },
  );
});

describe('whoever owns the database removes', () => {
  test('an entry with its place', async () => {
    await h.owner(`DELETE FROM audit_leaf WHERE entry_id = $1`, [id(5)]);
    await h.owner(`DELETE FROM audit_value WHERE entry_id = $1`, [id(5)]);
    await h.owner(`DELETE FROM audit_entry WHERE id = $1`, [id(5)]);
    expect(await check()).toEqual({
      ok: false,
      upTo: 1,
      faults: ['order-differs 2', 'order-differs 2', 'count-differs 2', 'root-differs 2'],
    });
  });

  test('the last seal with its entries', async () => {
    await cutTail(3);
    expect(await check()).toEqual({ ok: false, upTo: 2, faults: ['seal-missing 3'] });
  });

  test('everything', async () => {
    await cutTail(1);
    expect(await check()).toEqual({
      ok: false,
      upTo: 0,
      faults: ['seal-missing 1', 'seal-missing 2', 'seal-missing 3'],
    });
  });

  test('a seal in the middle', async () => {
    await h.owner(`DELETE FROM audit_leaf WHERE office_id = $1 AND seal_number = 2`, [officeId]);
    await h.owner(`DELETE FROM audit_seal WHERE office_id = $1 AND number = 2`, [officeId]);
    expect(await check()).toEqual({ ok: false, upTo: 1, faults: ['seal-missing 2', 'chain-broken 3'] });
  });

  test('an entry into another office', async () => {
    const other = await h.addOffice();
    await withoutKeys(`UPDATE audit_entry SET office_id = '${other}' WHERE id = '${id(5)}'`);
    expect((await check()).faults).toEqual(['entry-missing 2', 'root-differs 2']);
    await h.owner(`DELETE FROM audit_leaf WHERE entry_id = $1`, [id(5)]);
    await h.owner(`DELETE FROM audit_value WHERE entry_id = $1`, [id(5)]);
    await restoreKeys();
  });

  test('values alone: they count as erased, which is no fault', async () => {
    await h.owner(`DELETE FROM audit_value WHERE entry_id = $1`, [id(5)]);
    expect(await check()).toEqual({ ok: true, upTo: 3, faults: [] });
    const report = await verifyAudit({ db: h.db, signer: h.signer, headsFile, officeIds: [officeId] });
    expect(report.offices[0]?.erased).toBe(1);
  });
});

describe('whoever owns the database puts in', () => {
  test('an entry under an old seal', async () => {
    const forged = someEntry();
    await h.write([forged], officeId);
    await h.owner(`INSERT INTO audit_leaf VALUES ($1, 2, 4, $2)`, [officeId, forged.id]);
    expect(await check()).toEqual({ ok: false, upTo: 1, faults: ['count-differs 2', 'root-differs 2'] });
  });

  test('an entry of last year, before and after the next seal takes it in', async () => {
    await h.write([someEntry({ at: new Date(Date.now() - 365 * 86_400_000) })], officeId);
    expect(await check()).toEqual({ ok: false, upTo: 3, faults: ['entry-backdated -'] });
    await createSealer({ db: h.db, signer: h.signer, headsFile, clock: systemClock }).seal(officeId);
    expect(await check()).toEqual({ ok: false, upTo: 3, faults: ['entry-backdated 4'] });
  });

  test('two entries in each other’s places', async () => {
    await h.owner(
      `UPDATE audit_leaf SET position = CASE position WHEN 1 THEN 102 ELSE 101 END WHERE office_id = $1 AND seal_number = 2 AND position IN (1, 2)`,
      [officeId],
    );
    await h.owner(`UPDATE audit_leaf SET position = position - 100 WHERE office_id = $1 AND position > 100`, [
      officeId,
    ]);
    expect(await check()).toEqual({ ok: false, upTo: 1, faults: ['root-differs 2'] });
  });

  test('a number of a seal far away', async () => {
    await h.owner(
      `INSERT INTO audit_seal SELECT office_id, 2000000000, at, 0, root, previous, key_id, signature FROM audit_seal WHERE office_id = $1 AND number = 3`,
      [officeId],
    );
    const { ok, upTo, faults } = await check();
    expect([ok, upTo]).toEqual([false, 3]);
    expect(faults).toContain('seal-missing 4');
    expect(faults).toContain('signature-wrong 2000000000');
  });
});

describe('a forged row with its chain recomputed', () => {
  test.each(['the name of our key', 'its own name'])('by another key under %s', async (name) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' });
    await h.owner(`UPDATE audit_entry SET reason = '伪造' WHERE id = $1`, [id(5)]);
    await recompute(2, name === 'its own name' ? 'aaaaaaaaaaaaaaaa' : h.signer.keyId, (bytes) =>
      sign('sm3', bytes, privateKey),
    );
    const { ok, upTo, faults } = await check();
    expect([ok, upTo]).toEqual([false, 1]);
    expect(faults).toEqual(['signature-wrong 2', 'head-differs 2', 'signature-wrong 3', 'head-differs 3']);
  });

  test('with the old signatures, and with no bytes of a signature', async () => {
    await h.owner(`UPDATE audit_entry SET reason = '伪造' WHERE id = $1`, [id(9)]);
    const [old = {}] = await h.db.inOffice(officeId, (tx) => tx.query(lastSeal(officeId)));
    await recompute(3, h.signer.keyId, () => readSeal(officeId, old).signature);
    expect((await check()).faults).toEqual(['signature-wrong 3', 'head-differs 3']);
    await recompute(3, h.signer.keyId, () => Buffer.from('no signature'));
    expect((await check()).faults).toEqual(['signature-wrong 3', 'head-differs 3']);
  });

  test('even by the stolen key: the heads file remembers', async () => {
    await h.owner(`UPDATE audit_entry SET reason = '伪造' WHERE id = $1`, [id(5)]);
    await recompute(2, h.signer.keyId, (bytes) => h.signer.sign(bytes));
    expect((await check()).faults).toEqual(['head-differs 2', 'head-differs 3']);
  });

  test('a cut tail that was sealed anew shows two histories', async () => {
    await cutTail(3);
    await h.write([someEntry()], officeId);
    await createSealer({ db: h.db, signer: h.signer, headsFile, clock: systemClock }).seal(officeId);
    expect((await check()).faults).toEqual(['head-differs 3']);
  });
});

describe('the heads file', () => {
  test('that is gone is told', async () => {
    rmSync(headsFile);
    expect(await check()).toEqual({ ok: false, upTo: 3, faults: ['heads-file-missing -'] });
  });

  test('that lacks an earlier seal is told', async () => {
    const lines = readFileSync(headsFile, 'utf8').split('\n');
    writeFileSync(headsFile, lines.filter((_, i) => i !== 1).join('\n'));
    expect(await check()).toEqual({ ok: false, upTo: 1, faults: ['head-missing 2'] });
  });
});

async function cutTail(from: number): Promise<void> {
  const gone = await h.owner(
    `DELETE FROM audit_leaf WHERE office_id = $1 AND seal_number >= $2 RETURNING entry_id`,
    [officeId, from],
  );
  const ids = gone.map((row) => row.entry_id);
  await h.owner(`DELETE FROM audit_value WHERE entry_id = ANY($1)`, [ids]);
  await h.owner(`DELETE FROM audit_entry WHERE id = ANY($1)`, [ids]);
  await h.owner(`DELETE FROM audit_seal WHERE office_id = $1 AND number >= $2`, [officeId, from]);
}

/** Makes roots, links and signatures of all seals from a number on fit the rows as they stand now. */
async function recompute(
  from: number,
  keyId: string,
  forge: (bytes: Uint8Array) => Uint8Array,
): Promise<void> {
  const [seals, leaves] = await h.db.inOffice(officeId, (tx) =>
    Promise.all([
      tx.query(sealsAfter(officeId, 0, undefined)),
      tx.query(leavesWithEntries(officeId, { seal: 0, position: -1 }, 1000)),
    ]),
  );
  let last: StoredSeal | undefined;
  for (const row of seals) {
    let seal = readSeal(officeId, row);
    if (seal.number >= from) {
      const tree = createMerkleTree();
      for (const leaf of leaves)
        if (leaf.seal_number === seal.number) tree.add(entryBytes(readEntry(officeId, leaf)));
      const content = {
        ...seal,
        root: tree.root(),
        previous: last ? sealHash(last, last.keyId, last.signature) : noSeal,
      };
      seal = { ...content, keyId, signature: forge(sealBytes(content)) };
      await h.owner(
        `UPDATE audit_seal SET root = $3, previous = $4, key_id = $5, signature = $6 WHERE office_id = $1 AND number = $2`,
        [officeId, seal.number, seal.root, seal.previous, keyId, seal.signature],
      );
    }
    last = seal;
  }
}

const dropped = [
  ['audit_leaf', 'audit_leaf_office_id_entry_id_fkey'],
  ['audit_value', 'audit_value_office_id_entry_id_fkey'],
] as const;

async function withoutKeys(text: string): Promise<void> {
  for (const [table, key] of dropped) await h.owner(`ALTER TABLE ${table} DROP CONSTRAINT ${key}`);
  await h.owner(text);
}

async function restoreKeys(): Promise<void> {
  for (const [table, key] of dropped)
    await h.owner(
      `ALTER TABLE ${table} ADD CONSTRAINT ${key} FOREIGN KEY (office_id, entry_id) REFERENCES audit_entry (office_id, id)`,
    );
}
