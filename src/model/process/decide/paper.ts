import type { CivilDate } from '../../date.ts';
import type { ProcessCommand } from '../commands.ts';
import type { Evidence } from '../events.ts';
import { isTurn } from '../seats.ts';
import { type Answer, refuse, type Refusal } from './answer.ts';
import { notYours, undecided } from './capacity.ts';
import { type Desk, done, note, openStep } from './desk.ts';
import { settle } from './settle.ts';
import { mayConfirm, mayRegister } from './standing.ts';
import { mayReject } from './verdict.ts';

type Of<K extends ProcessCommand['kind']> = Extract<ProcessCommand, { kind: K }>;

export function decidePrintSlip(desk: Desk, command: Of<'printSlip'>): Answer {
  const found = openStep(desk, command.step);
  if ('refusal' in found) return found;
  const as = mayRegister(desk, found.step);
  if (!as) return refuse('only-recorder', { step: found.step.plan.label });
  // a slip of today would make a signature that was already written down too early
  if (found.step.seats.some((seat) => seat.registration)) return refuse('confirmation-pending');
  note(desk, as, { kind: 'slipPrinted', step: found.index, number: command.number, on: desk.today });
  return done(desk);
}

/** Writes down what was signed on paper or decided in a meeting. It counts once a second person has confirmed it. */
export function decideRegister(desk: Desk, command: Of<'register'>): Answer {
  const found = openStep(desk, command.step);
  if ('refusal' in found) return found;
  const { index, step } = found;
  const { seat, verdict, on, words, medium } = command;
  if (!step.seats[seat]) return refuse('no-such-seat', { step: step.plan.label });
  const as = mayRegister(desk, step, seat);
  if (!as) return refuse('only-recorder', { step: step.plan.label });
  const bad =
    undecided(step, seat) ??
    (isTurn(step, seat) ? undefined : notYours(desk, step)) ??
    mayReject(step, verdict) ??
    signedOn(desk, on, step.slip?.on ?? step.openedOn ?? '');
  if (bad) return bad;
  const evidence = evidenceOf(command.evidence);
  if (!evidence) return refuse('evidence-needed');
  note(desk, as, { kind: 'registered', step: index, seat, verdict, on, words, medium, evidence });
  return done(desk);
}

/** Nobody can have signed tomorrow, nor before there was anything to sign. */
export function signedOn(desk: Desk, on: CivilDate, earliest: CivilDate): Refusal | undefined {
  if (on > desk.today) return refuse('signature-in-future', { on });
  return on < earliest ? refuse('signature-before-slip', { on, earliest }) : undefined;
}

/** The evidence without what was left blank; nothing if it proves nothing. */
export function evidenceOf({ fileId, number }: Evidence): Evidence | undefined {
  const evidence = {
    ...(fileId?.trim() ? { fileId } : {}),
    ...(number?.trim() ? { number } : {}),
  };
  return Object.keys(evidence).length > 0 ? evidence : undefined;
}

/** The second person vouches for a registration: now it decides. */
export function decideConfirm(desk: Desk, command: Of<'confirm'>): Answer {
  const found = openStep(desk, command.step);
  if ('refusal' in found) return found;
  const { index, step } = found;
  const { seat } = command;
  const registration = step.seats[seat]?.registration;
  if (!registration)
    return (step.seats[seat]?.decision && undecided(step, seat)) ?? refuse('nothing-to-confirm');
  if (registration.by.id === desk.actor.id) return refuse('second-person-needed');
  const as = mayConfirm(desk, step, seat);
  if (!as) return refuse('only-recorder', { step: step.plan.label });
  // whoever stood before it in order may have taken back their decision meanwhile
  if (!isTurn(step, seat)) return notYours(desk, step);
  const { verdict, on, words: opinion, medium, evidence, by: registeredBy } = registration;
  note(desk, as, {
    kind: 'decided',
    step: index,
    ...{ seat, verdict, on, opinion, medium, evidence, registeredBy },
  });
  settle(desk, as, index, opinion);
  return done(desk);
}

/** Strikes a registration out: by whoever could confirm it, or by whoever made it and saw the mistake. */
export function decideDispute(desk: Desk, command: Of<'dispute'>): Answer {
  const found = openStep(desk, command.step, true);
  if ('refusal' in found) return found;
  const { index, step } = found;
  const { seat, reason } = command;
  const registration = step.seats[seat]?.registration;
  if (!registration) return refuse('nothing-to-confirm');
  const own = registration.by.id === desk.actor.id ? mayRegister(desk, step, seat) : undefined;
  const as = own ?? mayConfirm(desk, step, seat);
  if (!as) return refuse('only-recorder', { step: step.plan.label });
  note(desk, as, { kind: 'disputed', step: index, seat, reason });
  return done(desk);
}
