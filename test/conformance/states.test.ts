import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TypeBundle } from '../../src/model/record-type.ts';
import { isWutongError } from '../../src/model/errors.ts';
import { getHistory, getRecordPage } from '../../src/engine/query/record-page.ts';
import { grantsOf, type Actor } from '../../src/model/actor.ts';
import { machineRoles } from '../../src/model/registers.ts';
import type { Values } from '../../src/model/field.ts';
import { saveMany } from '../../src/engine/save/save-many.ts';
import type { Saved } from '../../src/engine/save/save-request.ts';
import { createProcessDriver } from '../harness/drive-process.ts';
import { sampleValue } from '../harness/sample-value.ts';
import { everyType, fullestExample, openPlace, type Place } from './prepare.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

/** The shortest way from the first state to each: the actions to take. */
function waysOf({ workflow }: TypeBundle): Map<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[workflow.initial, []]]);
  for (const [state, way] of ways)
    for (const [action, { to }] of Object.entries(workflow.actions[state] ?? {}))
      if (!ways.has(to)) ways.set(to, [...way, action]);
  return ways;
}

/** What people fill in when an action or a step asks for it: as the fullest example says, or whatever fits. */
async function entriesOf(bundle: TypeBundle): Promise<Values> {
  return place.store.resolve(fullestExample(bundle).asked ?? {});
}

/** The door, which numbers, gives places and lets in; and a guest, who withdraws. */
function asMachine(actor: Actor): Actor {
  const own = machineRoles.map((role) => ({ role, unitIds: [], narrow: false, personIds: [actor.userId] }));
  return { ...actor, roles: [...actor.roles, ...machineRoles], grants: [...grantsOf(actor), ...own] };
}

async function act(
  bundle: TypeBundle,
  saved: Pick<Saved, 'id' | 'version' | 'state'>,
  action: string,
): Promise<Saved> {
  const { asks = [], by, to } = bundle.workflow.actions[saved.state]?.[action] ?? {};
  const entries = await entriesOf(bundle);
  if (by === 'process')
    return createProcessDriver(place.machine, place.office, bundle, entries).take(saved, to ?? '');
  const values = Object.fromEntries(
    asks.map((name) => {
      const field = bundle.type.fields[name];
      if (!field) throw new Error(`no field “${name}”`);
      return [name, entries[name] ?? sampleValue(field)];
    }),
  );
  const [after] = await saveMany(place.machine, {
    actor: by === 'machine' ? asMachine(place.office.everyRole()) : place.office.everyRole(),
    type: bundle.type.name,
    items: [{ id: saved.id, version: saved.version, values, action }],
  });
  if (!after) throw new Error('the action saved nothing');
  return after;
}

async function bringTo(bundle: TypeBundle, way: readonly string[]): Promise<Saved> {
  let saved = await place.store.storeAgain(bundle.type.name, fullestExample(bundle));
  for (const action of way) saved = await act(bundle, saved, action);
  return saved;
}

/**
 * Which states a case passes depends on who has the last word: what cannot be reached by the table as it stands is
 * tried again with the last word given to a body above.
 */
async function reach(
  bundle: TypeBundle,
  state: string,
  way: readonly string[],
  last?: string,
): Promise<Saved[]> {
  const walk = async (): Promise<Saved[]> => {
    const before = await bringTo(bundle, way);
    if (before.state !== state) throw new Error(`the way led to “${before.state}”`);
    if (last === undefined) return [before];
    const after = await act(bundle, before, last);
    const to = bundle.workflow.actions[state]?.[last]?.to;
    if (after.state !== to) throw new Error(`${last} led to “${after.state}”`);
    return [before, after];
  };
  if (!bundle.procedure) return walk();
  await place.owner('DELETE FROM authority_line WHERE office_id = $1', [place.office.id]);
  return walk().catch(async () => {
    await place.owner(
      `INSERT INTO authority_line (office_id, id, type, verb, decider_body, from_on, set_by, set_at)
       VALUES ($1, gen_random_uuid(), $2, 'report', '上级外事办公室', '2000-01-01', $1, now())`,
      [place.office.id, bundle.type.name],
    );
    return walk();
  });
}

