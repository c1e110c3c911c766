import { randomBytes } from 'node:crypto';
import { createServer as createHttps } from 'node:https';
import Fastify, { type FastifyInstance, type FastifyServerFactory } from 'fastify';
import type { Certificate } from './certificate.ts';
import type { LineSink } from './request-log.ts';

/** What surrounds the program: who speaks HTTPS, who is believed, where the log goes. */
export interface Shell {
  readonly certificate?: Certificate | undefined;
  /** Only what these say about address and protocol counts. */
  readonly proxies?: readonly string[];
  readonly requests?: LineSink | undefined;
  /** Opens `/metrics` to others than this machine. */
  readonly metricsToken?: string | undefined;
  readonly log?: (line: string) => void;
}

// An idle browser keeps its connection for the pauses of a person who reads.
const keepAliveMs = 72_000;

/** An empty server in this shell. */
export function openShell({ certificate, proxies = [], log = () => undefined }: Shell): FastifyInstance {
  const app = Fastify({
    bodyLimit: 2_000_000,
    trustProxy: proxies.length === 0 ? false : [...proxies],
    logger: false,
    // Ours alone: a number that a caller chooses could be made to look like another one in the log.
    requestIdHeader: false,
    genReqId: () => randomBytes(5).toString('hex'),
    ...(certificate ? { serverFactory: httpsFactory(certificate, log) } : {}),
  });
  app.addHook('onClose', async () => certificate?.close());
  return app;
}

function httpsFactory(certificate: Certificate, log: (line: string) => void): FastifyServerFactory {
  return (handler) => {
    const { cert, key } = certificate.current();
    const server = createHttps({ cert, key, minVersion: 'TLSv1.2' }, handler);
    server.keepAliveTimeout = keepAliveMs;
    certificate.follow(server, log);
    return server;
  };
}
