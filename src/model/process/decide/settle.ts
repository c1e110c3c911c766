import type { CivilDate } from '../../date.ts';
import type { Capacity } from '../events.ts';
import { approvedInPerson, lastDecisionOn, seatsFor, verdictOf } from '../seats.ts';
import { type Desk, note } from './desk.ts';

/** Opens a step: from that day on its seats are waited for. */
export function open(desk: Desk, as: Capacity, index: number, on: CivilDate): void {
  const step = desk.state.steps[index];
  if (step) note(desk, as, { kind: 'opened', step: index, on, seats: seatsFor(desk.directory, step) });
}

/** After a decision: the case goes on, ends, or waits for further seats. */
export function settle(desk: Desk, as: Capacity, index: number, opinion: string): void {
  const step = desk.state.steps[index];
  const verdict = step && verdictOf(step);
  if (!verdict) return;
  const on = lastDecisionOn(step);
  if (verdict === 'reject') note(desk, as, { kind: 'ended', outcome: 'refused', on, reason: opinion });
  else passOn(desk, as, index, on);
}

/**
 * The next step begins on the day on which this one was decided, on paper that of the signature: a slip that went from
 * hand to hand is often written down only after its last signature, and those between must not count as too early.
 */
function passOn(desk: Desk, as: Capacity, index: number, on: CivilDate): void {
  note(desk, as, { kind: 'passed', step: index, on });
  let next = index + 1;
  while (collapses(desk, index, next)) note(desk, as, { kind: 'collapsed', step: next++, into: index, on });
  if (next < desk.state.steps.length) open(desk, as, next, on);
  else note(desk, as, { kind: 'ended', outcome: 'approved', on, reason: '' });
}

/** Whether everybody who would sit on a step has just approved the one before with their own word. */
function collapses(desk: Desk, into: number, index: number): boolean {
  const [before, step] = [desk.state.steps[into], desk.state.steps[index]];
  if (!before || !step || before.plan.side !== step.plan.side) return false;
  if (step.plan.apart || step.plan.asks?.length) return false;
  const approved = approvedInPerson(before);
  return seatsFor(desk.directory, step).every(({ id }) => id !== null && approved.has(id));
}
