import type { ProcessCommand } from '../commands.ts';
import type { Capacity, Outcome } from '../events.ts';
import { type Answer, refuse } from './answer.ts';
import { youAreAbsent } from './capacity.ts';
import { type Desk, done, note } from './desk.ts';
import { open } from './settle.ts';
import { standingAs } from './standing.ts';

type Of<K extends ProcessCommand['kind']> = Extract<ProcessCommand, { kind: K }>;

const isOpen = (desk: Desk): boolean => desk.state.status === 'open' || desk.state.status === 'supplement';

export function decideStart(desk: Desk, { purpose, steps }: Of<'start'>): Answer {
  if (isOpen(desk)) return refuse('process-already-open');
  if (desk.state.outcome === 'returned') return refuse('waits-for-resubmission');
  const as = standingAs(desk.standing, 'applicant');
  if (!as) return refuse('only-applicant');
  if (steps.length === 0) return refuse('chain-empty');
  note(desk, as, { kind: 'started', purpose, on: desk.today, steps });
  open(desk, as, 0, desk.today);
  return done(desk);
}

/**
 * After a return to the applicant. Where it was returned to be resumed, the steps of old stay and only the one that
 * returned it opens again; else the chain is run anew with the steps of now.
 */
export function decideResubmit(desk: Desk, command: Of<'resubmit'>): Answer {
  if (isOpen(desk)) return refuse('process-already-open');
  const { outcome, purpose, resumeAt, steps: old } = desk.state;
  if (outcome !== 'returned' || purpose === undefined) return refuse('not-returned');
  const as = standingAs(desk.standing, 'applicant');
  if (!as) return refuse('only-applicant');
  const steps = resumeAt === undefined ? command.steps : old.map((step) => step.plan);
  if (steps.length === 0) return refuse('chain-empty');
  note(desk, as, { kind: 'started', purpose, on: desk.today, steps });
  open(desk, as, resumeAt ?? 0, desk.today);
  return done(desk);
}

export function decideWithdraw(desk: Desk, { reason }: Of<'withdraw'>): Answer {
  if (!isOpen(desk)) return refuse('process-not-open');
  const as = standingAs(desk.standing, 'applicant');
  if (!as) return refuse('only-applicant');
  note(desk, as, { kind: 'withdrawn', reason, on: desk.today });
  return end(desk, as, 'withdrawn', reason);
}

export function decideCancel(desk: Desk, { reason }: Of<'cancel'>): Answer {
  if (!isOpen(desk)) return refuse('process-not-open');
  const as = standingAs(desk.standing, 'applicant', 'handler', 'keeper');
  return as ? end(desk, as, 'cancelled', reason) : refuse('only-involved');
}

function end(desk: Desk, as: Capacity, outcome: Outcome, reason: string): Answer {
  note(desk, as, { kind: 'ended', outcome, on: desk.today, reason });
  return done(desk);
}

/** Takes back the own decision while it is the last one and nobody has built on it. */
export function decideTakeBack(desk: Desk, { reason }: Of<'takeBack'>): Answer {
  const { status, steps, fresh } = desk.state;
  if (status === 'none') return refuse('process-not-open');
  if (status === 'supplement') return refuse('supplement-pending');
  const last = fresh[fresh.length - 1];
  const decision = last && steps[last.step]?.seats[last.seat]?.decision;
  if (!decision || last.by !== desk.actor.id) {
    const mine = steps.some(({ seats }) => seats.some((seat) => seat.decision?.by.id === desk.actor.id));
    return refuse(mine ? 'too-late-to-take-back' : 'nothing-to-take-back');
  }
  const { kind } = decision.as;
  const onSeat = kind === 'holder' || kind === 'substitute' || kind === 'secretary';
  const absent = onSeat ? youAreAbsent(desk) : undefined;
  if (absent) return absent;
  note(desk, decision.as, { kind: 'takenBack', step: last.step, seat: last.seat, reason });
  return done(desk);
}
