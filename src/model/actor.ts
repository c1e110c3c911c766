/** Who acts: a signed-in person, or the machine in a person's place (import, demonstration). */
export interface Actor {
  readonly officeId: string;
  readonly userId: string;
  readonly name: string;
  /** The unit that the person belongs to, and the units below it that the person may act for. */
  readonly unitId: string;
  readonly unitIds: readonly string[];
  readonly roles: readonly string[];
  /** Written into the audit: the record came from the demonstration, not from work. */
  readonly demo?: boolean;
}

/** Reads the time; tests and the demonstration bring their own. */
export interface Clock {
  /** The instant on which deadlines and dates are judged. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
