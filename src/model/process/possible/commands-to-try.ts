import type { CivilDate } from '../../date.ts';
import type { ChainStep, Person } from '../chain.ts';
import type { ProcessCommand } from '../commands.ts';
import type { ProcessState } from '../state.ts';

/** What commands are tried with: a day on which a signature is possible, and somebody who could be asked. */
export interface Arguments {
  readonly somebody: Person;
  readonly day: CivilDate;
}

/** Every command that could be meant in a state, with arguments that nothing can be said against. */
export function commandsToTry(state: ProcessState, args: Arguments): readonly ProcessCommand[] {
  const open = state.current;
  if (open === undefined) return beforeAndAfter();
  const seats = [...(state.steps[open]?.seats.keys() ?? [])];
  return [...seats.flatMap((seat) => onSeat(open, seat, args)), ...onStep(open, args), ...onCourse()];
}

function beforeAndAfter(): readonly ProcessCommand[] {
  const step: ChainStep = {
    name: 'any',
    label: '',
    en: '',
    side: 'office',
    seating: { body: '' },
    mode: 'one',
    state: '',
    mayRefuse: false,
  };
  return [
    { kind: 'start', purpose: '', steps: [step] },
    { kind: 'resubmit', steps: [step] },
  ];
}

function onSeat(step: number, seat: number, { somebody: to, day: on }: Arguments): readonly ProcessCommand[] {
  const evidence = { number: '1' };
  const verdict = 'approve';
  return [
    { kind: 'approve', step, seat },
    { kind: 'reject', step, seat, opinion: '' },
    { kind: 'delegate', step, seat, to, reason: '' },
    { kind: 'advise', step, seat, opinion: '' },
    { kind: 'transfer', step, seat, to, reason: '' },
    { kind: 'register', step, seat, verdict, on, words: '', medium: 'paper', evidence },
    { kind: 'confirm', step, seat },
    { kind: 'dispute', step, seat, reason: '' },
    { kind: 'reply', step, seat, verdict, on, words: '', evidence },
    { kind: 'noteSilence', step, seat },
  ];
}

function onStep(step: number, { somebody }: Arguments): readonly ProcessCommand[] {
  const places = ['before', 'beside', 'after'] as const;
  const landings = [...Array(step).keys(), 'applicant' as const];
  return [
    ...landings.map((to): ProcessCommand => ({ kind: 'return', step, to, reason: '' })),
    ...places.map((position): ProcessCommand => ({
      kind: 'addSigner',
      step,
      position,
      people: [somebody],
      reason: '',
    })),
    { kind: 'askSupplement', step, what: '' },
    { kind: 'printSlip', step, number: '' },
    { kind: 'sendOut', step, letter: '' },
  ];
}

function onCourse(): readonly ProcessCommand[] {
  return [
    { kind: 'supplement', note: '' },
    { kind: 'takeBack', reason: '' },
    { kind: 'remind' },
    { kind: 'withdraw', reason: '' },
    { kind: 'cancel', reason: '' },
  ];
}
