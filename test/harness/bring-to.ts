import type { Values } from '../../src/model/field.ts';
import type { TypeBundle } from '../../src/model/record-type.ts';
import { saveMany } from '../../src/engine/save/save-many.ts';
import type { Saved } from '../../src/engine/save/save-request.ts';
import type { Machine } from '../../src/engine/machine.ts';
import { createProcessDriver } from './drive-process.ts';
import type { TestOffice } from './office.ts';
import { sampleValue } from './sample-value.ts';

/** The actions of people that lead from one state to another, the fewest; none where only a process leads there. */
function stepsTo({ workflow }: TypeBundle, from: string, to: string): readonly string[] | undefined {
  const ways = new Map<string, readonly string[]>([[from, []]]);
  for (const [state, way] of ways)
    for (const [action, { to: next, by, starts }] of Object.entries(workflow.actions[state] ?? {}))
      if (by === undefined && starts === undefined && !ways.has(next)) ways.set(next, [...way, action]);
  return ways.get(to);
}

/**
 * Takes a record to a state as people would: through its approval where a process leads there, then by its actions.
 * `entries` is what people fill in on the way.
 */
export async function bringTo(
  machine: Machine,
  office: TestOffice,
  bundle: TypeBundle,
  { saved, state, entries }: { readonly saved: Saved; readonly state: string; readonly entries: Values },
): Promise<Saved> {
  let now = saved;
  if (!stepsTo(bundle, now.state, state))
    now = await createProcessDriver(machine, office, bundle, entries).approveUntil(now, 'approved');
  for (const action of stepsTo(bundle, now.state, state) ?? []) {
    const asks = bundle.workflow.actions[now.state]?.[action]?.asks ?? [];
    const values = Object.fromEntries(
      asks.flatMap((name) => {
        const field = bundle.type.fields[name];
        return field ? [[name, entries[name] ?? sampleValue(field)]] : [];
      }),
    );
    const items = [{ id: now.id, version: now.version, values, action }];
    const [after] = await saveMany(machine, { actor: office.everyRole(), type: bundle.type.name, items });
    if (!after) throw new Error(`${action} saved nothing`);
    now = after;
  }
  if (now.state !== state) throw new Error(`${bundle.type.name} cannot be brought to “${state}”`);
  return now;
}
