import type { CallInput, CallOutput } from '../../client.ts';

export type Chain = CallOutput<'getChains'>['chains'][number];
export type Step = Chain['steps'][number];
export type Mode = Step['mode'];
export type ModeName = Exclude<Mode, object> | 'count';

/** The name of a mode; a number of people is one too. */
export function modeName(mode: Mode): ModeName {
  return typeof mode === 'object' ? 'count' : mode;
}

export function sameMode(a: Mode, b: Mode): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.count === b.count;
  return a === b;
}

/** Whether the office has a step otherwise than it was declared. */
export function isChanged(step: Step): boolean {
  return (
    step.off ||
    step.days !== step.declared.days ||
    !sameMode(step.mode, step.declared.mode) ||
    step.people.length > 0
  );
}

/** Whether two versions of a chain say the same. */
export function sameSteps(a: readonly Step[], b: readonly Step[]): boolean {
  return JSON.stringify(toBody(a)) === JSON.stringify(toBody(b));
}

/** What is wrong with a chain before it is sent: no step is left, or more people must decide than are named. */
export function faultOf(steps: readonly Step[]): 'empty' | 'needCount' | undefined {
  if (steps.every(({ off }) => off)) return 'empty';
  const short = steps.some(
    ({ off, mode, people }) =>
      !off && typeof mode === 'object' && people.length > 0 && mode.count > people.length,
  );
  return short ? 'needCount' : undefined;
}

/** What is sent: the steps that differ from the declaration, so that the others follow it later too. */
export function toBody(steps: readonly Step[]): CallInput<'setChain'>['body'] {
  return {
    steps: steps.filter(isChanged).map(({ name, off, days, mode, people }) => ({
      name,
      off,
      days,
      mode,
      people: people.map(({ id }) => id),
    })),
  };
}
