import { addDays, civilDateOf } from '../../date.ts';
import type { Person, Side } from '../chain.ts';
import type { Absence, DecideContext, Directory, Secretary, Standing } from '../directory.ts';
import type { Tape } from './sample-tape.ts';

export const roles = ['officer', 'chief', 'deputy', 'head'] as const;
export const firstDay = '2026-03-02';

/** People around a case, who come and go. The first is the applicant, the next two handle, the last keeps. */
export interface World {
  readonly people: readonly Person[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly holders: Map<string, readonly Person[]>;
  readonly inactive: Set<string>;
  readonly absences: readonly Absence[];
  readonly secretaries: readonly Secretary[];
  now: number;
  /** The same as instant and day, as a context says it. */
  clock: Pick<DecideContext, 'at' | 'today'>;
}

export function readWorld(tape: Tape): World {
  const people = Array.from({ length: 3 + tape.number(5) }, (_, at) => ({
    id: `p${at}`,
    name: `甲乙丙丁戊己庚`[at] ?? '',
  }));
  const standings = new Map(
    people.map(({ id }, at) => [
      id,
      {
        applicant: at === 0 || tape.chance(10),
        handler: at === 1 || at === 2 || tape.chance(10),
        keeper: at === people.length - 1 || tape.chance(10),
      },
    ]),
  );
  const world: World = {
    people,
    standings,
    holders: new Map(),
    inactive: new Set(),
    absences: Array.from({ length: tape.number(8) }, () => readAbsence(tape, people)),
    secretaries: Array.from({ length: tape.number(4) }, () => ({
      leader: tape.pick(people).id,
      secretary: tape.pick(people),
      decides: tape.chance(60),
    })),
    now: Date.parse(`${firstDay}T01:00:00Z`),
    clock: { at: `${firstDay}T01:00:00.000Z`, today: firstDay },
  };
  for (const role of roles) {
    for (const side of ['unit', 'office']) {
      world.holders.set(
        `${role}/${side}`,
        Array.from({ length: tape.number(4) }, () => tape.pick(people)),
      );
    }
  }
  return world;
}

function readAbsence(tape: Tape, people: readonly Person[]): Absence {
  const from = addDays(firstDay, tape.number(12) - 2);
  const substitute = tape.chance(80) ? tape.pick(people) : null;
  return { person: tape.pick(people).id, from, to: addDays(from, tape.number(9)), substitute };
}

/** Somebody gets another post, or loses their account, or gets it back; those the case cannot do without keep it. */
export function changeWorld(world: World, tape: Tape): void {
  if (tape.chance(60)) {
    const seats = Array.from({ length: tape.number(3) }, () => tape.pick(world.people));
    world.holders.set(`${tape.pick(roles)}/${tape.pick(['unit', 'office'])}`, seats);
    return;
  }
  const { id } = tape.pick(world.people.slice(2));
  if (id === 'p2' || id === `p${world.people.length - 1}`) return;
  if (!world.inactive.delete(id)) world.inactive.add(id);
}

/** The clock goes on, stands still or is put back. */
export function moveClock(world: World, tape: Tape): void {
  const minutes = tape.pick([0, 0, 0, 1, 180, 180, 1440, 1440, 4320, -60, -2880]);
  if (minutes === 0) return;
  world.now += minutes * 60_000;
  const now = new Date(world.now);
  world.clock = { at: now.toISOString(), today: civilDateOf(now) };
}

export function directoryOf(world: World): Directory {
  return {
    holders: (seating, side: Side) => {
      if ('people' in seating) return seating.people;
      if ('body' in seating) return [];
      return world.holders.get(`${seating.role}/${side === 'unit' ? 'unit' : 'office'}`) ?? [];
    },
    isActive: (id) => world.people.some((person) => person.id === id) && !world.inactive.has(id),
    absences: world.absences,
    secretaries: world.secretaries,
  };
}

export function contextFor(world: World, actor: Person): DecideContext {
  const nobody: Standing = { applicant: false, handler: false, keeper: false };
  return {
    ...world.clock,
    actor,
    standing: world.standings.get(actor.id) ?? nobody,
    directory: directoryOf(world),
  };
}
