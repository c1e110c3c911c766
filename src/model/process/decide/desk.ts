import { type CivilDate, civilDateOf } from '../../date.ts';
import type { Person } from '../chain.ts';
import type { DecideContext, Directory, Standing } from '../directory.ts';
import type { Capacity, ProcessEvent } from '../events.ts';
import { fold } from '../fold.ts';
import type { ProcessState, StepState } from '../state.ts';
import { type Answer, refuse, type Refusal } from './answer.ts';

/** The place where one command is worked on: what it causes is noted and folded at once, and given out at the end. */
export interface Desk {
  readonly actor: Person;
  readonly standing: Standing;
  readonly directory: Directory;
  readonly at: string;
  readonly today: CivilDate;
  state: ProcessState;
  readonly events: ProcessEvent[];
}

type Bare<E> = E extends ProcessEvent ? Omit<E, 'at' | 'by' | 'as'> : never;

/** A desk for one command. Where the clock of the machine was put back, the time of the last event goes on. */
export function deskFor(state: ProcessState, context: DecideContext): Desk {
  const back = state.at > context.at;
  const day = back ? civilDateOf(new Date(state.at)) : context.today;
  return {
    actor: { id: context.actor.id, name: context.actor.name },
    standing: context.standing,
    directory: context.directory,
    at: back ? state.at : context.at,
    today: day > context.today ? day : context.today,
    state,
    events: [],
  };
}

/** Lets something happen. */
export function note(desk: Desk, as: Capacity, what: Bare<ProcessEvent>): void {
  const event: ProcessEvent = { at: desk.at, by: desk.actor, as, ...what };
  desk.state = fold(desk.state, event);
  desk.events.push(event);
}

/** What a command says when nothing hindered it. */
export function done(desk: Desk): Answer {
  return { events: desk.events };
}

/** What is asked of the step that somebody saw as open. */
export interface OpenStep {
  readonly index: number;
  readonly step: StepState;
}

/** The step if it is the open one. While the applicant supplements, only what decides nothing goes on. */
export function openStep(desk: Desk, index: number, duringSupplement = false): OpenStep | Refusal {
  const { status, current, steps } = desk.state;
  if (status === 'none' || status === 'ended') return refuse('process-not-open');
  const step = index === current ? steps[index] : undefined;
  if (!step) return refuse('step-not-open', { step: steps[index]?.plan.label ?? String(index + 1) });
  if (status === 'supplement' && !duringSupplement) return refuse('supplement-pending');
  return { index, step };
}
