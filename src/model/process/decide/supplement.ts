import type { ProcessCommand } from '../commands.ts';
import type { Capacity } from '../events.ts';
import { type Answer, refuse } from './answer.ts';
import { takeSeat } from './capacity.ts';
import { type Desk, done, note, openStep } from './desk.ts';
import { standingAs } from './standing.ts';

type Of<K extends ProcessCommand['kind']> = Extract<ProcessCommand, { kind: K }>;

/** Asks the applicant for something (补正). The clock of the step stands still until it is there. */
export function decideAskSupplement(desk: Desk, command: Of<'askSupplement'>): Answer {
  const found = openStep(desk, command.step);
  if ('refusal' in found) return found;
  const taken = takeSeat(desk, found.step, undefined, { turn: true });
  const as = 'refusal' in taken ? standingAs(desk.standing, 'handler') : taken.as;
  if (!as) return 'refusal' in taken ? taken : refuse('only-involved');
  note(desk, as, { kind: 'supplementAsked', step: found.index, what: command.what, on: desk.today });
  return done(desk);
}

/** Ends the waiting: by the applicant, or by whoever asked, or by the keeper, if it turns out not to be needed. */
export function decideSupplement(desk: Desk, command: Of<'supplement'>): Answer {
  const { status, supplement } = desk.state;
  if (status === 'none' || status === 'ended') return refuse('process-not-open');
  if (!supplement) return refuse('no-supplement-asked');
  const asker: Capacity | undefined = supplement.by.id === desk.actor.id ? supplement.as : undefined;
  const as = standingAs(desk.standing, 'applicant') ?? asker ?? standingAs(desk.standing, 'keeper');
  if (!as) return refuse('only-applicant');
  note(desk, as, { kind: 'supplemented', note: command.note, on: desk.today });
  return done(desk);
}

/** Reminds whoever is waited for (催办), once a day for each step. */
export function decideRemind(desk: Desk, command: Of<'remind'>): Answer {
  const { status, current, steps } = desk.state;
  const step = current === undefined ? undefined : steps[current];
  if (status === 'none' || status === 'ended' || current === undefined || !step)
    return refuse('process-not-open');
  const as = standingAs(desk.standing, 'applicant', 'handler', 'keeper');
  if (!as) return refuse('only-involved');
  if (step.remindedOn === desk.today) return refuse('reminded-today');
  note(desk, as, { kind: 'reminded', step: current, note: command.note ?? '' });
  return done(desk);
}
