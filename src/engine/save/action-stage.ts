import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Action, State } from '../../model/workflow.ts';
import { covers, reachOf } from '../access/reach.ts';
import type { StoredRecord } from '../record/stored-record.ts';

/** A state of the workflow; a stored state that is no longer declared is a fault of the program. */
export function getState(bundle: TypeBundle, name: string): State {
  const state = bundle.workflow.states[name];
  if (!state) throw new Error(`${bundle.type.name} has no state “${name}”`);
  return state;
}

// `constructor` and the like are names of every object, and of no action.
function findAction(bundle: TypeBundle, state: string, name: string): Action | undefined {
  const actions = bundle.workflow.actions[state] ?? {};
  return Object.hasOwn(actions, name) ? actions[name] : undefined;
}

/** The actions that a person may take with a record now. */
export function possibleActions(bundle: TypeBundle, actor: Actor, record: StoredRecord): string[] {
  return Object.entries(bundle.workflow.actions[record.state] ?? {})
    .filter(([, { roles }]) => covers(reachOf(actor, bundle.type, 'act', roles), actor, record))
    .map(([name]) => name);
}

/**
 * Stage 2: whether the action leads out of the state and is this person's to take.
 * @throws action-not-possible, not-allowed
 */
export function actionStage(
  bundle: TypeBundle,
  actor: Actor,
  place: { readonly state: string; readonly unitId: string; readonly createdBy: string },
  actionName: string,
): Action {
  const state = getState(bundle, place.state);
  const action = findAction(bundle, place.state, actionName);
  if (!action) {
    const known = Object.keys(bundle.workflow.actions).flatMap(
      (name) => findAction(bundle, name, actionName) ?? [],
    );
    const label = known[0]?.label ?? actionName;
    throw new WutongError('action-not-possible', { state: state.label, action: label });
  }
  if (!covers(reachOf(actor, bundle.type, 'act', action.roles), actor, place))
    throw new WutongError('not-allowed', { action: action.label });
  return action;
}
