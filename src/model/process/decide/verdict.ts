import type { ProcessCommand } from '../commands.ts';
import type { Landing } from '../events.ts';
import type { StepState } from '../state.ts';
import { type Answer, refuse, type Refusal } from './answer.ts';
import { takeSeat, undecided } from './capacity.ts';
import { type Desk, done, note, openStep } from './desk.ts';
import { open, settle } from './settle.ts';
import { keepsPaper } from './standing.ts';

type Of<K extends ProcessCommand['kind']> = Extract<ProcessCommand, { kind: K }>;

/** Approves or refuses on a seat: the own one, that of somebody who is away, or that of a leader who said so. */
export function decideVerdict(desk: Desk, command: Of<'approve' | 'reject'>): Answer {
  const found = openStep(desk, command.step);
  if ('refusal' in found) return found;
  const { index, step } = found;
  const again = command.seat === undefined ? decidedBefore(desk, step) : undefined;
  if (again) return again;
  const taken = takeSeat(desk, step, command.seat, { secretary: true, turn: true });
  if ('refusal' in taken) return taken;
  const bad = mayReject(step, command.kind);
  if (bad) return bad;
  const opinion = command.opinion ?? '';
  note(desk, taken.as, {
    kind: 'decided',
    step: index,
    seat: taken.seat,
    verdict: command.kind,
    on: desk.today,
    opinion,
    medium: 'system',
  });
  settle(desk, taken.as, index, opinion);
  return done(desk);
}

/** A second click without a seat must not decide for the next person in whose place the actor stands. */
function decidedBefore(desk: Desk, step: StepState): Refusal | undefined {
  const mine = step.seats.findIndex(
    ({ decision }) => decision?.medium === 'system' && decision.by.id === desk.actor.id,
  );
  return mine < 0 ? undefined : undecided(step, mine);
}

/** Refuses a refusal where the step has no power to refuse. */
export function mayReject(step: StepState, verdict: 'approve' | 'reject'): Refusal | undefined {
  const forbidden = verdict === 'reject' && !step.plan.mayRefuse;
  return forbidden ? refuse('step-may-not-refuse', { step: step.plan.label }) : undefined;
}

/**
 * Sends the case back: to an earlier step on the same side, or to the applicant. What a body outside wants mended is sent
 * back by whoever keeps its paper, also to the office that reported it.
 */
export function decideReturn(desk: Desk, command: Of<'return'>): Answer {
  const found = openStep(desk, command.step);
  if ('refusal' in found) return found;
  const { index, step } = found;
  const seat = takeSeat(desk, step, undefined, { secretary: true, turn: true });
  const outside = step.plan.side === 'outside' ? keepsPaper(desk.standing, 'outside') : undefined;
  const as = 'refusal' in seat ? outside : seat.as;
  if (!as) return seat as Refusal;
  const to = command.to === 'applicant' ? command.to : landing(desk, index, command.to);
  if (to === undefined) return refuse('no-such-landing');
  const { reason } = command;
  const resume = to === 'applicant' ? (command.resume ?? 'start') : 'start';
  note(desk, as, { kind: 'returned', step: index, to, resume, reason, on: desk.today });
  if (to === 'applicant') note(desk, as, { kind: 'ended', outcome: 'returned', on: desk.today, reason });
  else open(desk, as, to, desk.today);
  return done(desk);
}

/** Where a return really lands. Nobody sits on a collapsed step: its people decided the one it collapsed into. */
function landing(desk: Desk, from: number, to: Exclude<Landing, 'applicant'>): number | undefined {
  const { steps } = desk.state;
  const target = to < from ? steps[to] : undefined;
  const side = steps[from]?.plan.side;
  const reachable = target?.plan.side === side || (side === 'outside' && target?.plan.side === 'office');
  if (!target || !reachable) return undefined;
  if (target.status === 'collapsed') return target.collapsedInto;
  return target.status === 'passed' ? to : undefined;
}
