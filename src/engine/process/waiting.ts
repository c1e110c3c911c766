import { stepClock } from '../../model/clock.ts';
import type { Calendar } from '../../model/calendar.ts';
import type { CivilDate } from '../../model/date.ts';
import { isTurn } from '../../model/process/seats.ts';
import type { ProcessState, StepState } from '../../model/process/state.ts';

/** Whom a process waits for, in words that a list can show. */
export interface Waiting {
  readonly step: string;
  /** People who sign in; a signature on paper; a body outside; the applicant who supplements. */
  readonly for: 'people' | 'paper' | 'outside' | 'applicant';
  readonly names: readonly string[];
  readonly since: string;
}

/** The step that is open now; undefined when nothing is. */
export function openStep(state: ProcessState): StepState | undefined {
  return state.status === 'open' || state.status === 'supplement'
    ? state.steps[state.current ?? -1]
    : undefined;
}

/** Undefined once a process has ended. */
export function waitingOf(state: ProcessState): Waiting | undefined {
  const step = openStep(state);
  if (!step) return undefined;
  const shared = { step: step.plan.label, since: step.openedAt ?? state.at };
  if (state.status === 'supplement')
    return { ...shared, for: 'applicant', names: [state.startedBy?.name ?? ''] };
  const seats = step.seats.filter((_, seat) => isTurn(step, seat));
  const names = seats.map(({ holder }) => holder.name);
  if (step.plan.side === 'outside') return { ...shared, for: 'outside', names };
  const paper =
    seats.some(({ registration }) => registration !== undefined) ||
    seats.every(({ holder }) => holder.id === null);
  return { ...shared, for: paper ? 'paper' : 'people', names };
}

/**
 * The day until which the open step should be decided: of a letter its own, else by working days. Null without a
 * deadline, while the applicant supplements, and where a year of the calendar is missing: nothing is guessed.
 */
export function dueOf(state: ProcessState, calendar: Calendar, today: CivilDate): CivilDate | null {
  const step = openStep(state);
  if (!step || state.status === 'supplement') return null;
  if (step.letter?.due !== undefined) return step.letter.due;
  const { days } = step.plan;
  if (days === undefined || step.openedOn === undefined) return null;
  const clock = stepClock({ openedOn: step.openedOn, days, pauses: step.pauses }, calendar, today);
  return clock.due ?? null;
}
