import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestApp, read, type Client, type TestApp } from '../../../test/harness/server.ts';
import { newId } from '../../model/id.ts';
import { columnName } from '../../model/field.ts';
import { isKeyCheck, noteKeyCheck } from '../secrets/key-check.ts';
import { noteKeys } from './key-notes.ts';
import { countByKey, reseal } from './reseal.ts';
import { retireKeys } from './retire.ts';
import { rotateKeys } from './rotate.ts';
import { sealedPlaces } from './sealed-places.ts';

const idNumber = '110101197503080022';
const drafts = 620;

let t: TestApp;
let owner: pg.Client;
let officer: Client;
let person: string;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
  owner = new pg.Client(t.ownerConfig);
  await owner.connect();
  await noteKeyCheck(owner, t.machine.values);
  officer = await t.signIn('officer');
  const values = { name: '王敏', unit: t.office.units.applicant, post: '局长', rank: 'division', idNumber };
  person = read('createRecord', await officer.post('/api/records/person', { values })).record.id;
  // More than a batch, in another table.
  for (let i = 0; i < drafts; i++) {
    const id = newId();
    const place = { office: t.office.id, type: 'person', record: id, field: 'draft' };
    await t.owner(
      `INSERT INTO draft (office_id, id, account_id, type, content, saved_at) VALUES ($1, $2, $3, 'person', $4, now())`,
      [
        t.office.id,
        id,
        t.office.actor('officer').userId,
        Buffer.from(t.machine.values.seal(place, JSON.stringify({ note: String(i) }))),
      ],
    );
  }
});
afterAll(async () => {
  await owner.end();
  await t.close();
});

const use = () => ({ client: owner, registry: t.machine.registry, home: t.home, keys: t.keys });
const rotate = (more: object = {}) =>
  rotateKeys({ ...use(), settle: async () => {}, now: () => new Date(), ...more });
const retire = (copiesDir = t.home.dir) => retireKeys({ ...use(), copiesDir });
const reveal = async () =>
  read(
    'revealValue',
    await officer.post(`/api/records/person/${person}/reveal`, { path: 'idNumber', reason: '核对号码' }),
  ).value;
const place = () => ({ office: t.office.id, type: 'person', field: 'idNumber' });
const blindOf = async () => {
  const [row] = await t.owner(`SELECT id_number_blind AS blind FROM person WHERE id = $1`, [person]);
  return Buffer.from(row?.blind as Uint8Array).toString('hex');
};

