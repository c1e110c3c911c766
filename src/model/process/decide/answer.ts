import type { ErrorCode, ErrorParams } from '../../errors.ts';
import type { ProcessEvent } from '../events.ts';

/** A command that is not carried out, and why, in words for the person who gave it. */
export interface Refusal {
  readonly refusal: { readonly code: ErrorCode; readonly params: ErrorParams };
}

/** What a command comes to: all of it happens, or nothing. */
export type Answer = { readonly events: readonly ProcessEvent[] } | Refusal;

export function refuse(code: ErrorCode, params: ErrorParams = {}): Refusal {
  return { refusal: { code, params } };
}
