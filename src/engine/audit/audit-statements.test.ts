import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../model/id.ts';
import { startAuditHarness, someEntry, type AuditHarness } from './audit-harness.ts';
import { auditStatements } from './audit-statements.ts';
import { canonicalJson, parseExactJson } from './canonical-json.ts';
import { historyStatement, readHistoryRow } from './history.ts';
import { valueHash } from './hashes.ts';

let h: AuditHarness;
beforeAll(async () => {
  h = await startAuditHarness();
}, 60_000);
afterAll(() => h.stop());

describe('the app role', () => {
  test.each(['audit_entry', 'audit_value', 'audit_seal', 'audit_leaf'])(
    'may neither change nor delete %s',
    async (table) => {
      await h.write([someEntry()]);
      for (const text of [
        `DELETE FROM ${table}`,
        `UPDATE ${table} SET office_id = office_id`,
        `TRUNCATE ${table}`,
      ])
        await expect(h.db.inOffice(h.officeId, (tx) => tx.query({ text }))).rejects.toMatchObject({
          code: '42501',
        });
    },
  );

  test('cannot write for another office', async () => {
    const other = await h.addOffice();
    const [statement] = auditStatements({ officeId: other, entries: [someEntry()] });
    await expect(
      h.db.inOffice(h.officeId, (tx) => tx.query(statement ?? { text: '' })),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('writing', () => {
  test('nothing to write takes no statement, and many entries take two', () => {
    expect(auditStatements({ officeId: h.officeId, entries: [] })).toEqual([]);
    const texts = [1, 500].map((n) =>
      auditStatements({ officeId: h.officeId, entries: Array.from({ length: n }, () => someEntry()) }).map(
        (s) => s.text,
      ),
    );
    expect(texts[0]).toHaveLength(2);
    expect(texts[1]).toEqual(texts[0]);
  });

  test('keeps every entry as it was given, and the hash of its values', async () => {
    const changes = [
      { path: 'name', before: '"引号" \\ {逗号,}', after: null },
      { path: 'amount', before: { amount: 10.5, currency: 'CNY' }, after: 1e21 },
    ];
    const entry = someEntry({ action: 'approve', reason: '经批准', version: 7, demo: true, changes });
    await h.write([entry, someEntry()]);
    const [row] = await h.owner(
      `SELECT e.*, v.salt, v.changes::text AS changes FROM audit_entry e JOIN audit_value v ON v.entry_id = e.id WHERE e.id = $1`,
      [entry.id],
    );
    expect(row).toMatchObject({
      at: entry.at,
      actor_id: entry.actor.userId,
      actor_name: '王小明',
      action: 'approve',
      reason: '经批准',
      version: 7,
      demo: true,
    });
    const kept = parseExactJson(String(row?.changes));
    expect(kept).toEqual(changes);
    expect(row?.value_hash).toEqual(valueHash(row?.salt as Uint8Array, kept));
  });

  test('canonical JSON has one form, and numbers that would lose digits are not read', () => {
    expect(canonicalJson({ b: 1, a: [undefined, { d: undefined, c: '\ud800' }] })).toBe(
      '{"a":[null,{"c":"�"}],"b":1}',
    );
    expect(parseExactJson('[1, 1.0, 0.10, 1000000000000000000000, -2.5e-3]')).toEqual([
      1, 1, 0.1, 1e21, -0.0025,
    ]);
    expect(parseExactJson('[9007199254740993]')).toBeUndefined();
  });
});

describe('the history of a record', () => {
  test('has its entries alone, the latest first, also when their values were erased', async () => {
    const recordId = newId();
    const entries = [1, 2, 3].map((version) => someEntry({ recordId, version }));
    await h.write([...entries, someEntry(), someEntry({ recordId, type: 'person' })]);
    await h.owner('DELETE FROM audit_value WHERE entry_id = $1', [entries[0]?.id]);
    const rows = await h.db.inOffice(h.officeId, (tx) =>
      tx.query(historyStatement({ officeId: h.officeId, type: 'delegation', recordId })),
    );
    const history = rows.map(readHistoryRow);
    expect(history.map((line) => [line.version, line.changes.length, line.sealed])).toEqual([
      [3, 1, false],
      [2, 1, false],
      [1, 0, false],
    ]);
    expect(history[0]).toEqual({
      id: entries[2]?.id,
      at: entries[2]?.at.toISOString(),
      actor: '王小明',
      action: 'save',
      version: 3,
      demo: false,
      reason: null,
      changes: [{ path: 'name', before: null, after: '赴德国经贸团' }],
      sealed: false,
    });
  });
});
