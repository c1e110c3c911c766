import type { z } from 'zod';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { contracts, ContractName } from '../api/contracts.ts';
import type { SignedIn } from '../engine/org/sessions.ts';

type Schema<T> = T extends z.ZodType ? z.output<T> : undefined;
type Contracts = typeof contracts;
type Part<N extends ContractName, K extends string> =
  Contracts[N] extends Readonly<Record<K, infer S>> ? Schema<S> : undefined;

/** What a handler is given: the parts of the request already read by the contract, and who asks. */
export interface Call<N extends ContractName> {
  readonly params: Part<N, 'params'>;
  readonly query: Part<N, 'query'>;
  readonly body: Part<N, 'body'>;
  /** Set unless the contract is open. */
  readonly signedIn: SignedIn;
  readonly token: string;
  readonly key: string | undefined;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers one endpoint; the contract says what it must give back. */
export type Handler<N extends ContractName> = (call: Call<N>) => Promise<Part<N, 'response'>>;

/** One handler for every contract: the compiler names the one that is missing. */
export type Handlers = { readonly [N in ContractName]: Handler<N> };
