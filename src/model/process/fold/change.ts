import type { CivilDate } from '../../date.ts';
import type { ChainStep } from '../chain.ts';
import type { ProcessState, SeatState, StepState } from '../state.ts';

/** The state with one step changed; a step that does not exist changes nothing. */
export function changeStep(
  state: ProcessState,
  index: number,
  change: (step: StepState) => StepState,
): ProcessState {
  const step = state.steps[index];
  return step ? { ...state, steps: replaceAt(state.steps, index, change(step)) } : state;
}

/** The state with one seat changed; a seat that does not exist changes nothing. */
export function changeSeat(
  state: ProcessState,
  place: { readonly step: number; readonly seat: number },
  change: (seat: SeatState) => SeatState,
): ProcessState {
  return changeStep(state, place.step, (step) => {
    const seat = step.seats[place.seat];
    return seat ? { ...step, seats: replaceAt(step.seats, place.seat, change(seat)) } : step;
  });
}

function replaceAt<T>(list: readonly T[], index: number, item: T): readonly T[] {
  const copy = [...list];
  copy[index] = item;
  return copy;
}

/** A copy that lacks some entries. They are absent, not undefined: a state is plain JSON. */
export function without<T extends object, K extends keyof T>(thing: T, ...keys: K[]): Omit<T, K> {
  const copy = { ...thing };
  for (const key of keys) delete copy[key];
  return copy;
}

/** A step as it stands before anybody waits for it. */
export function waitingStep(plan: ChainStep): StepState {
  return { plan, status: 'waiting', seats: [], pauses: [], reminders: 0 };
}

/** The steps with everything from one index on waiting again. Who was asked to sign beside stays asked. */
export function waitingFrom(steps: readonly StepState[], from: number): readonly StepState[] {
  return steps.map((step, index) =>
    index < from ? step : { ...waitingStep(step.plan), ...(step.beside ? { beside: step.beside } : {}) },
  );
}

/** The pauses with the one that still runs, if any, ended. */
export function endPause(pauses: StepState['pauses'], on: CivilDate): StepState['pauses'] {
  return pauses.map((pause) => (pause.to === undefined ? { ...pause, to: on } : pause));
}
