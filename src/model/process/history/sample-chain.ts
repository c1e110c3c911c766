import type { ChainStep, Mode, Seating, Side } from '../chain.ts';
import type { Tape } from './sample-tape.ts';
import { roles, type World } from './sample-world.ts';

/** A chain of one to eight steps; neighbours are often alike, so that they may collapse. */
export function readChain(world: World, tape: Tape): readonly ChainStep[] {
  const steps: ChainStep[] = [];
  for (let length = 1 + tape.number(8); length > 0; length--) {
    steps.push(readStep(world, tape, steps.length, steps[steps.length - 1]));
  }
  return steps;
}

function readStep(world: World, tape: Tape, at: number, before: ChainStep | undefined): ChainStep {
  const side: Side =
    before && tape.chance(70) ? before.side : tape.pick(['unit', 'office', 'office', 'outside']);
  const seating = before && tape.chance(50) ? before.seating : readSeating(world, tape);
  return {
    name: `step${at}`,
    label: `第${at + 1}步`,
    en: `Step ${at + 1}`,
    side,
    seating,
    mode: readMode(tape),
    state: 'examining',
    mayRefuse: tape.chance(50),
    ...(tape.chance(10) ? { asks: ['approvedOn'] } : {}),
    ...(tape.chance(15) ? { apart: true } : {}),
  };
}

function readSeating(world: World, tape: Tape): Seating {
  const kind = tape.number(10);
  if (kind < 6) return { role: tape.pick(roles) };
  if (kind < 8) return { people: Array.from({ length: 1 + tape.number(3) }, () => tape.pick(world.people)) };
  return { body: '组织部' };
}

function readMode(tape: Tape): Mode {
  return tape.pick<Mode>([
    'one',
    'one',
    'any',
    'all',
    'all',
    'order',
    { count: 2 },
    { count: 1 },
    { count: 9 },
  ]);
}
