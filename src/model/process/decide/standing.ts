import type { Side } from '../chain.ts';
import type { Standing } from '../directory.ts';
import type { Capacity } from '../events.ts';
import type { StepState } from '../state.ts';
import { findActing } from '../who-may-act.ts';
import type { Desk } from './desk.ts';

/** The first capacity of those named that somebody has by standing. */
export function standingAs(
  standing: Standing,
  ...kinds: readonly ('applicant' | 'handler' | 'keeper')[]
): Capacity | undefined {
  const kind = kinds.find((one) => standing[one]);
  return kind && { kind };
}

/** Who keeps the paper of a side: the unit that of its own steps, the handler all else, the keeper both. */
export function keepsPaper(standing: Standing, side: Side): Capacity | undefined {
  return standingAs(standing, side === 'unit' ? 'applicant' : 'handler', 'keeper');
}

/** Who may print a slip and write down what was signed: whoever keeps the paper, and the secretary of a holder. */
export function mayRegister(desk: Desk, step: StepState, seat?: number): Capacity | undefined {
  const seats = seat === undefined ? step.seats : step.seats.slice(seat, seat + 1);
  const leader = seats.find(({ holder }) =>
    desk.directory.secretaries.some((one) => one.leader === holder.id && one.secretary.id === desk.actor.id),
  )?.holder;
  if (leader && leader.id !== null) return { kind: 'secretary', for: { id: leader.id, name: leader.name } };
  return keepsPaper(desk.standing, step.plan.side);
}

/** Who may vouch for a registration as the second person: also whoever signed, if they are there. */
export function mayConfirm(desk: Desk, step: StepState, seat: number): Capacity | undefined {
  const holder = step.seats[seat]?.holder;
  if (holder?.id === desk.actor.id && findActing(desk.directory, holder, desk.today)?.as.kind === 'holder') {
    return { kind: 'holder' };
  }
  const unit = step.plan.side === 'unit';
  return standingAs(desk.standing, 'handler', ...(unit ? (['applicant'] as const) : []), 'keeper');
}
