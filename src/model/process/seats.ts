import type { CivilDate } from '../date.ts';
import type { Mode, Party } from './chain.ts';
import type { Directory } from './directory.ts';
import type { Verdict } from './events.ts';
import type { SeatState, StepState } from './state.ts';

/**
 * How the seats of a step decide as it stands. Who was asked to sign beside is needed as well: one or any becomes all,
 * and a count grows, or else a few friends beside could make up the number.
 */
export function modeOf(step: StepState): Mode {
  const { mode } = step.plan;
  const more = step.beside?.length ?? 0;
  if (more === 0) return mode;
  if (mode === 'one' || mode === 'any') return 'all';
  return typeof mode === 'object' ? { count: mode.count + more } : mode;
}

/** Whether a seat may be decided now: in order only the first that is undecided, else each that is. */
export function isTurn(step: StepState, seat: number): boolean {
  const undecided = step.seats.findIndex((one) => !one.decision);
  return modeOf(step) === 'order' ? undecided === seat : !!step.seats[seat] && !step.seats[seat].decision;
}

/**
 * What a step has come to: approved, refused, or nothing yet. A count above the number of seats means all of them, so
 * that a chain with too few people is slow, but never refused before anybody has read the case.
 */
export function verdictOf(step: StepState): Verdict | undefined {
  const decisions = step.seats.flatMap((seat) => seat.decision ?? []);
  const approvals = decisions.filter((decision) => decision.verdict === 'approve').length;
  const rejections = decisions.length - approvals;
  const mode = modeOf(step);
  if (mode === 'one' || mode === 'any') return decisions[0]?.verdict;
  const wanted = typeof mode === 'object' ? mode.count : step.seats.length;
  const needed = Math.min(Math.max(wanted, 1), step.seats.length);
  if (approvals >= needed) return 'approve';
  return step.seats.length - rejections < needed ? 'reject' : undefined;
}

/** The day on which the last of the decisions of a step was made, on whatever day they were written down. */
export function lastDecisionOn(step: StepState): CivilDate {
  return step.seats.reduce((last, { decision }) => (decision && decision.on > last ? decision.on : last), '');
}

/** Who would sit on a step if it opened now. Nobody with an account: one seat with the name of the body or the step. */
export function seatsFor(directory: Directory, step: StepState): readonly Party[] {
  const { seating, side, mode, label } = step.plan;
  const found =
    'body' in seating ? [] : directory.holders(seating, side).filter(({ id }) => directory.isActive(id));
  const holders: Party[] = mode === 'one' ? found.slice(0, 1) : [...found];
  if (holders.length === 0) holders.push({ id: null, name: 'body' in seating ? seating.body : label });
  const beside = (step.beside ?? []).filter(({ id }) => directory.isActive(id));
  const all = [...holders, ...beside].map(({ id, name }) => ({ id, name }));
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/**
 * Those whose own word a step carries: they approved it themselves, signed it, or had their secretary write it. What a
 * substitute or a letter said is not their own, so it spares them no later step.
 */
export function approvedInPerson(step: StepState): ReadonlySet<string> {
  const own = step.seats.filter((seat) => isOwnWord(seat)).flatMap((seat) => seat.holder.id ?? []);
  return new Set(own);
}

function isOwnWord({ decision }: SeatState): boolean {
  if (decision?.verdict !== 'approve') return false;
  if (decision.medium === 'paper' || decision.medium === 'meeting') return true;
  return decision.medium === 'system' && (decision.as.kind === 'holder' || decision.as.kind === 'secretary');
}
