import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWutongError } from '../../src/model/errors.ts';
import { getHistory, getRecordPage } from '../../src/engine/query/record-page.ts';
import { saveMany } from '../../src/engine/save/save-many.ts';
import { saveOnce } from '../../src/engine/save/save-once.ts';
import { everyType, fullestExample, openPlace, type Place } from './prepare.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

describe.each(everyType)('%s', (name, bundle) => {
  // A text that people write: the title, or the first other where the machine makes it.
  const { fields } = bundle.type;
  const title = [bundle.type.title, ...Object.keys(fields)].find(
    (field) => fields[field]?.written === 'form' && /text$/.test(fields[field].kind.name),
  );
  if (title === undefined) throw new Error(`${name} has no text to write`);
  const resolved = () => place.store.resolve(fullestExample(bundle).values);
  const store = () => place.store.storeAgain(name, fullestExample(bundle));
  const save = (id: string, version: number, values: Record<string, unknown>) =>
    saveMany(place.machine, {
      actor: place.office.everyRole(),
      type: name,
      items: [{ id, version, values }],
    });

  test('a stale save is refused with the version that stands, which stays', async () => {
    const { id, version } = await store();
    await save(id, version, { [title]: '甲先保存' });
    const refusal: unknown = await save(id, version, { [title]: '乙后保存' }).catch(
      (error: unknown) => error,
    );
    if (!isWutongError(refusal)) throw refusal;
    expect(refusal.code).toBe('stale-version');
    expect(refusal.extra).toMatchObject({
      current: { version: version + 1, values: { [title]: '甲先保存' } },
    });
    const { record } = await getRecordPage(place.machine, place.office.everyRole(), name, id);
    expect(record.values[title]).toBe('甲先保存');
  });

  test('of two saves at the same moment one wins, and the other is told', async () => {
    const { id, version } = await store();
    const both = await Promise.allSettled([
      save(id, version, { [title]: '甲' }),
      save(id, version, { [title]: '乙' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [lost] = both.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(lost?.reason).toMatchObject({ code: 'stale-version' });
  });

  test('an entry that nobody declared, and one that is not for the form, are refused', async () => {
    const { id, version } = await store();
    const given = Object.entries(bundle.type.fields).filter(([, { written }]) => written !== 'form');
    const values = { noSuchField: 1, ...Object.fromEntries(given.map(([field]) => [field, 1])) };
    const refusal: unknown = await save(id, version, values).catch((error: unknown) => error);
    if (!isWutongError(refusal)) throw refusal;
    expect(refusal.findings.map(({ path, code }) => [path, code])).toEqual(
      expect.arrayContaining([
        ['noSuchField', 'unknown-field'],
        ...given.map(([field]) => [field, 'field-not-writable']),
      ]),
    );
  });

  test('several are saved all or not at all, with the number of the faulty one', async () => {
    const actor = place.office.everyRole();
    const values = await resolved();
    const others = [await resolved(), await resolved()] as const;
    const [before] = await place.owner(`SELECT count(*)::int AS n FROM ${name.replaceAll('-', '_')}`);
    const items = [
      { values },
      { values: { ...others[0], [title]: '长'.repeat(5000) } },
      { values: others[1] },
    ];
    await expect(saveMany(place.machine, { actor, type: name, items })).rejects.toMatchObject({
      code: 'invalid-record',
      findings: [{ path: `1.${title}`, code: 'too-long' }],
    });
    expect(await place.owner(`SELECT count(*)::int AS n FROM ${name.replaceAll('-', '_')}`)).toEqual([
      before,
    ]);
    const whole = [{ values }, { values: others[0] }];
    const saved = await saveMany(place.machine, { actor, type: name, items: whole });
    expect(new Set(saved.map(({ id }) => id)).size).toBe(2);
  });

  test('the same form sent twice is one record', async () => {
    const actor = place.office.everyRole();
    const values = await place.store.resolve(fullestExample(bundle).values);
    const send = () => saveOnce(place.machine, { actor, type: name, item: { values }, key: `twice-${name}` });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second.id).toBe(first.id);
    expect((await send()).id).toBe(first.id);
    const other = {
      actor,
      type: name,
      item: { values: { ...values, [title]: '别的' } },
      key: `twice-${name}`,
    };
    await expect(saveOnce(place.machine, other)).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  test('nothing sensitive lies in the row, the history or the page in the clear', async () => {
    const sealed = Object.keys(bundle.type.fields).filter(
      (field) => bundle.type.fields[field]?.kind.storage === 'sealed',
    );
    const { values } = fullestExample(bundle);
    const secrets = sealed.map((field) => values[field]).filter((value) => typeof value === 'string');
    expect(secrets).toHaveLength(sealed.length);
    const { id } = await store();
    const actor = place.office.everyRole();
    const rows = await place.owner(`SELECT * FROM ${name.replaceAll('-', '_')} WHERE id = $1`, [id]);
    const audit = await place.owner(
      'SELECT v.changes FROM audit_value v JOIN audit_entry e ON e.id = v.entry_id WHERE e.record_id = $1',
      [id],
    );
    const page = await getRecordPage(place.machine, actor, name, id);
    const history = await getHistory(place.machine, actor, name, id);
    const everything = JSON.stringify([rows, audit, page, history]);
    expect(audit).not.toHaveLength(0);
    for (const secret of secrets) expect(everything).not.toContain(secret);
  });
});
