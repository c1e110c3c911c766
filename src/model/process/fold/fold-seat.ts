import type { ProcessEvent } from '../events.ts';
import type { ProcessState, SeatDecision } from '../state.ts';
import { changeSeat, without } from './change.ts';

type OnSeat<K extends ProcessEvent['kind']> = Extract<ProcessEvent, { kind: K }>;

export function foldDecided(state: ProcessState, event: OnSeat<'decided'>): ProcessState {
  const { verdict, on, at, opinion, medium, by, as } = event;
  const decision: SeatDecision = {
    ...{ verdict, on, at, opinion, medium, by, as },
    ...(event.registeredBy ? { registeredBy: event.registeredBy } : {}),
    ...(event.evidence ? { evidence: event.evidence } : {}),
  };
  return changeSeat(state, event, (seat) => ({ ...without(seat, 'registration', 'adviser'), decision }));
}

/** A new holder thinks for themselves: what the former one had asked for is not theirs. */
export function foldTransferred(state: ProcessState, event: OnSeat<'transferred'>): ProcessState {
  return changeSeat(state, event, () => ({ holder: event.to }));
}

export function foldDelegated(state: ProcessState, event: OnSeat<'delegated'>): ProcessState {
  return changeSeat(state, event, (seat) => ({ ...without(seat, 'advice'), adviser: event.to }));
}

export function foldAdvised(state: ProcessState, event: OnSeat<'advised'>): ProcessState {
  const advice = { by: event.by, opinion: event.opinion };
  return changeSeat(state, event, (seat) => ({ ...without(seat, 'adviser'), advice }));
}

export function foldRegistered(state: ProcessState, event: OnSeat<'registered'>): ProcessState {
  const { verdict, on, words, medium, evidence, by } = event;
  const registration = { verdict, on, words, medium, evidence, by };
  return changeSeat(state, event, (seat) => ({ ...seat, registration }));
}

export function foldDisputed(state: ProcessState, event: OnSeat<'disputed'>): ProcessState {
  return changeSeat(state, event, (seat) => without(seat, 'registration'));
}
