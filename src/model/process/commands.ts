import type { CivilDate } from '../date.ts';
import type { ChainStep, Person } from './chain.ts';
import type { Evidence, Landing, Verdict } from './events.ts';

/**
 * What somebody asks of a process. `step` is always the index of the step that the person saw as open: if another one
 * is open by now, the command is refused instead of hitting the wrong step. `seat` says whose seat, for somebody who acts
 * for several. Without it the first one is meant, once: clicking again never decides for somebody else.
 */
export type ProcessCommand =
  | { readonly kind: 'start'; readonly purpose: string; readonly steps: readonly ChainStep[] }
  | { readonly kind: 'approve'; readonly step: number; readonly seat?: number; readonly opinion?: string }
  | { readonly kind: 'reject'; readonly step: number; readonly seat?: number; readonly opinion: string }
  | {
      readonly kind: 'return';
      readonly step: number;
      readonly to: Landing;
      readonly resume?: 'start' | 'here';
      readonly reason: string;
    }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'takeBack'; readonly reason: string }
  | {
      readonly kind: 'addSigner';
      readonly step: number;
      readonly position: 'before' | 'after' | 'beside';
      readonly people: readonly Person[];
      readonly reason: string;
    }
  | {
      readonly kind: 'transfer';
      readonly step: number;
      /** Whose seat; the own one unless said. Keepers may move any seat. */
      readonly seat?: number;
      readonly to: Person;
      readonly reason: string;
    }
  | {
      readonly kind: 'delegate';
      readonly step: number;
      readonly seat?: number;
      readonly to: Person;
      readonly reason: string;
    }
  | { readonly kind: 'advise'; readonly step: number; readonly seat?: number; readonly opinion: string }
  | { readonly kind: 'remind'; readonly note?: string }
  | { readonly kind: 'askSupplement'; readonly step: number; readonly what: string }
  | { readonly kind: 'supplement'; readonly note: string }
  /** After a return to the applicant. */
  | { readonly kind: 'resubmit'; readonly steps: readonly ChainStep[] }
  | { readonly kind: 'printSlip'; readonly step: number; readonly number: string }
  | {
      readonly kind: 'register';
      readonly step: number;
      readonly seat: number;
      readonly verdict: Verdict;
      readonly on: CivilDate;
      readonly words: string;
      readonly medium: 'paper' | 'meeting';
      readonly evidence: Evidence;
    }
  | { readonly kind: 'confirm'; readonly step: number; readonly seat: number }
  | { readonly kind: 'dispute'; readonly step: number; readonly seat: number; readonly reason: string }
  | {
      readonly kind: 'sendOut';
      readonly step: number;
      readonly letter: string;
      readonly due?: CivilDate;
      readonly silence?: 'consent' | 'nothing';
    }
  | {
      readonly kind: 'reply';
      readonly step: number;
      readonly seat?: number;
      readonly verdict: Verdict;
      readonly on: CivilDate;
      readonly words: string;
      readonly evidence: Evidence;
    }
  /** The deadline of a letter is over and silence was said to mean consent. */
  | { readonly kind: 'noteSilence'; readonly step: number; readonly seat?: number }
  | { readonly kind: 'cancel'; readonly reason: string };

export type ProcessCommandKind = ProcessCommand['kind'];
