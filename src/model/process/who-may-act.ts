import type { CivilDate } from '../date.ts';
import type { Party, Person } from './chain.ts';
import type { Absence, Directory } from './directory.ts';
import type { Capacity } from './events.ts';
import { isTurn } from './seats.ts';
import type { ProcessState, StepState } from './state.ts';

/** Longer chains of substitutes are mistakes: nobody would know any more who speaks for whom. */
const longestChain = 5;

/** The person who acts on a seat now, and in which capacity. */
export interface Acting {
  readonly person: Person;
  readonly as: Capacity;
}

/** One seat of the open step and who may decide on it in the system. */
export interface SeatNow {
  readonly seat: number;
  readonly holder: Party;
  readonly decided: boolean;
  /** Whether it is waited for now; in order only the first undecided seat is. */
  readonly turn: boolean;
  /** Nobody, where the seat has no account or all who could stand in are away: then it is decided outside or moved. */
  readonly acting: Acting | null;
  /** Who may decide on the holder's word. Not while the holder is away: then the substitute's word counts. */
  readonly secretaries: readonly Person[];
}

/** Who may act on each seat of the open step on a day; empty when no step is open. */
export function whoMayAct(state: ProcessState, directory: Directory, today: CivilDate): readonly SeatNow[] {
  const step = state.current === undefined ? undefined : state.steps[state.current];
  return step ? step.seats.map((_, seat) => seatNow(step, seat, directory, today)) : [];
}

/** The same for one seat. */
export function seatNow(step: StepState, seat: number, directory: Directory, today: CivilDate): SeatNow {
  const holder = step.seats[seat]?.holder ?? { id: null, name: step.plan.label };
  const acting = findActing(directory, holder, today);
  return {
    seat,
    holder,
    decided: step.seats[seat]?.decision !== undefined,
    turn: isTurn(step, seat),
    acting,
    secretaries: acting?.as.kind === 'holder' ? decidingSecretaries(directory, acting.person, today) : [],
  };
}

/** The absence of a person on a day, with a substitute rather than without, where several overlap. */
export function findAbsence(directory: Directory, person: string, today: CivilDate): Absence | undefined {
  const now = directory.absences.filter(
    (one) => one.person === person && one.from <= today && today <= one.to,
  );
  return now.find((one) => one.substitute !== null) ?? now[0];
}

/**
 * Who acts for a holder on a day: the holder, or through their absences the first who is there. Found at the moment of
 * a command, because people leave and come back while a step is open.
 */
export function findActing(directory: Directory, holder: Party, today: CivilDate): Acting | null {
  if (holder.id === null || !directory.isActive(holder.id)) return null;
  const self = { id: holder.id, name: holder.name };
  const absence = findAbsence(directory, self.id, today);
  if (!absence) return { person: self, as: { kind: 'holder' } };
  const seen = new Set([self.id]);
  let next = absence.substitute;
  for (let length = 1; length <= longestChain; length++) {
    if (!next || seen.has(next.id) || !directory.isActive(next.id)) return null;
    const away = findAbsence(directory, next.id, today);
    if (!away) return { person: next, as: { kind: 'substitute', for: self, until: absence.to } };
    seen.add(next.id);
    next = away.substitute;
  }
  return null;
}

function decidingSecretaries(directory: Directory, leader: Person, today: CivilDate): readonly Person[] {
  return directory.secretaries
    .filter((one) => one.leader === leader.id && one.decides)
    .map((one) => one.secretary)
    .filter(({ id }) => id !== leader.id && directory.isActive(id) && !findAbsence(directory, id, today));
}
