import { civilDateOf } from '../../date.ts';
import type { ProcessEvent } from '../events.ts';
import type { ProcessState } from '../state.ts';
import { changeStep, endPause, waitingFrom, waitingStep, without } from './change.ts';

type OnStep<K extends ProcessEvent['kind']> = Extract<ProcessEvent, { kind: K }>;

/**
 * Steps stand only before those that nobody has decided yet, so no index behind the new one is remembered anywhere. A
 * step in front of the open one resets it: its people are to decide in view of what the new signer says.
 */
export function foldSignerAdded(state: ProcessState, event: OnStep<'signerAdded'>): ProcessState {
  if (event.position === 'beside') {
    const people = 'people' in event.plan.seating ? event.plan.seating.people : [];
    return changeStep(state, event.step, (step) => ({
      ...step,
      seats: [...step.seats, ...people.map((holder) => ({ holder }))],
      beside: [...(step.beside ?? []), ...people],
    }));
  }
  const [before, behind] = [state.steps.slice(0, event.step), state.steps.slice(event.step)];
  const wide = [...before, waitingStep(event.plan), ...behind];
  if (event.position === 'after') return { ...state, steps: wide };
  return { ...without(state, 'current'), steps: waitingFrom(wide, event.step) };
}

export function foldReminded(state: ProcessState, event: OnStep<'reminded'>): ProcessState {
  const remindedOn = civilDateOf(new Date(event.at));
  return changeStep(state, event.step, (step) => ({ ...step, reminders: step.reminders + 1, remindedOn }));
}

export function foldSupplementAsked(state: ProcessState, event: OnStep<'supplementAsked'>): ProcessState {
  const { what, by, as, on } = event;
  const paused = changeStep(state, event.step, (step) => ({
    ...step,
    pauses: [...endPause(step.pauses, on), { from: on }],
  }));
  return { ...paused, status: 'supplement', supplement: { what, by, as, on } };
}

export function foldSupplemented(state: ProcessState, event: OnStep<'supplemented'>): ProcessState {
  const goesOn = changeStep(state, state.current ?? -1, (step) => ({
    ...step,
    pauses: endPause(step.pauses, event.on),
  }));
  return { ...without(goesOn, 'supplement'), status: 'open' };
}

/** Printed again, the new number is shown; the first day stays, because the first slip may be the one that was signed. */
export function foldSlipPrinted(state: ProcessState, event: OnStep<'slipPrinted'>): ProcessState {
  return changeStep(state, event.step, (step) => ({
    ...step,
    slip: { number: event.number, on: step.slip?.on ?? event.on },
  }));
}

export function foldSentOut(state: ProcessState, event: OnStep<'sentOut'>): ProcessState {
  const { letter: number, on, due, silence } = event;
  return changeStep(state, event.step, (step) => ({
    ...step,
    letter: { number, on, silence, ...(due === undefined ? {} : { due }) },
  }));
}
