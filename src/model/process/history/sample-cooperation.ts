import { decide } from '../decide.ts';
import type { Person } from '../chain.ts';
import type { ProcessCommand } from '../commands.ts';
import { foldEvents } from '../fold.ts';
import type { ProcessState } from '../state.ts';
import { whoMayAct } from '../who-may-act.ts';
import type { Scene } from './sample-commands.ts';
import { contextFor, directoryOf, type World } from './sample-world.ts';

/** Who could bring an open case on, and by which command, if everybody were of good will. */
export function nextCooperation({ world, state, today }: Scene): { actor: Person; command: ProcessCommand } {
  const person = (at: number): Person => {
    const found = world.people[at];
    if (!found) throw new Error('no such person');
    return found;
  };
  if (state.status === 'supplement') return { actor: person(0), command: { kind: 'supplement', note: '' } };
  const step = state.current ?? -1;
  const seat = whoMayAct(state, directoryOf(world), today).find((one) => one.turn);
  const open = state.steps[step];
  if (!seat || !open) throw new Error('an open case waits for nobody');
  const registration = open.seats[seat.seat]?.registration;
  if (registration) {
    const actor = registration.by.id === 'p1' ? person(2) : person(1);
    if (registration.verdict === 'reject') {
      return { actor, command: { kind: 'dispute', step, seat: seat.seat, reason: '不实' } };
    }
    return { actor, command: { kind: 'confirm', step, seat: seat.seat } };
  }
  if (seat.acting) return { actor: seat.acting.person, command: { kind: 'approve', step, seat: seat.seat } };
  const on = open.slip?.on ?? open.openedOn ?? today;
  return {
    actor: person(open.plan.side === 'unit' ? 0 : 1),
    command: {
      kind: 'register',
      step,
      ...{
        seat: seat.seat,
        verdict: 'approve',
        on,
        words: '同意',
        medium: 'paper',
        evidence: { fileId: 'f' },
      },
    },
  };
}

/** The state after everybody of good will has done their part: ended, or else somebody was stuck. */
export function cooperate(
  world: World,
  from: ProcessState,
  todayOf: (state: ProcessState) => string,
): ProcessState {
  let state = from;
  const bound = 1 + 3 * from.steps.length * (world.people.length + 1);
  for (let count = 0; count < bound && state.status !== 'ended'; count++) {
    const { actor, command } = nextCooperation({ world, state, today: todayOf(state) });
    const answer = decide(state, command, contextFor(world, actor));
    if ('refusal' in answer) {
      throw new Error(`${actor.id} cannot ${JSON.stringify(command)}: ${answer.refusal.code}`);
    }
    state = foldEvents(answer.events, state);
  }
  if (state.outcome !== 'approved') throw new Error(`not brought to its end in ${bound} commands`);
  return state;
}
