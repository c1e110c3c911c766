import type { TypeBundle } from '../../model/record-type.ts';
import type { Purpose } from '../../model/procedure.ts';
import type { ProcessEvent } from '../../model/process/events.ts';
import type { ProcessState } from '../../model/process/state.ts';
import type { Action, Decided } from '../../model/workflow.ts';

/** One passage of a record from a state to the next, as the process takes it. */
export interface Hop {
  readonly name: string;
  readonly action: Action;
  readonly decided: Decided;
}

/**
 * The actions that a process takes with a record, in order: each time a step opens in another state, and at the end.
 * @param from the state in which the record stands, after the person's own action if there was one.
 * @throws Error when the workflow declares no such passage: a fault of the declaration, found by its tests
 */
export function hopsOf(
  bundle: TypeBundle,
  purpose: Purpose,
  from: string,
  events: readonly ProcessEvent[],
  after: ProcessState,
  known: { readonly verb: string; readonly decider: string },
): { readonly hops: Hop[]; readonly state: string } {
  const hops: Hop[] = [];
  let state = from;
  let on = '';
  let reason = '';
  const steps = after.steps;
  for (const event of events) {
    if ('on' in event) on = event.on;
    if (event.kind === 'decided' && event.verdict === 'reject') reason = event.opinion;
    if (event.kind === 'returned' || event.kind === 'withdrawn') reason = event.reason;
    if (event.kind === 'ended' && event.reason !== '') reason = event.reason;
    const target =
      event.kind === 'opened' || event.kind === 'takenBack'
        ? steps[event.step]?.plan.state
        : event.kind === 'ended'
          ? purpose.ends[event.outcome]
          : undefined;
    if (target === undefined || target === state) continue;
    const found = Object.entries(bundle.workflow.actions[state] ?? {}).find(
      ([, action]) => action.by === 'process' && action.to === target,
    );
    if (!found)
      throw new Error(`${bundle.type.name}: no passage of the process from “${state}” to “${target}”`);
    const [name, action] = found;
    hops.push({ name, action, decided: { on, ...(reason === '' ? {} : { reason }), ...known } });
    state = target;
  }
  return { hops, state };
}
