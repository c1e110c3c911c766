import type { ProcessEvent } from './events.ts';
import {
  foldCollapsed,
  foldEnded,
  foldOpened,
  foldPassed,
  foldReturned,
  foldStarted,
  foldTakenBack,
} from './fold/fold-course.ts';
import {
  foldAdvised,
  foldDecided,
  foldDelegated,
  foldDisputed,
  foldRegistered,
  foldTransferred,
} from './fold/fold-seat.ts';
import {
  foldReminded,
  foldSentOut,
  foldSignerAdded,
  foldSlipPrinted,
  foldSupplementAsked,
  foldSupplemented,
} from './fold/fold-step.ts';
import { freshAfter } from './fold/fresh.ts';
import type { ProcessState } from './state.ts';

/** Before anything happened. */
export const emptyProcess: ProcessState = { status: 'none', steps: [], fresh: [], at: '', events: 0 };

/**
 * What a state becomes by one event. Total: an event that names a step or a seat that does not exist only counts. It
 * judges nothing, because what has happened has happened; `decide` is where something is refused.
 */
export function fold(state: ProcessState, event: ProcessEvent): ProcessState {
  return {
    ...apply(state, event),
    fresh: freshAfter(state.fresh, event),
    at: event.at,
    events: state.events + 1,
  };
}

/** What a whole history comes to. */
export function foldEvents(events: Iterable<ProcessEvent>, from: ProcessState = emptyProcess): ProcessState {
  let state = from;
  for (const event of events) state = fold(state, event);
  return state;
}

function apply(state: ProcessState, event: ProcessEvent): ProcessState {
  switch (event.kind) {
    case 'started':
      return foldStarted(state, event);
    case 'opened':
      return foldOpened(state, event);
    case 'collapsed':
      return foldCollapsed(state, event);
    case 'decided':
      return foldDecided(state, event);
    case 'passed':
      return foldPassed(state, event);
    case 'returned':
      return foldReturned(state, event);
    case 'withdrawn':
      return state;
    case 'takenBack':
      return foldTakenBack(state, event);
    case 'signerAdded':
      return foldSignerAdded(state, event);
    case 'transferred':
      return foldTransferred(state, event);
    case 'delegated':
      return foldDelegated(state, event);
    case 'advised':
      return foldAdvised(state, event);
    case 'reminded':
      return foldReminded(state, event);
    case 'supplementAsked':
      return foldSupplementAsked(state, event);
    case 'supplemented':
      return foldSupplemented(state, event);
    case 'slipPrinted':
      return foldSlipPrinted(state, event);
    case 'registered':
      return foldRegistered(state, event);
    case 'disputed':
      return foldDisputed(state, event);
    case 'sentOut':
      return foldSentOut(state, event);
    case 'ended':
      return foldEnded(state, event);
  }
}
