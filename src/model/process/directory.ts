import type { CivilDate } from '../date.ts';
import type { Person, Seating, Side } from './chain.ts';

/** Somebody is away, both days included; `substitute` acts in their place. */
export interface Absence {
  readonly person: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly substitute: Person | null;
}

/** A secretary who writes down what a leader decides, and, where `decides`, decides on the leader's word. */
export interface Secretary {
  readonly leader: string;
  readonly secretary: Person;
  readonly decides: boolean;
}

/** Who is who around one case, as of the moment of a command. */
export interface Directory {
  /** The holders of a seat in order of rank; empty where nobody with an account holds it. */
  holders(seating: Seating, side: Side): readonly Person[];
  /** Whether an account still exists and may act at all. */
  isActive(id: string): boolean;
  readonly absences: readonly Absence[];
  readonly secretaries: readonly Secretary[];
}

/** What the person who gives a command is to the case, beside the seats. */
export interface Standing {
  /** May speak for the applicant: start, withdraw, supplement, resubmit, register what the own unit signed. */
  readonly applicant: boolean;
  /** Handles the case in the office: prints slips, writes letters, registers and confirms. */
  readonly handler: boolean;
  /** Answers for the course of things: may move any seat to somebody else. */
  readonly keeper: boolean;
}

/** Everything that a decision needs beside the history. */
export interface DecideContext {
  /** ISO instant in UTC, as `toISOString` writes it: instants are compared as texts. */
  readonly at: string;
  /** The day in China at that instant. */
  readonly today: CivilDate;
  readonly actor: Person;
  readonly standing: Standing;
  readonly directory: Directory;
}
