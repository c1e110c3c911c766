import { isDeepStrictEqual } from 'node:util';
import { civilDateOf } from '../../date.ts';
import type { Person } from '../chain.ts';
import type { ProcessCommand } from '../commands.ts';
import { decide } from '../decide.ts';
import type { DecideContext } from '../directory.ts';
import type { ProcessEvent } from '../events.ts';
import { emptyProcess, fold, foldEvents } from '../fold.ts';
import { possibleCommands } from '../possible-commands.ts';
import type { ProcessState } from '../state.ts';
import { whoMayAct } from '../who-may-act.ts';
import { checkCollapsed, checkDecided, checkPassed, checkState, must } from './invariants-harness.ts';
import { checkLanding } from './landings-harness.ts';
import { Ledger } from './ledger-harness.ts';
import { isOffered } from './offered-harness.ts';
import { readOffered, readWild, type Scene } from './sample-commands.ts';
import { cooperate, nextCooperation } from './sample-cooperation.ts';
import type { Tape } from './sample-tape.ts';
import { changeWorld, contextFor, directoryOf, moveClock, readWorld, type World } from './sample-world.ts';

/** Kinds of which the same command given again at once must be refused. A second takeBack may mean the one before. */
const once = new Set(
  'start approve reject return withdraw register confirm reply noteSilence sendOut supplement cancel'.split(
    ' ',
  ),
);

/** Kinds that bring a case on, drawn more often, or no case would ever come far. */
const onward = new Set(
  'approve return takeBack register confirm reply noteSilence supplement resubmit advise'.split(' '),
);

/** Plays the history on a tape and throws where anything is broken that must always hold. */
export function runHistory(tape: Tape): {
  readonly events: readonly ProcessEvent[];
  readonly refused: readonly string[];
} {
  const world = readWorld(tape);
  const ledger = new Ledger();
  const events: ProcessEvent[] = [];
  const refused: string[] = [];
  let state = emptyProcess;
  const todayOf = (of: ProcessState): string => later(world.clock, of.at);
  while (!tape.ended) {
    moveClock(world, tape);
    if (tape.chance(6)) changeWorld(world, tape);
    const scene = { world, state, today: todayOf(state) };
    const { actor, command, offered } = readTurn(scene, tape);
    if (!command) continue;
    const context = contextFor(world, actor);
    const answer = decide(state, command, context);
    if ('refusal' in answer) {
      must(!offered, `offered, but refused: ${JSON.stringify(command)} ${answer.refusal.code}`);
      must(!('events' in answer), 'a refusal that gives events');
      refused.push(answer.refusal.code);
      continue;
    }
    must(
      offered || isOffered(possibleCommands(state, context), command),
      `accepted, not offered: ${JSON.stringify(command)}`,
    );
    const after = follow(answer.events, { state, context, today: scene.today, ledger });
    events.push(...answer.events);
    checkState(after, ledger);
    checkLanding(command, state, after, answer.events);
    if (state.status === 'ended')
      must(command.kind === 'start' || command.kind === 'resubmit', 'an ended case went on');
    if (once.has(command.kind))
      must('refusal' in decide(after, command, context), `twice: ${JSON.stringify(command)}`);
    state = after;
    checkSomebodyCan({ world, state, today: todayOf(state) });
  }
  checkHistory(events, state);
  if (state.status !== 'none' && state.status !== 'ended') cooperate(world, state, todayOf);
  return { events, refused };
}

function readTurn(scene: Scene, tape: Tape): { actor: Person; command?: ProcessCommand; offered: boolean } {
  const { world, state, today } = scene;
  if (state.current !== undefined && tape.chance(35)) return { ...nextCooperation(scene), offered: true };
  const acting = whoMayAct(state, directoryOf(world), today).flatMap((seat) => seat.acting?.person ?? []);
  for (const { adviser } of state.steps[state.current ?? -1]?.seats ?? []) if (adviser) acting.push(adviser);
  const actor = acting.length > 0 && tape.chance(65) ? tape.pick(acting) : tape.pick(world.people);
  if (tape.chance(state.current === undefined ? 8 : 35))
    return { actor, command: readWild(scene, tape), offered: false };
  const offers = possibleCommands(state, contextFor(world, actor));
  if (state.status === 'ended')
    must(
      offers.every(({ kind }) => kind === 'start' || kind === 'resubmit'),
      'offered after the end',
    );
  if (offers.length === 0) return { actor, offered: true };
  // what ends a case at once is drawn more rarely
  const long = offers.filter(({ kind }) => !['withdraw', 'cancel'].includes(kind) || tape.chance(15));
  const on = long.filter(({ kind }) => onward.has(kind));
  const offer = tape.pick(on.length > 0 && tape.chance(55) ? on : long.length > 0 ? long : offers);
  const command = readOffered(scene, offer, tape);
  return { actor, ...(command ? { command } : {}), offered: true };
}

interface Before {
  readonly state: ProcessState;
  readonly context: DecideContext;
  readonly today: string;
  readonly ledger: Ledger;
}

function follow(events: readonly ProcessEvent[], { state, context, today, ledger }: Before): ProcessState {
  must(events.length > 0, 'accepted without an event');
  let after = state;
  for (const event of events) {
    must(event.at >= state.at && event.at >= context.at, 'the clock ran backward');
    must(event.at === state.at || event.at === context.at, 'a time from nowhere');
    must(event.by.id === context.actor.id, 'done by somebody else');
    if (event.kind === 'decided') checkDecided(event, after, context, today);
    if (event.kind === 'collapsed') checkCollapsed(event, after, ledger, context);
    if (event.kind === 'passed') checkPassed(event, after);
    ledger.write(event);
    after = fold(after, event);
  }
  return after;
}

/** In every open state somebody can do something that brings the case on. */
function checkSomebodyCan(scene: Scene): void {
  if (scene.state.status === 'none' || scene.state.status === 'ended') return;
  const { actor, command } = nextCooperation(scene);
  const answer = decide(scene.state, command, contextFor(scene.world, actor));
  must('events' in answer, `nobody can bring it on: ${JSON.stringify({ command, answer })}`);
}

/** Nothing is lost: the events alone, written and read again, come to the same state. */
function checkHistory(events: readonly ProcessEvent[], state: ProcessState): void {
  const read = JSON.parse(JSON.stringify(events)) as ProcessEvent[];
  const text = JSON.stringify(state);
  must(JSON.stringify(foldEvents(read)) === text, 'the fold of the events is another state');
  must(isDeepStrictEqual(JSON.parse(text), state), 'the state is not plain JSON');
  must(state.events === events.length, 'an event is lost');
}

function later({ at, today }: World['clock'], last: string): string {
  return last > at ? civilDateOf(new Date(last)) : today;
}
