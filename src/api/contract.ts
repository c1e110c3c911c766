import type { z } from 'zod';
import type { ErrorCode } from '../model/errors.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What an endpoint takes, gives and may refuse; the server, the web, the command line and OpenAPI share it. */
export interface Contract {
  readonly method: Method;
  /** `/api/records/:type/:id` */
  readonly path: string;
  readonly summary: string;
  /** Which pages of the reference it stands under. */
  readonly group:
    | 'session'
    | 'records'
    | 'process'
    | 'work'
    | 'rules'
    | 'settings'
    | 'figures'
    | 'files'
    | 'forms'
    | 'exchange'
    | 'office'
    | 'account'
    | 'administration'
    | 'system';
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** A body that is not JSON, such as an upload. */
  readonly bodyType?: string;
  readonly response: z.ZodType;
  /** A response that is not JSON, such as a file. */
  readonly responseType?: string;
  /** Open to whoever has not signed in. */
  readonly open?: boolean;
  /** Asked by a page by itself, not by a person: it does not keep a session alive. Some are so only with `auto` in the query. */
  readonly background?: boolean | 'when-auto';
  /** Takes `Idempotency-Key`: the same key with the same body gives the first answer again. */
  readonly idempotent?: boolean;
  readonly errors: readonly ErrorCode[];
}

/** Declares an endpoint; keeps the literal types of its schemas for the client and the handlers. */
export function defineContract<const C extends Contract>(contract: C): C {
  return contract;
}
