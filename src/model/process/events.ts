import type { CivilDate } from '../date.ts';
import type { ChainStep, Party, Person } from './chain.ts';

/** In which capacity somebody acted: visible wherever the act is shown. */
export type Capacity =
  | { readonly kind: 'holder' }
  /** In the place of an absent holder; `until` is the last day of the absence. */
  | { readonly kind: 'substitute'; readonly for: Person; readonly until: CivilDate }
  | { readonly kind: 'secretary'; readonly for: Person }
  /** Was asked to look at it first (委派). */
  | { readonly kind: 'adviser' }
  | { readonly kind: 'applicant' }
  | { readonly kind: 'handler' }
  | { readonly kind: 'keeper' };

export type Verdict = 'approve' | 'reject';

/** By which way a decision was made: in the system, on a paper slip, in a meeting, by a letter, by silence. */
export type Medium = 'system' | 'paper' | 'meeting' | 'letter' | 'silence';

/** What proves a decision that was made outside the system. */
export interface Evidence {
  /** The scanned slip or letter. */
  readonly fileId?: string;
  /** Number of the minutes or of the letter. */
  readonly number?: string;
}

/** How a run of a process ended. `returned` and `withdrawn` give the content back to the applicant. */
export type Outcome = 'approved' | 'refused' | 'returned' | 'withdrawn' | 'cancelled';

/** Where a return leads: an earlier step by its index, or the applicant. */
export type Landing = number | 'applicant';

interface Happening {
  /** ISO instant, never earlier than that of the event before. */
  readonly at: string;
  readonly by: Person;
  readonly as: Capacity;
}

/** Everything that can happen in a process. Steps and seats are named by their index. */
export type ProcessEvent = Happening &
  (
    | {
        readonly kind: 'started';
        readonly purpose: string;
        readonly on: CivilDate;
        readonly steps: readonly ChainStep[];
      }
    /** The step is now waited for, by these seats. */
    | {
        readonly kind: 'opened';
        readonly step: number;
        readonly on: CivilDate;
        readonly seats: readonly Party[];
      }
    /** The same people decided the neighbouring step `into` in this pass: their word counts here too. */
    | { readonly kind: 'collapsed'; readonly step: number; readonly into: number; readonly on: CivilDate }
    | {
        readonly kind: 'decided';
        readonly step: number;
        readonly seat: number;
        readonly verdict: Verdict;
        /** The day of the decision: of the signature, where it was made on paper. */
        readonly on: CivilDate;
        readonly opinion: string;
        readonly medium: Medium;
        readonly evidence?: Evidence;
        /** Who wrote it down, where that was not the person who confirmed it. */
        readonly registeredBy?: Person;
      }
    | { readonly kind: 'passed'; readonly step: number; readonly on: CivilDate }
    | {
        readonly kind: 'returned';
        readonly step: number;
        readonly to: Landing;
        /** For a return to the applicant: after mending, everything anew, or straight back to this step. */
        readonly resume: 'start' | 'here';
        readonly reason: string;
        readonly on: CivilDate;
      }
    /** The starter takes the whole case back. */
    | { readonly kind: 'withdrawn'; readonly reason: string; readonly on: CivilDate }
    /** A decision is taken back before anybody built on it; its step opens again. */
    | { readonly kind: 'takenBack'; readonly step: number; readonly seat: number; readonly reason: string }
    /**
     * A step of its own before or after, or more seats beside. `step` is where it stands then. Beside, the people are
     * those of `plan.seating`; the rest of the plan is that of the step.
     */
    | {
        readonly kind: 'signerAdded';
        readonly position: 'before' | 'after' | 'beside';
        readonly step: number;
        readonly plan: ChainStep;
        readonly reason: string;
      }
    | {
        readonly kind: 'transferred';
        readonly step: number;
        readonly seat: number;
        readonly to: Person;
        readonly reason: string;
      }
    /** Somebody else is asked to look at it first; then it comes back. */
    | {
        readonly kind: 'delegated';
        readonly step: number;
        readonly seat: number;
        readonly to: Person;
        readonly reason: string;
      }
    | { readonly kind: 'advised'; readonly step: number; readonly seat: number; readonly opinion: string }
    | { readonly kind: 'reminded'; readonly step: number; readonly note: string }
    /** The clock pauses from here to `supplemented`. */
    | {
        readonly kind: 'supplementAsked';
        readonly step: number;
        readonly what: string;
        readonly on: CivilDate;
      }
    | { readonly kind: 'supplemented'; readonly note: string; readonly on: CivilDate }
    | { readonly kind: 'slipPrinted'; readonly step: number; readonly number: string; readonly on: CivilDate }
    /** A decision from outside was written down; it counts once a second person has confirmed it. */
    | {
        readonly kind: 'registered';
        readonly step: number;
        readonly seat: number;
        readonly verdict: Verdict;
        readonly on: CivilDate;
        readonly words: string;
        readonly medium: 'paper' | 'meeting';
        readonly evidence: Evidence;
      }
    | { readonly kind: 'disputed'; readonly step: number; readonly seat: number; readonly reason: string }
    | {
        readonly kind: 'sentOut';
        readonly step: number;
        readonly letter: string;
        readonly on: CivilDate;
        readonly due?: CivilDate;
        /** What it means when no answer comes by `due`. */
        readonly silence: 'consent' | 'nothing';
      }
    | {
        readonly kind: 'ended';
        readonly outcome: Outcome;
        /** The day that counts: of the last decision. */
        readonly on: CivilDate;
        readonly reason: string;
      }
  );

export type ProcessEventKind = ProcessEvent['kind'];
