import type { CivilDate } from '../date.ts';
import type { ChainStep, Party, Person } from './chain.ts';
import type { Capacity, Evidence, Medium, Outcome, Verdict } from './events.ts';

/** A decision that stands on a seat. */
export interface SeatDecision {
  readonly verdict: Verdict;
  readonly on: CivilDate;
  readonly at: string;
  readonly opinion: string;
  readonly medium: Medium;
  /** Who really did it, and who wrote it down. */
  readonly by: Person;
  readonly as: Capacity;
  readonly registeredBy?: Person;
  readonly evidence?: Evidence;
}

/** A decision from outside that waits for a second person. */
export interface Registration {
  readonly verdict: Verdict;
  readonly on: CivilDate;
  readonly words: string;
  readonly medium: 'paper' | 'meeting';
  readonly evidence: Evidence;
  readonly by: Person;
}

export interface SeatState {
  readonly holder: Party;
  /** Somebody was asked to look at it first. */
  readonly adviser?: Person;
  readonly advice?: { readonly by: Person; readonly opinion: string };
  readonly decision?: SeatDecision;
  readonly registration?: Registration;
}

export type StepStatus = 'waiting' | 'open' | 'passed' | 'collapsed' | 'refused' | 'left';

export interface StepState {
  readonly plan: ChainStep;
  readonly status: StepStatus;
  readonly seats: readonly SeatState[];
  /** Who was asked to sign beside the holders. They sit here again whenever the step opens again. */
  readonly beside?: readonly Person[];
  /** When it opened last, and the day on which its clock stopped. */
  readonly openedAt?: string;
  readonly openedOn?: CivilDate;
  readonly closedOn?: CivilDate;
  readonly collapsedInto?: number;
  /** Parts of its time in which the applicant was asked; half-open, an open end while it still waits. */
  readonly pauses: readonly { readonly from: CivilDate; readonly to?: CivilDate }[];
  readonly reminders: number;
  readonly remindedOn?: CivilDate;
  readonly slip?: { readonly number: string; readonly on: CivilDate };
  readonly letter?: {
    readonly number: string;
    readonly on: CivilDate;
    readonly due?: CivilDate;
    readonly silence: 'consent' | 'nothing';
  };
}

/** `supplement`: open, but waiting for the applicant. `returned`: ended for now, the applicant mends and resubmits. */
export type ProcessStatus = 'none' | 'open' | 'supplement' | 'ended';

/** What a history comes to. Plain JSON: it is kept beside the events and must equal their fold at any time. */
export interface ProcessState {
  readonly status: ProcessStatus;
  readonly purpose?: string;
  readonly outcome?: Outcome;
  readonly endedOn?: CivilDate;
  readonly startedBy?: Person;
  readonly startedOn?: CivilDate;
  readonly steps: readonly StepState[];
  /** The index of the open step while the status is `open` or `supplement`. */
  readonly current?: number;
  /** After a return with `resume: here`: the step to which a resubmission goes straight back. */
  readonly resumeAt?: number;
  readonly supplement?: {
    readonly what: string;
    readonly by: Person;
    readonly as: Capacity;
    readonly on: CivilDate;
  };
  /** Decisions that nobody has built on but by deciding, oldest first: the last of them may be taken back. */
  readonly fresh: readonly { readonly step: number; readonly seat: number; readonly by: string }[];
  /** Of the last event; empty before the first. */
  readonly at: string;
  readonly events: number;
}
