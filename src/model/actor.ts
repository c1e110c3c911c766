/** A role as somebody holds it, with how far it reaches for them. */
export interface RoleGrant {
  readonly role: string;
  /** The units it was given for, with those below them. */
  readonly unitIds: readonly string[];
  /** Narrowed by whoever gave it: a right that the role has in the whole office reaches these units and people only. */
  readonly narrow: boolean;
  /** Of a narrowed role: people whose records it reaches. */
  readonly personIds: readonly string[];
}

/** Who acts: a signed-in person, or the machine in a person's place (import, demonstration). */
export interface Actor {
  readonly officeId: string;
  readonly userId: string;
  readonly name: string;
  /** The unit that the person belongs to, and all units that the person may act for. */
  readonly unitId: string;
  readonly unitIds: readonly string[];
  readonly roles: readonly string[];
  /** Which role reaches which unit; without it every role reaches all of `unitIds`, as it is declared. */
  readonly grants?: readonly RoleGrant[];
  /** Fields of business (packs) that the office does not use: nothing in them is reached by anybody. */
  readonly packsOff?: readonly string[];
  /** Written into the audit: the record came from the demonstration, not from work. */
  readonly demo?: boolean;
}

/** The roles of a person, each with its reach. */
export function grantsOf({ grants, roles, unitIds }: Actor): readonly RoleGrant[] {
  return grants ?? roles.map((role) => ({ role, unitIds, narrow: false, personIds: [] }));
}

/** Reads the time; tests and the demonstration bring their own. */
export interface Clock {
  /** The instant on which deadlines and dates are judged. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
