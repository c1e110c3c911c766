import type { ProcessEvent } from '../events.ts';
import type { ProcessState, StepStatus } from '../state.ts';
import { changeSeat, changeStep, endPause, waitingFrom, waitingStep, without } from './change.ts';

type Course<K extends ProcessEvent['kind']> = Extract<ProcessEvent, { kind: K }>;

/** A process begins, or begins again after a return, there where the return said. */
export function foldStarted(state: ProcessState, event: Course<'started'>): ProcessState {
  const back = state.outcome === 'returned' ? state.resumeAt : undefined;
  const { by: startedBy, on: startedOn } = event;
  const again = back !== undefined && state.startedBy !== undefined && state.startedOn !== undefined;
  return {
    status: 'open',
    purpose: event.purpose,
    startedBy: again ? state.startedBy : startedBy,
    startedOn: again ? state.startedOn : startedOn,
    steps: again ? waitingFrom(state.steps, back) : event.steps.map(waitingStep),
    fresh: state.fresh,
    at: state.at,
    events: state.events,
  };
}

export function foldOpened(state: ProcessState, event: Course<'opened'>): ProcessState {
  const open = changeStep(state, event.step, (step) => ({
    ...without(step, 'closedOn', 'collapsedInto', 'slip', 'letter', 'remindedOn'),
    status: 'open',
    seats: event.seats.map((holder) => ({ holder })),
    openedAt: event.at,
    openedOn: event.on,
    pauses: [],
    reminders: 0,
  }));
  return open === state ? state : { ...open, current: event.step };
}

export function foldCollapsed(state: ProcessState, event: Course<'collapsed'>): ProcessState {
  return changeStep(state, event.step, (step) => ({
    ...step,
    status: 'collapsed',
    collapsedInto: event.into,
    openedAt: event.at,
    openedOn: event.on,
    closedOn: event.on,
  }));
}

export function foldPassed(state: ProcessState, event: Course<'passed'>): ProcessState {
  const passed = changeStep(state, event.step, (step) => ({ ...step, status: 'passed', closedOn: event.on }));
  return without(passed, 'current');
}

export function foldReturned(state: ProcessState, event: Course<'returned'>): ProcessState {
  if (event.to === 'applicant') {
    return event.resume === 'here' ? { ...state, resumeAt: event.step } : without(state, 'resumeAt');
  }
  return { ...without(state, 'current'), steps: waitingFrom(state.steps, event.to) };
}

/** The step opens again as it was, without that decision; what had opened behind it waits again. */
export function foldTakenBack(state: ProcessState, event: Course<'takenBack'>): ProcessState {
  if (!state.steps[event.step]) return state;
  const back = { ...state, steps: waitingFrom(state.steps, event.step + 1), current: event.step };
  const bare = changeSeat(back, event, (seat) => without(seat, 'decision'));
  return changeStep(bare, event.step, (step) => ({ ...without(step, 'closedOn'), status: 'open' }));
}

export function foldEnded(state: ProcessState, event: Course<'ended'>): ProcessState {
  const status: StepStatus = event.outcome === 'refused' ? 'refused' : 'left';
  const closed =
    state.current === undefined
      ? state
      : changeStep(state, state.current, (step) => ({
          ...step,
          status,
          closedOn: event.on,
          pauses: endPause(step.pauses, event.on),
        }));
  return {
    ...without(closed, 'current', 'supplement'),
    status: 'ended',
    outcome: event.outcome,
    endedOn: event.on,
  };
}
