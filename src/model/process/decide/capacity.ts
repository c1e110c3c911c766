import type { Capacity } from '../events.ts';
import type { StepState } from '../state.ts';
import { isTurn } from '../seats.ts';
import { findAbsence, findActing, seatNow } from '../who-may-act.ts';
import { refuse, type Refusal } from './answer.ts';
import type { Desk } from './desk.ts';

/** A seat and what the actor is to it. */
export interface TakenSeat {
  readonly seat: number;
  readonly as: Capacity;
}

/** `secretary`: also on a leader's word. `turn`: only where the seat is waited for now. */
export interface SeatNeeds {
  readonly secretary?: boolean;
  readonly turn?: boolean;
}

const rank: Readonly<Record<string, number>> = { holder: 0, secretary: 1, substitute: 2 };

/** The seat that the actor may act on: the one that was named, else the own one, else one in somebody's place. */
export function takeSeat(
  desk: Desk,
  step: StepState,
  named: number | undefined,
  needs: SeatNeeds,
): TakenSeat | Refusal {
  if (named !== undefined) {
    if (!step.seats[named]) return refuse('no-such-seat', { step: step.plan.label });
    return judgeSeat(desk, step, named, needs) ?? notYours(desk, step);
  }
  let best: TakenSeat | undefined;
  let why: Refusal | undefined;
  for (const seat of step.seats.keys()) {
    const judged = judgeSeat(desk, step, seat, needs);
    if (!judged) continue;
    if ('refusal' in judged) why ??= judged;
    else if (!best || (rank[judged.as.kind] ?? 9) < (rank[best.as.kind] ?? 9)) best = judged;
  }
  return best ?? why ?? notYours(desk, step);
}

/** What the actor may do on one seat; nothing where the seat, or its turn, is not theirs. */
function judgeSeat(
  desk: Desk,
  step: StepState,
  seat: number,
  needs: SeatNeeds,
): TakenSeat | Refusal | undefined {
  const as = capacityOn(desk, step, seat, needs.secretary ?? false);
  if (!as || 'refusal' in as) return as;
  const bad = undecided(step, seat);
  if (bad) return bad;
  return needs.turn && !isTurn(step, seat) ? undefined : { seat, as };
}

function capacityOn(
  desk: Desk,
  step: StepState,
  seat: number,
  secretary: boolean,
): Capacity | Refusal | undefined {
  const { acting, holder, secretaries } = seatNow(step, seat, desk.directory, desk.today);
  if (acting?.person.id === desk.actor.id) return acting.as;
  if (secretary && acting && secretaries.some(({ id }) => id === desk.actor.id)) {
    return { kind: 'secretary', for: acting.person };
  }
  const mine = holder.id === desk.actor.id || (secretary && decidesFor(desk, holder.id));
  return mine ? youAreAbsent(desk) : undefined;
}

function decidesFor(desk: Desk, leader: string | null): boolean {
  return desk.directory.secretaries.some(
    (one) => one.leader === leader && one.secretary.id === desk.actor.id && one.decides,
  );
}

/** Why a seat cannot be decided any more, or not before its paper has been looked at by a second person. */
export function undecided(step: StepState, seat: number): Refusal | undefined {
  const { decision, registration } = step.seats[seat] ?? {};
  if (decision) {
    return refuse('already-decided', {
      step: step.plan.label,
      who: decision.registeredBy?.name ?? decision.by.name,
    });
  }
  return registration ? refuse('confirmation-pending') : undefined;
}

/** The refusal for somebody who is away, with who acts meanwhile. */
export function youAreAbsent(desk: Desk): Refusal | undefined {
  const absence = findAbsence(desk.directory, desk.actor.id, desk.today);
  if (!absence) return undefined;
  const instead = findActing(desk.directory, desk.actor, desk.today);
  return instead
    ? refuse('you-are-absent', { until: absence.to, substitute: instead.person.name })
    : refuse('absent-without-substitute', { until: absence.to });
}

/** The refusal for somebody whose turn it is not, with those who are waited for. */
export function notYours(desk: Desk, step: StepState): Refusal {
  const names = step.seats.flatMap((_, seat) => {
    const now = seatNow(step, seat, desk.directory, desk.today);
    return now.turn ? [now.acting?.person.name ?? now.holder.name] : [];
  });
  return refuse('not-your-step', { step: step.plan.label, waiting: [...new Set(names)].join('、') });
}
