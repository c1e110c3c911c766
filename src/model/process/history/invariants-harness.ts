import type { DecideContext } from '../directory.ts';
import type { ProcessEvent } from '../events.ts';
import { modeOf, seatsFor } from '../seats.ts';
import type { ProcessState, StepState } from '../state.ts';
import type { Ledger } from './ledger-harness.ts';

type Of<K extends ProcessEvent['kind']> = Extract<ProcessEvent, { kind: K }>;

export function must(condition: boolean, words: string): asserts condition {
  if (!condition) throw new Error(words);
}

/** What holds in every state: days in order, one open step at most, the decisions that the ledger knows and no others. */
export function checkState(state: ProcessState, ledger: Ledger): void {
  const isOpen = state.status === 'open' || state.status === 'supplement';
  must((state.current !== undefined) === isOpen, 'a case is open exactly while a step is');
  must((state.supplement !== undefined) === (state.status === 'supplement'), 'supplement and status agree');
  state.steps.forEach((step, index) => checkStep(state, step, index, ledger));
  const standing = state.steps.flatMap((step) => step.seats.filter((seat) => seat.decision)).length;
  must(
    standing === ledger.lines.length,
    `${standing} decisions stand, the ledger has ${ledger.lines.length}`,
  );
}

function checkStep(state: ProcessState, step: StepState, index: number, ledger: Ledger): void {
  const { status, seats, openedOn = '', closedOn, pauses } = step;
  must((status === 'open') === (index === state.current), 'the open step is the current one');
  if (status === 'waiting') must(seats.length === 0, 'nobody sits on a step that waits');
  else must(openedOn !== '', 'what is over has begun');
  must(closedOn === undefined || closedOn >= openedOn, `step ${index} closed before it opened`);
  let last = openedOn;
  pauses.forEach(({ from, to }, at) => {
    must(from >= last && (to === undefined || to >= from), 'pauses are in order');
    must(
      to !== undefined || (at === pauses.length - 1 && state.status === 'supplement'),
      'only a last pause runs',
    );
    last = to ?? from;
  });
  const ids = seats.flatMap(({ holder }) => holder.id ?? []);
  must(new Set(ids).size === ids.length, 'nobody sits twice on a step');
  seats.forEach((seat, at) => {
    const line = ledger.on(index, at);
    must(
      line?.verdict === seat.decision?.verdict && line?.on === seat.decision?.on,
      'the ledger says otherwise',
    );
    must(!(seat.decision && seat.registration), 'no registration stands beside a decision');
  });
}

/** Whoever decides is there, active and named; from outside there is proof, and a second person or a letter. */
export function checkDecided(
  event: Of<'decided'>,
  before: ProcessState,
  context: DecideContext,
  today: string,
): void {
  const step = before.steps[event.step];
  const seat = step?.seats[event.seat];
  must(
    step !== undefined && seat !== undefined && before.current === event.step,
    'decided where nothing is open',
  );
  must(before.status === 'open', 'decided while the applicant supplements');
  must(event.on <= today && event.on >= (step.openedOn ?? ''), 'decided outside the time of the step');
  const earlier = step.seats.slice(0, event.seat);
  must(modeOf(step) !== 'order' || earlier.every((one) => one.decision), 'decided out of order');
  must(event.verdict === 'approve' || step.plan.mayRefuse, 'refused without the power to refuse');
  must(context.directory.isActive(event.by.id), 'decided by somebody who is not active');
  const proof = (event.evidence?.fileId ?? event.evidence?.number ?? '') !== '';
  if (event.medium === 'system') checkActor(event, seat.holder.id, context, today);
  else if (event.medium === 'paper' || event.medium === 'meeting') {
    must(event.registeredBy !== undefined && event.registeredBy.id !== event.by.id, 'no second person');
    must(proof && event.on >= (step.slip?.on ?? ''), 'paper without proof or before its slip');
    const { applicant, handler, keeper } = context.standing;
    const may =
      handler || keeper || (applicant && step.plan.side === 'unit') || seat.holder.id === event.by.id;
    must(may, 'confirmed by somebody who may not');
  } else {
    must(seat.holder.id === null || step.plan.side === 'outside', 'a letter answered for an account');
    must(event.medium === 'silence' || proof, 'a letter without proof');
    must(
      event.medium === 'letter' || (step.letter?.silence === 'consent' && today > (step.letter.due ?? today)),
      'silence too early',
    );
  }
}

function checkActor(
  event: Of<'decided'>,
  holder: string | null,
  context: DecideContext,
  today: string,
): void {
  const { absences, secretaries, isActive } = context.directory;
  const away = (id: string): boolean =>
    absences.some((one) => one.person === id && one.from <= today && today <= one.to);
  const { as, by } = event;
  must(!away(by.id), 'decided by somebody who is absent');
  must(holder !== null && isActive(holder), 'decided for somebody who is not active');
  if (as.kind === 'holder') must(by.id === holder, 'decided on the seat of another');
  else if (as.kind === 'secretary') {
    const named = secretaries.some(
      (one) => one.leader === holder && one.secretary.id === by.id && one.decides,
    );
    must(named && as.for.id === holder && !away(holder), 'decided by a secretary who may not');
  } else {
    must(
      as.kind === 'substitute' && as.for.id === holder && away(holder),
      'decided for somebody who is there',
    );
    const reach = new Set([holder]);
    for (let round = 0; round < 5; round++) {
      for (const one of absences)
        if (reach.has(one.person) && away(one.person) && one.substitute) reach.add(one.substitute.id);
    }
    must(reach.has(by.id), 'decided by somebody who was not named');
  }
}

/** Nothing is skipped: whoever would sit on the collapsed step approved the one that it collapsed into. */
export function checkCollapsed(
  event: Of<'collapsed'>,
  before: ProcessState,
  ledger: Ledger,
  context: DecideContext,
): void {
  const [step, into] = [before.steps[event.step], before.steps[event.into]];
  must(step !== undefined && into !== undefined && into.status === 'passed', 'collapsed into nothing');
  must(step.plan.side === into.plan.side && !step.plan.apart && !step.plan.asks?.length, 'may not collapse');
  const between = before.steps.slice(event.into + 1, event.step);
  must(
    between.every((one) => one.status === 'collapsed' && one.collapsedInto === event.into),
    'not a neighbour',
  );
  for (const { id } of seatsFor(context.directory, step)) {
    const seat = into.seats.findIndex(({ holder }) => id !== null && holder.id === id);
    const line = ledger.on(event.into, seat);
    must(
      line?.verdict === 'approve' && line.as.kind !== 'substitute',
      'collapsed over somebody who did not approve',
    );
  }
}

/** A step passes only with the approvals that its mode demands. */
export function checkPassed(event: Of<'passed'>, before: ProcessState): void {
  const step = before.steps[event.step];
  must(step !== undefined && before.current === event.step, 'passed what was not open');
  const approved = step.seats.filter(({ decision }) => decision?.verdict === 'approve').length;
  const { mode } = step.plan;
  const everybody = mode === 'all' || mode === 'order' || step.beside !== undefined;
  const least =
    typeof mode === 'object' ? Math.min(mode.count, step.seats.length) : everybody ? step.seats.length : 1;
  must(approved >= least, 'passed with too few approvals');
}
