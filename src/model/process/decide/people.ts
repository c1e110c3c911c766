import type { ChainStep, Person } from '../chain.ts';
import type { ProcessCommand } from '../commands.ts';
import type { StepState } from '../state.ts';
import { findAbsence } from '../who-may-act.ts';
import { type Answer, refuse, type Refusal } from './answer.ts';
import { takeSeat, undecided, youAreAbsent } from './capacity.ts';
import { type Desk, done, note, openStep } from './desk.ts';
import { open } from './settle.ts';
import { standingAs } from './standing.ts';

type Of<K extends ProcessCommand['kind']> = Extract<ProcessCommand, { kind: K }>;

/** Asks further people to sign (加签): on a step of their own before or after this one, or beside on this one. */
export function decideAddSigner(desk: Desk, command: Of<'addSigner'>): Answer {
  const found = openStep(desk, command.step);
  if ('refusal' in found) return found;
  const { index, step } = found;
  const { position, reason } = command;
  const taken = takeSeat(desk, step, undefined, { turn: true });
  if ('refusal' in taken) return taken;
  const people = command.people.map(({ id, name }) => ({ id, name }));
  const bad = mayJoin(desk, step, people);
  if (bad) return bad;
  // a step in front resets this one: a signature that waits for its second person would be lost silently
  if (position === 'before' && step.seats.some((seat) => seat.registration))
    return refuse('confirmation-pending');
  const plan =
    position === 'beside' ? { ...step.plan, seating: { people } } : addedStep(desk, step.plan, people);
  const place = position === 'after' ? index + 1 : index;
  note(desk, taken.as, { kind: 'signerAdded', position, step: place, plan, reason });
  if (position === 'before') open(desk, taken.as, place, desk.today);
  return done(desk);
}

function addedStep(desk: Desk, plan: ChainStep, people: readonly Person[]): ChainStep {
  const base = plan.name.replace(/\+\d+$/, '');
  const taken = new Set(desk.state.steps.map((step) => step.plan.name));
  let number = 1;
  while (taken.has(`${base}+${number}`)) number++;
  const names = people.map(({ name }) => name);
  return {
    name: `${base}+${number}`,
    label: `加签：${names.join('、')}`,
    en: `Added: ${names.join(', ')}`,
    side: plan.side,
    seating: { people },
    mode: 'all',
    state: plan.state,
    mayRefuse: false,
    apart: true,
  };
}

/** Gives a seat to somebody else (转办): whoever acts on it their own, the keeper any. */
export function decideTransfer(desk: Desk, command: Of<'transfer'>): Answer {
  const found = openStep(desk, command.step, true);
  if ('refusal' in found) return found;
  const { index, step } = found;
  const { seat: named, reason } = command;
  const keeper = named === undefined ? undefined : standingAs(desk.standing, 'keeper');
  if (named !== undefined && !step.seats[named]) return refuse('no-such-seat', { step: step.plan.label });
  const own = takeSeat(desk, step, named, {});
  if ('refusal' in own && (named === undefined || !keeper)) {
    return named !== undefined && own.refusal.code === 'not-your-step' ? refuse('only-keeper') : own;
  }
  const seat = 'refusal' in own ? (named ?? 0) : own.seat;
  const as = 'refusal' in own ? (keeper ?? { kind: 'keeper' as const }) : own.as;
  const bad = undecided(step, seat) ?? mayJoin(desk, step, [command.to]);
  if (bad) return bad;
  const to = { id: command.to.id, name: command.to.name };
  note(desk, as, { kind: 'transferred', step: index, seat, to, reason });
  return done(desk);
}

/** Asks somebody to look at it first (委派). The seat may decide all the same, so that nobody waits for an adviser. */
export function decideDelegate(desk: Desk, command: Of<'delegate'>): Answer {
  const found = openStep(desk, command.step);
  if ('refusal' in found) return found;
  const { index, step } = found;
  const taken = takeSeat(desk, step, command.seat, { turn: true });
  if ('refusal' in taken) return taken;
  const bad = mayJoin(desk, step, [command.to]);
  if (bad) return bad;
  const to = { id: command.to.id, name: command.to.name };
  note(desk, taken.as, { kind: 'delegated', step: index, seat: taken.seat, to, reason: command.reason });
  return done(desk);
}

export function decideAdvise(desk: Desk, command: Of<'advise'>): Answer {
  const found = openStep(desk, command.step, true);
  if ('refusal' in found) return found;
  const { index, step } = found;
  const asked = (seat: number): boolean => step.seats[seat]?.adviser?.id === desk.actor.id;
  const seat = command.seat ?? step.seats.findIndex((_, at) => asked(at));
  if (!asked(seat)) return refuse('no-advice-asked', { step: step.plan.label });
  const absent = findAbsence(desk.directory, desk.actor.id, desk.today) && youAreAbsent(desk);
  if (absent) return absent;
  note(desk, { kind: 'adviser' }, { kind: 'advised', step: index, seat, opinion: command.opinion });
  return done(desk);
}

/** Whoever is to join must exist, be active and not be asked here already. */
function mayJoin(desk: Desk, step: StepState, people: readonly Person[]): Refusal | undefined {
  if (people.length === 0) return refuse('not-an-active-person');
  const there = new Set(step.seats.flatMap(({ holder, adviser }) => [holder.id, adviser?.id]));
  for (const { id, name } of people) {
    if (!desk.directory.isActive(id)) return refuse('not-an-active-person');
    if (there.has(id)) return refuse('signer-already-there', { name });
    there.add(id);
  }
  return undefined;
}