test('every column with bytes is one that is sealed anew, or one that no key is needed for', async () => {
  const rows = await t.owner(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'bytea' ORDER BY 1`,
  );
  const places = sealedPlaces(t.machine.registry);
  const sealed = places.flatMap(({ table, column, blind }) => [
    `${table}.${column}`,
    ...(blind === undefined ? [] : [`${table}.${blind}`]),
  ]);
  // Hashes, signatures and salts; the fingerprints of imported rows, whose content is kept nowhere; a code that holds for
  // minutes, and the mark of an address that is counted for a day.
  const free = [
    'account_contact.code_hash',
    'audit_entry.value_hash',
    'audit_seal.previous',
    'audit_seal.root',
    'audit_seal.signature',
    'audit_value.salt',
    'idempotency_key.request_hash',
    'import_row.fingerprint',
    'parcel.address_blind',
    'recovery_code.hash',
    'registration_link.token_hash',
    'session.token_hash',
  ];
  expect([...sealed, ...free].sort()).toEqual(rows.map(({ name }) => String(name)));
  expect(places.map(({ column }) => column)).toContain(columnName('idNumber', '_cipher'));
});

describe('a rotation', () => {
  test('that is cut off leaves everything readable and findable, and the next call ends it', async () => {
    const before = t.keys.currentId;
    let calls = 0;
    await expect(
      rotate({
        progress: (done: number) => {
          calls++;
          if (done > 500) throw new Error('cut off');
        },
      }),
    ).rejects.toThrow('cut off');
    expect(calls).toBeGreaterThan(1);
    const counts = await countByKey(use());
    expect(counts.get(before)).toBeGreaterThan(0);
    expect(counts.get(t.keys.currentId)).toBeGreaterThan(500);
    expect(await reveal()).toBe(idNumber);
    const blinds = t.machine.values.blinds(place(), idNumber).map((b) => Buffer.from(b).toString('hex'));
    expect(blinds).toContain(await blindOf());
    await expect(retire()).rejects.toMatchObject({ code: 'keys-busy' });

    const after = t.keys.currentId;
    expect(await rotate()).toMatchObject({ resumed: true, to: after, broken: 0 });
    expect([...(await countByKey(use())).keys()]).toEqual([after]);
    expect(t.keys.currentId).toBe(after);
  });

  test('changes the cipher and the blind index of every value, and not the record', async () => {
    const row = async () =>
      t.owner('SELECT id_number_cipher AS cipher, version, updated_at FROM person WHERE id = $1', [person]);
    const [before] = await row();
    const blind = await blindOf();
    const rotated = await rotate();
    expect(rotated).toMatchObject({ resumed: false, values: drafts + 1, broken: 0 });
    const [after] = await row();
    expect(after?.cipher).not.toEqual(before?.cipher);
    expect(await blindOf()).not.toBe(blind);
    expect(await blindOf()).toBe(Buffer.from(t.machine.values.blind(place(), idNumber)).toString('hex'));
    expect([after?.version, after?.updated_at]).toEqual([before?.version, before?.updated_at]);
    expect(await reveal()).toBe(idNumber);
    const [setting] = await t.owner(`SELECT value FROM machine_setting WHERE name = 'key-check'`);
    expect(isKeyCheck(String(setting?.value), t.machine.values)).toBe(true);
    const [noted] = await t.owner(
      `SELECT v.changes::text AS changes FROM audit_entry e JOIN audit_value v ON v.office_id = e.office_id AND v.entry_id = e.id
       WHERE e.action = 'rotate' AND e.office_id = $1 ORDER BY e.id DESC LIMIT 1`,
      [t.office.id],
    );
    expect(noted?.changes).toContain(rotated.to);
  });

  test('that had only made the new key goes on with that one', async () => {
    const ids = t.keys.ids.length;
    await expect(
      rotate({
        settle: async () => {
          throw new Error('cut off');
        },
      }),
    ).rejects.toThrow('cut off');
    expect(t.keys.ids).toHaveLength(ids + 1);
    expect(await rotate()).toMatchObject({ resumed: true });
    expect(t.keys.ids).toHaveLength(ids + 1);
  });

  test('passes over a value that no key opens, says so, and does not keep the office from a new key', async () => {
    await t.owner(
      `UPDATE draft SET content = set_byte(content, 30, (get_byte(content, 30) + 1) % 256) WHERE id = (SELECT min(id::text)::uuid FROM draft)`,
    );
    const first = t.keys.currentId;
    expect(await rotate()).toMatchObject({ broken: 1 });
    const second = t.keys.currentId;
    expect(second).not.toBe(first);
    await expect(retire()).rejects.toMatchObject({ code: 'keys-busy' });
    expect((await rotate()).to).not.toBe(second);
    await t.owner(`DELETE FROM draft`);
    await reseal({ ...use(), sealer: t.machine.values });
  });
});

describe('old keys', () => {
  test('stay until the new one has a copy of its own, then they go', async () => {
    await expect(retire()).rejects.toMatchObject({
      params: { detail: expect.stringContaining('还没有副本') },
    });
    noteKeys(t.home, { copy: { at: '2018-06-15T00:00:00Z', ids: [...t.keys.ids], number: '0' } });
    expect((await retire()).length).toBeGreaterThan(0);
    expect(t.keys.ids).toEqual([t.keys.currentId]);
    expect(await reveal()).toBe(idNumber);
    expect(await retire()).toEqual([]);
  });
});
