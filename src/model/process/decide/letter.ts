import type { CivilDate } from '../../date.ts';
import type { ProcessCommand } from '../commands.ts';
import type { Capacity, Evidence, Medium, Verdict } from '../events.ts';
import type { StepState } from '../state.ts';
import { isTurn } from '../seats.ts';
import { type Answer, refuse, type Refusal } from './answer.ts';
import { notYours, undecided } from './capacity.ts';
import { type Desk, done, note, type OpenStep, openStep } from './desk.ts';
import { evidenceOf, signedOn } from './paper.ts';
import { settle } from './settle.ts';
import { keepsPaper } from './standing.ts';
import { mayReject } from './verdict.ts';

type Of<K extends ProcessCommand['kind']> = Extract<ProcessCommand, { kind: K }>;
type Letter = NonNullable<StepState['letter']>;

/** A letter asks a body that has no account. */
export function decideSendOut(desk: Desk, command: Of<'sendOut'>): Answer {
  const found = openStep(desk, command.step);
  if ('refusal' in found) return found;
  const { index, step } = found;
  const as = keepsPaper(desk.standing, step.plan.side);
  if (!as) return refuse('only-recorder', { step: step.plan.label });
  if (step.letter) return refuse('letter-already-out');
  if (letterSeat(step) < 0) return refuse('no-letter-here', { step: step.plan.label });
  const { letter, due, silence = 'nothing' } = command;
  if (due !== undefined && due < desk.today) return refuse('due-in-past', { due });
  const more = due === undefined ? {} : { due };
  note(desk, as, { kind: 'sentOut', step: index, letter, on: desk.today, silence, ...more });
  return done(desk);
}

/** The answer of the body. The letter itself is the proof, so no second person is asked. */
export function decideReply(desk: Desk, command: Of<'reply'>): Answer {
  const found = lettered(desk, command);
  if ('refusal' in found) return found;
  const { step, letter } = found;
  const bad = mayReject(step, command.verdict) ?? signedOn(desk, command.on, letter.on);
  if (bad) return bad;
  const evidence = evidenceOf(command.evidence);
  if (!evidence) return refuse('evidence-needed');
  return answer(desk, found, { ...command, opinion: command.words, medium: 'letter', evidence });
}

/** No answer came, and silence was said to mean consent: it counts on the day the deadline ended. */
export function decideNoteSilence(desk: Desk, command: Of<'noteSilence'>): Answer {
  const found = lettered(desk, command);
  if ('refusal' in found) return found;
  const { due, silence } = found.letter;
  if (silence !== 'consent' || due === undefined || desk.today <= due) return refuse('reply-not-due');
  return answer(desk, found, { verdict: 'approve', on: due, opinion: '', medium: 'silence' });
}

type Lettered = OpenStep & { readonly seat: number; readonly as: Capacity; readonly letter: Letter };

function lettered(desk: Desk, command: Of<'reply' | 'noteSilence'>): Lettered | Refusal {
  const found = openStep(desk, command.step);
  if ('refusal' in found) return found;
  const { step } = found;
  const { label } = step.plan;
  const as = keepsPaper(desk.standing, step.plan.side);
  if (!as) return refuse('only-recorder', { step: label });
  if (!step.letter) return refuse('letter-not-out', { step: label });
  const answered = step.seats.findIndex(
    ({ decision }) => decision?.medium === 'letter' || decision?.medium === 'silence',
  );
  const seat = command.seat ?? (answered < 0 ? letterSeat(step) : answered);
  if (!mayAnswer(step, seat)) return refuse('no-letter-here', { step: label });
  const bad = undecided(step, seat) ?? (isTurn(step, seat) ? undefined : notYours(desk, step));
  return bad ?? { ...found, seat, as, letter: step.letter };
}

/** Letters answer for seats without an account, and for any seat of a body outside. */
function mayAnswer(step: StepState, seat: number): boolean {
  const holder = step.seats[seat]?.holder;
  return holder !== undefined && (holder.id === null || step.plan.side === 'outside');
}

function letterSeat(step: StepState): number {
  return step.seats.findIndex((one, seat) => !one.decision && mayAnswer(step, seat));
}

interface Answered {
  readonly verdict: Verdict;
  readonly on: CivilDate;
  readonly opinion: string;
  readonly medium: Medium;
  readonly evidence?: Evidence;
}

function answer(desk: Desk, { index, seat, as }: Lettered, answered: Answered): Answer {
  const { verdict, on, opinion, medium, evidence } = answered;
  const proof = evidence ? { evidence } : {};
  note(desk, as, { kind: 'decided', step: index, seat, verdict, on, opinion, medium, ...proof });
  settle(desk, as, index, opinion);
  return done(desk);
}