describe.each(everyType)('%s', (name, bundle) => {
  const ways = waysOf(bundle);
  const { states, actions } = bundle.workflow;
  const every = Object.entries(actions).flatMap(([state, list]) =>
    Object.entries(list).map(([action, { by }]) => ({ state, action, by })),
  );
  const taken = every.filter(({ by }) => by !== 'process');

  for (const { state, action, by } of taken)
    test(`${state}: ${action} can be taken, is offered, and stands in the history`, async () => {
      const [before] = await reach(bundle, state, ways.get(state) ?? []);
      if (!before) throw new Error('nothing was reached');
      const actor = place.office.everyRole();
      const page = await getRecordPage(place.machine, actor, name, before.id);
      // What the machine alone takes is offered to nobody.
      if (by === 'machine') expect(page.actions).not.toContain(action);
      else expect(page.actions).toContain(action);
      const after = await act(bundle, before, action);
      expect(after.state).toBe(actions[state]?.[action]?.to);
      expect(after.version).toBe(before.version + 1);
      const { entries } = await getHistory(place.machine, actor, name, before.id);
      expect(entries[0]).toMatchObject({ action, version: after.version });
      const changes = entries[0]?.changes ?? [];
      expect(changes).toContainEqual({ path: 'state', before: state, after: after.state });
      // What the action asked for stands in the history too, wherever it was not so before.
      for (const asked of actions[state]?.[action]?.asks ?? []) {
        const now = (await getRecordPage(place.machine, actor, name, before.id)).record.values[asked];
        expect(now, asked).toBeDefined();
        if (JSON.stringify(page.record.values[asked]) !== JSON.stringify(now))
          expect(changes.map(({ path }) => path)).toContain(asked);
      }
    });

  for (const { state, action } of every.filter(({ by }) => by === 'process'))
    test(`${state}: the process can ${action}, and nobody else may`, async () => {
      const [before, after] = await reach(bundle, state, ways.get(state) ?? [], action);
      expect(before?.state).toBe(state);
      expect(after?.state).toBe(actions[state]?.[action]?.to);
      const [again] = await reach(bundle, state, ways.get(state) ?? []);
      if (!again) throw new Error('nothing was reached');
      const actor = place.office.everyRole();
      const { actions: offered } = await getRecordPage(place.machine, actor, name, again.id);
      expect(offered).not.toContain(action);
      const forced = saveMany(place.machine, {
        actor,
        type: name,
        items: [{ id: again.id, version: again.version, values: {}, action }],
      });
      await expect(forced).rejects.toMatchObject({ code: 'not-allowed' });
    });

  for (const [state, { editable }] of Object.entries(states)) {
    if (editable) continue;
    test(`${state}: the content is locked`, async () => {
      const [saved] = await reach(bundle, state, ways.get(state) ?? []);
      if (!saved) throw new Error('nothing was reached');
      const values = { [bundle.type.title]: '改名' };
      const saving = saveMany(place.machine, {
        actor: place.office.everyRole(),
        type: name,
        items: [{ id: saved.id, version: saved.version, values }],
      });
      await expect(saving).rejects.toMatchObject({ code: 'record-locked' });
    });
  }

  test('an action that does not lead out of the state is refused, and nothing is kept', async () => {
    const saved = await bringTo(bundle, []);
    const impossible = [...new Set(taken.map(({ action }) => action)), 'no-such-action'].filter(
      (action) => !(action in (actions[saved.state] ?? {})),
    );
    for (const action of impossible) {
      const error: unknown = await act(bundle, saved, action).catch((thrown: unknown) => thrown);
      expect(isWutongError(error) && error.code, action).toBe('action-not-possible');
    }
    const { record } = await getRecordPage(place.machine, place.office.everyRole(), name, saved.id);
    expect(record).toMatchObject({ version: saved.version, state: saved.state });
  });
});
