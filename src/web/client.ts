import type { z } from 'zod';
import type { contracts, ContractName } from '../api/contracts.ts';
import { connection } from './connection.ts';
import { endpoints, fillPath, queryString } from './endpoints.ts';
import { expiredSession } from './expired-session.ts';
import { readProblem, Refusal, Unreachable } from './problem.ts';

type Part<N extends ContractName, K extends 'params' | 'body'> = (typeof contracts)[N] extends {
  readonly [key in K]: infer S extends z.ZodType;
}
  ? { readonly [key in K]: z.input<S> }
  : unknown;

/** What an endpoint takes. */
export type CallInput<N extends ContractName> = Part<N, 'params'> &
  Part<N, 'body'> & { readonly query?: Readonly<Record<string, string | number | undefined>> };

/** What an endpoint gives. */
export type CallOutput<N extends ContractName> = z.output<(typeof contracts)[N]['response']>;

interface CallOptions {
  /** `Idempotency-Key`: with it a lost answer is asked for again without doing the thing twice. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

const answerWithinMs = 40_000;
const pausesMs = [1_000, 3_000];

/**
 * Calls an endpoint of the contracts.
 * @throws Refusal when the server says no, Unreachable when it says nothing.
 */
export async function call<N extends ContractName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions = {},
): Promise<CallOutput<N>> {
  const { params, body, query } = input as {
    readonly params?: Readonly<Record<string, string>>;
    readonly body?: unknown;
    readonly query?: Readonly<Record<string, string | number | undefined>>;
  };
  const [method = 'GET', path = ''] = endpoints[name].split(' ');
  const url = fillPath(path, params) + queryString(query);
  // What may be sent twice without harm; everything else is left to the person.
  const repeatable = method === 'GET' || options.key !== undefined || /Draft$/.test(name);
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    // A draft that is sent while the page is being closed still arrives; longer ones the browser would refuse.
    keepalive: name === 'saveDraft' && sent !== undefined && sent.length < 20_000,
    headers: {
      accept: 'application/json',
      ...(method === 'GET' ? {} : { 'x-wutong': '1' }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.key === undefined ? {} : { 'idempotency-key': options.key }),
    },
    ...(sent === undefined ? {} : { body: sent }),
  };
  for (let attempt = 0; ; attempt++) {
    const pause = pausesMs[attempt];
    try {
      const response = await fetchWithin(url, init, options.signal);
      if (response.ok) {
        connection.set({ reach: 'good' });
        return (await response.json()) as CallOutput<N>;
      }
      const problem = readProblem(response.status, await response.json().catch(() => undefined));
      if (problem.code === 'not-signed-in' && name !== 'signOut' && expiredSession.isGuarded()) {
        if (await expiredSession.wait()) continue;
        throw new Refusal(problem);
      }
      connection.set({
        reach: problem.code === 'database-away' ? 'busy' : 'good',
        ...(problem.code === 'disk-nearly-full' ? { readOnly: true } : {}),
      });
      const again = problem.status === 503 && problem.code !== 'disk-nearly-full';
      if (!again || !repeatable || pause === undefined) throw new Refusal(problem);
      await sleep(Math.max(pause, retryAfterMs(response)));
    } catch (error) {
      if (error instanceof Refusal || options.signal?.aborted) throw error;
      connection.set({ reach: 'offline' });
      if (!repeatable || pause === undefined) throw new Unreachable(error);
      await sleep(pause);
    }
  }
}

function retryAfterMs(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 15) * 1_000 : 0;
}

async function fetchWithin(
  url: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(), answerWithinMs);
  const stop = (): void => own.abort();
  signal?.addEventListener('abort', stop);
  try {
    return await fetch(url, { ...init, signal: own.signal });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
