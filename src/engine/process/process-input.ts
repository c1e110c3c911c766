import type { CivilDate } from '../../model/date.ts';
import type { Verdict } from '../../model/process/events.ts';

/** What proves a decision from outside: an uploaded scan, or the number of the minutes or of the letter. */
export interface EvidenceInput {
  readonly fileId?: string | undefined;
  readonly number?: string | undefined;
}

/** A command as a client gives it: people by their accounts, steps and seats by their index. */
export type ProcessInput =
  | { readonly kind: 'approve'; readonly step: number; readonly opinion?: string | undefined }
  | { readonly kind: 'reject'; readonly step: number; readonly opinion: string }
  | {
      readonly kind: 'return';
      readonly step: number;
      readonly to: number | 'applicant';
      readonly resume?: 'start' | 'here' | undefined;
      readonly reason: string;
    }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'takeBack'; readonly reason: string }
  | {
      readonly kind: 'addSigner';
      readonly step: number;
      readonly position: 'before' | 'after' | 'beside';
      readonly people: readonly string[];
      readonly reason: string;
    }
  | {
      readonly kind: 'transfer';
      readonly step: number;
      readonly seat?: number | undefined;
      readonly to: string;
      readonly reason: string;
    }
  | { readonly kind: 'delegate'; readonly step: number; readonly to: string; readonly reason: string }
  | { readonly kind: 'advise'; readonly step: number; readonly opinion: string }
  | { readonly kind: 'remind'; readonly note?: string | undefined }
  | { readonly kind: 'askSupplement'; readonly step: number; readonly what: string }
  | { readonly kind: 'supplement'; readonly note: string }
  | { readonly kind: 'printSlip'; readonly step: number }
  | {
      readonly kind: 'register';
      readonly step: number;
      readonly seat: number;
      readonly verdict: Verdict;
      readonly on: CivilDate;
      readonly words: string;
      readonly medium: 'paper' | 'meeting';
      readonly evidence: EvidenceInput;
    }
  | { readonly kind: 'confirm'; readonly step: number; readonly seat: number }
  | { readonly kind: 'dispute'; readonly step: number; readonly seat: number; readonly reason: string }
  | {
      readonly kind: 'sendOut';
      readonly step: number;
      readonly letter: string;
      readonly due?: CivilDate | undefined;
      readonly silence?: 'consent' | 'nothing' | undefined;
    }
  | {
      readonly kind: 'reply';
      readonly step: number;
      readonly verdict: Verdict;
      readonly on: CivilDate;
      readonly words: string;
      readonly evidence: EvidenceInput;
    }
  | { readonly kind: 'noteSilence'; readonly step: number };

/** Accounts that a command names: they must be active people of the office. */
export function peopleIn(input: ProcessInput | undefined): readonly string[] {
  if (input === undefined) return [];
  if (input.kind === 'addSigner') return input.people;
  return input.kind === 'transfer' || input.kind === 'delegate' ? [input.to] : [];
}

/** The scan that a command brings along. */
export function scanIn(input: ProcessInput | undefined): string | undefined {
  return input?.kind === 'register' || input?.kind === 'reply' ? input.evidence.fileId : undefined;
}
