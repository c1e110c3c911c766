import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../model/actor.ts';
import { newId } from '../../model/id.ts';
import { startAuditHarness, someEntry, type AuditHarness } from './audit-harness.ts';
import { auditStatements } from './audit-statements.ts';
import { createSealer } from './create-sealer.ts';
import { historyStatement } from './history.ts';
import { verifyAudit } from './verify-audit.ts';

let h: AuditHarness;
let officeId: string;
let headsFile: string;
let files = 0;
beforeAll(async () => {
  h = await startAuditHarness();
}, 60_000);
afterAll(() => h.stop());
beforeEach(async () => {
  officeId = await h.addOffice();
  headsFile = join(h.dir, `heads-${files++}.log`);
});

const sealer = () => createSealer({ db: h.db, signer: h.signer, headsFile, clock: systemClock });
const verify = async () =>
  (await verifyAudit({ db: h.db, signer: h.signer, headsFile, officeIds: [officeId], batch: 3 })).offices[0];
const write = (n: number) =>
  h.write(
    Array.from({ length: n }, () => someEntry()),
    officeId,
  );

test('nothing to seal makes no seal and no file', async () => {
  expect(await sealer().seal(officeId)).toBe(0);
  expect(await h.owner('SELECT 1 FROM audit_seal WHERE office_id = $1', [officeId])).toEqual([]);
  expect(() => statSync(headsFile)).toThrow();
});

test('seals what was written since, in the order of ids, and shows it in the history', async () => {
  const recordId = newId();
  const one = sealer();
  await h.write([someEntry({ recordId }), someEntry()], officeId);
  expect(await one.seal(officeId)).toBe(2);
  await h.write([someEntry({ recordId, version: 2 })], officeId);
  expect(await one.seal(officeId)).toBe(1);
  await h.write([someEntry({ recordId, version: 3 })], officeId);
  const rows = await h.db.inOffice(officeId, (tx) =>
    tx.query(historyStatement({ officeId, type: 'delegation', recordId })),
  );
  expect(rows.map((row) => [row.version, row.sealed])).toEqual([
    [3, false],
    [2, true],
    [1, true],
  ]);
  expect(await verify()).toEqual({
    officeId,
    seals: 2,
    entries: 3,
    unsealed: 1,
    erased: 0,
    vouchedUpTo: 2,
    faults: [],
  });
});

test('an entry that is committed late, with a smaller id than what is sealed, comes into the next seal', async () => {
  const one = sealer();
  const late = someEntry();
  let commit = (): void => {};
  const held = new Promise<void>((resolve) => (commit = resolve));
  const slow = h.db.inOffice(officeId, async (tx) => {
    for (const statement of auditStatements({ officeId, entries: [late] })) await tx.query(statement);
    await held;
  });
  await wait(20);
  await write(2);
  expect(await one.seal(officeId)).toBe(2);
  commit();
  await slow;
  expect(await one.seal(officeId)).toBe(1);
  expect(await verify()).toMatchObject({ seals: 2, entries: 3, unsealed: 0, faults: [] });
});

test('an entry with an old id is found when a sealer looks from the beginning', async () => {
  const one = sealer();
  await write(1);
  await one.seal(officeId);
  await h.write([someEntry({ id: newId(Date.parse('2018-05-01')), demo: true })], officeId);
  expect(await one.seal(officeId)).toBe(0);
  expect(await sealer().seal(officeId)).toBe(1);
  expect(await verify()).toMatchObject({ seals: 2, unsealed: 0, faults: [] });
});

test('several sealers at once make one history, and a save waits for none of them', async () => {
  await write(25);
  const sums = await Promise.all([1, 2, 3, 4].map(() => sealer().seal(officeId)));
  expect(sums.reduce((a, b) => a + b)).toBe(25);
  await write(5);
  await Promise.all([1, 2, 3].map(() => sealer().seal(officeId)));
  expect(await verify()).toMatchObject({ entries: 30, unsealed: 0, faults: [] });
});

test('more entries than one seal holds become several seals', async () => {
  await write(10_001);
  expect(await sealer().sealAll([officeId, h.officeId])).toBe(10_001);
  expect(await verify()).toMatchObject({ seals: 2, entries: 10_001, faults: [] });
}, 30_000);

test('the heads file is private, one line for each seal, and completed after a crash', async () => {
  const one = sealer();
  for (let i = 0; i < 3; i++) {
    await write(1);
    await one.seal(officeId);
  }
  expect(statSync(headsFile).mode & 0o777).toBe(0o600);
  const lines = readFileSync(headsFile, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { number: number }).number)).toEqual([1, 2, 3]);

  writeFileSync(headsFile, `${lines.slice(0, 2).join('\n')}\n`);
  appendFileSync(headsFile, '{"office":"half a li');
  expect(await verify()).toMatchObject({ vouchedUpTo: 3, faults: [] });
  await write(1);
  expect(await sealer().seal(officeId)).toBe(1);
  expect(await verify()).toMatchObject({ vouchedUpTo: 4, faults: [] });
  expect(readFileSync(headsFile, 'utf8')).toContain(lines[2]);
});
