import type { Action, Workflow } from '../../model/workflow.ts';

export interface NamedAction {
  readonly name: string;
  readonly action: Action;
}

/**
 * What may be done, as the page offers it: the next step first, other steps beside it, and what ends the matter or
 * cannot be taken back behind a menu.
 */
export function sortActions(
  workflow: Workflow,
  state: string,
  possible: readonly string[],
): {
  readonly next: NamedAction | undefined;
  readonly others: readonly NamedAction[];
  readonly grave: readonly NamedAction[];
} {
  const all = Object.entries(workflow.actions[state] ?? {})
    .filter(([name]) => possible.includes(name))
    .map(([name, action]): NamedAction => ({ name, action }));
  const isGrave = ({ action }: NamedAction): boolean =>
    action.confirm !== undefined || workflow.states[action.to]?.tone === 'ended';
  const [next, ...others] = all.filter((one) => !isGrave(one));
  return { next, others, grave: all.filter(isGrave) };
}
