import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { machineRoles } from '../../src/model/registers.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Machine } from '../../src/engine/machine.ts';
import { parsePeriod } from '../../src/model/period.ts';
import { reachOf, restriction } from '../../src/engine/access/reach.ts';
import { listFigures, type MayRead } from '../../src/engine/indicators/list-figures.ts';
import { listRecordsBehind } from '../../src/engine/indicators/list-records-behind.ts';
import { listRecords } from '../../src/engine/query/list-records.ts';
import { lookUp, searchAll } from '../../src/engine/query/look-up.ts';
import { getHistory, getRecordPage, revealValue } from '../../src/engine/query/record-page.ts';
import { saveMany } from '../../src/engine/save/save-many.ts';
import type { Saved } from '../../src/engine/save/save-request.ts';
import { createExampleStore } from '../harness/example-store.ts';
import { openTestMachine, type TestMachine } from '../harness/machine.ts';
import { makeOffice, type TestOffice } from '../harness/office.ts';
import { everyType, examples, fullestExample } from './prepare.ts';

let place: TestMachine;
let machine: Machine;
let ours: TestOffice;
let theirs: TestOffice;
const records = new Map<string, Saved>();

beforeAll(async () => {
  place = await openTestMachine(inject('database'));
  ({ machine } = place);
  [ours, theirs] = [await makeOffice(place), await makeOffice(place)];
  const store = createExampleStore(place.machine, ours, examples);
  for (const [name, bundle] of everyType)
    records.set(name, await store.storeAgain(name, fullestExample(bundle)));
});
afterAll(() => place.close());

const mayRead =
  (actor: Actor): MayRead =>
  (type) => {
    const reach = reachOf(actor, type, 'read');
    if (reach.size === 0) return 'none';
    return reach.has('office') ? 'all' : restriction(reach, actor);
  };
const period = parsePeriod('2018');

/** Roles that no account can have. */
const isMachines = (role: string): boolean => (machineRoles as readonly string[]).includes(role);

describe.each(everyType)('%s', (name, bundle) => {
  const saved = (): Saved => {
    const found = records.get(name);
    if (!found) throw new Error('nothing was stored');
    return found;
  };
  const sealed = Object.keys(bundle.type.fields).find(
    (field) => bundle.type.fields[field]?.kind.storage === 'sealed',
  );

  /** Every way to one record of which somebody may know nothing. */
  async function expectNothing(actor: Actor): Promise<void> {
    const { id, version } = saved();
    const refused = { code: expect.stringMatching(/^(not-found|not-allowed)$/) as string };
    await expect(getRecordPage(machine, actor, name, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getHistory(machine, actor, name, id)).rejects.toMatchObject({ code: 'not-found' });
    const values = { [bundle.type.title]: '改了' };
    const items = [{ id, version, values }];
    await expect(saveMany(machine, { actor, type: name, items })).rejects.toMatchObject(refused);
    for (const action of Object.keys(bundle.workflow.actions[saved().state] ?? {}))
      await expect(
        saveMany(machine, { actor, type: name, items: [{ id, version, values: {}, action }] }),
      ).rejects.toMatchObject(refused);
    if (sealed !== undefined)
      await expect(
        revealValue(machine, actor, name, id, { path: sealed, reason: '核对证件号码' }),
      ).rejects.toMatchObject(refused);
    expect(await searchAll(machine, actor, '王')).toEqual([]);
  }

  test('somebody without a role gets nothing', async () => {
    const actor = ours.stranger();
    await expectNothing(actor);
    const refused = { code: 'not-allowed' };
    await expect(listRecords(machine, actor, name, {})).rejects.toMatchObject(refused);
    await expect(lookUp(machine, actor, name, '')).rejects.toMatchObject(refused);
    await expect(saveMany(machine, { actor, type: name, items: [{ values: {} }] })).rejects.toMatchObject(
      refused,
    );
    expect(await listFigures({ ...machine, officeId: ours.id, period, mayRead: mayRead(actor) })).toEqual([]);
    for (const { name: indicator } of bundle.indicators)
      await expect(
        machine.db.inOffice(ours.id, (tx) =>
          listRecordsBehind(tx, { ...machine, indicator, period, mayRead: mayRead(actor) }),
        ),
      ).rejects.toMatchObject(refused);
  });

  for (const role of ['system-admin', 'security-admin', 'audit-admin'])
    test(`the ${role} sees no records of work`, () => expectNothing(ours.actor(role)));

  test('everybody of another office gets nothing, whatever they may do at home', async () => {
    const actor = theirs.everyRole();
    await expectNothing(actor);
    const { rows, total } = await listRecords(machine, actor, name, { total: true });
    expect([rows, total?.count]).toEqual([[], 0]);
    expect(await lookUp(machine, actor, name, '')).toEqual([]);
    const figures = await listFigures({ ...machine, officeId: theirs.id, period, mayRead: mayRead(actor) });
    expect(figures.filter(({ value }) => value !== 0)).toEqual([]);
  });

  test('a role that reads its own unit only sees no other', async () => {
    const unitRoles = bundle.type.access.filter(
      ({ rights, scope }) => rights.includes('read') && scope === 'unit',
    );
    for (const { role } of unitRoles) {
      const [inside, outside] = [ours.actor(role, 'applicant'), ours.actor(role, 'other')];
      if (bundle.type.unit === undefined) continue;
      expect((await listRecords(machine, inside, name, {})).rows.map(({ id }) => id)).toContain(saved().id);
      await expectNothing(outside);
      expect((await listRecords(machine, outside, name, {})).rows).toEqual([]);
      expect(await lookUp(machine, outside, name, '')).toEqual([]);
    }
  });

  if (sealed !== undefined)
    test(`${sealed} is seen in full by who may, with a reason that is kept, and by nobody else`, async () => {
      const { id } = saved();
      const reveal = (actor: Actor, reason: string) =>
        revealValue(machine, actor, name, id, { path: sealed, reason });
      const rights = (role: string): string[] =>
        bundle.type.access.filter((grant) => grant.role === role).flatMap((grant) => [...grant.rights]);
      const readers = [...new Set(bundle.type.access.map(({ role }) => role))].filter((role) =>
        rights(role).includes('read'),
      );
      const able = readers.filter((role) => rights(role).includes('reveal'));
      for (const role of readers.filter((one) => !able.includes(one) && !isMachines(one)))
        await expect(reveal(ours.actor(role), '核对证件号码'), role).rejects.toMatchObject({
          code: 'not-allowed',
        });
      const actor = ours.actor(able[0] ?? '');
      await expect(reveal(actor, ' 看 ')).rejects.toMatchObject({ code: 'reason-required' });
      expect(await reveal(actor, '核对证件号码')).toBe(fullestExample(bundle).values[sealed]);
      const { entries } = await getHistory(machine, actor, name, id);
      expect(entries.filter(({ action }) => action === 'reveal')).toEqual([
        expect.objectContaining({ actor: actor.name, reason: '核对证件号码' }),
      ]);
    });

  test('a role that may only read changes nothing', async () => {
    const grants = Map.groupBy(bundle.type.access, ({ role }) => role);
    const readers = [...grants].filter(([, lines]) => !lines.some(({ rights }) => rights.includes('save')));
    for (const [role] of readers.filter(([one]) => !isMachines(one))) {
      const items = [{ id: saved().id, version: saved().version, values: { [bundle.type.title]: '改了' } }];
      const saving = saveMany(machine, { actor: ours.actor(role), type: name, items });
      await expect(saving, role).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });
});
