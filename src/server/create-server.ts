import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Contract } from '../api/contract.ts';
import { contracts, type ContractName } from '../api/contracts.ts';
import { openApiDocument } from '../api/openapi.ts';
import { WutongError } from '../model/errors.ts';
import type { SignedIn } from '../engine/org/sessions.ts';
import type { Machine } from '../engine/machine.ts';
import { runImport } from '../engine/exchange/import/import-job.ts';
import { createCourier } from '../engine/messages/courier.ts';
import { createOutside, type Outside } from '../engine/messages/ways/outside.ts';
import { createJobRunner, type JobRunner } from '../engine/jobs/job-runner.ts';
import { accountHandlers } from './account-handlers.ts';
import { docsPage } from './docs-page.ts';
import { exchangeHandlers } from './exchange-handlers.ts';
import { exploreHandlers } from './explore-handlers.ts';
import { fileHandlers } from './file-handlers.ts';
import { cockpitHandlers } from './cockpit-handlers.ts';
import { collectionHandlers } from './collection-handlers.ts';
import { figureHandlers } from './figure-handlers.ts';
import { formHandlers } from './form-handlers.ts';
import { handingUpHandlers } from './handing-up-handlers.ts';
import type { Call, Handler, Handlers } from './handlers.ts';
import { toProblem } from './problems.ts';
import { messageHandlers } from './message-handlers.ts';
import { overviewHandlers } from './overview-handlers.ts';
import { packHandlers, refusePackOff } from './pack-handlers.ts';
import { termHandlers } from './term-handlers.ts';
import { measureHandlers } from './measure-handlers.ts';
import { officeAdminHandlers, type Installation } from './office-admin-handlers.ts';
import { peopleAdminHandlers } from './people-admin-handlers.ts';
import { processHandlers } from './process-handlers.ts';
import { checkHandlers } from './check-handlers.ts';
import { readingHandlers, type SampleReport } from './reading-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import { recordHandlers } from './record-handlers.ts';
import { retentionHandlers } from './retention-handlers.ts';
import { registrationHandlers } from './registration-handlers.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { createSessionCache, type SessionCache } from './session-cache.ts';
import { cookieName, sessionHandlers } from './session-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { createLimits } from './shell/limits.ts';
import { serveMetrics } from './shell/metrics.ts';
import { openShell, type Shell } from './shell/open-shell.ts';
import { logRequests } from './shell/request-log.ts';
import { workHandlers } from './work-handlers.ts';

export interface ServerOptions {
  readonly machine: Machine;
  /** The folder of the built web; without it only the interface is served. */
  readonly webDir?: string;
  /** Whether demonstration passwords exist. */
  readonly demo: boolean;
  /** Set where HTTPS is in front: cookies then travel over it only. */
  readonly secure?: boolean;
  readonly version: string;
  /** What vouches for the audit and where the data lie; without it neither is told. */
  readonly installation?: Installation;
  readonly log?: (line: string) => void;
  readonly shell?: Shell;
  /** Is given the runner of the long work, for whoever waits for it: tests and benchmarks. */
  readonly onRunner?: (runner: JobRunner) => void;
  /** The way out of the house for messages; tests bring one that may reach their own gateways. */
  readonly outside?: Outside;
  /** Where the public registers, if the public listener runs. */
  readonly publicAddress?: string;
  /** Reports of the demonstration offices, to be read and compared. */
  readonly samples?: readonly SampleReport[];
}

/** The HTTP server: contracts become routes; everything thrown becomes a problem from the closed list. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { machine, log = (line) => process.stderr.write(`${line}\n`) } = options;
  const { shell = {} } = options;
  const app = openShell(shell);
  await app.register(cookie);
  await app.register(multipart, {
    limits: { files: 1, fields: 1, fieldSize: 1_000_000, fileSize: 200_000_000 },
  });
  app.addHook('onRequest', async (request, reply) => setSecurityHeaders(request, reply));

  const refuse = (thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const note = (trace: string, cause: unknown): void =>
      log(
        `error ${trace} ${request.method} ${request.routeOptions.url ?? ''}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`,
      );
    const answer = toProblem(thrown, note, request.id);
    return reply
      .code(answer.status)
      .headers(answer.headers)
      .type('application/problem+json')
      .send(answer.body);
  };
  app.setErrorHandler((error, request, reply) => refuse(error, request, reply));
  if (shell.requests) logRequests(app, shell.requests);
  const outside = options.outside ?? createOutside();
  const courier = createCourier(machine, outside, log);
  app.addHook('onReady', async () => courier.start());
  app.addHook('onClose', () => courier.stop());
  serveMetrics(app, {
    machine,
    courier,
    installation: options.installation,
    version: options.version,
    token: shell.metricsToken,
    behindProxy: (shell.proxies ?? []).length > 0,
  });

  const runner = createJobRunner(machine, { import: (run) => runImport(machine, run) }, log);
  options.onRunner?.(runner);
  app.addHook('onReady', async () => runner.start());
  app.addHook('onClose', () => runner.stop());

  const sessions = createSessionCache(machine);
  const limits = createLimits();
  const handlers: Handlers = {
    ...sessionHandlers(machine, sessions, { demo: options.demo, secure: options.secure ?? false }),
    ...accountHandlers(machine, sessions),
    ...peopleAdminHandlers(machine, sessions),
    ...officeAdminHandlers(machine, sessions, options.installation),
    ...retentionHandlers(machine),
    ...packHandlers(machine, sessions),
    ...termHandlers(machine, sessions),
    ...recordHandlers(machine),
    ...registrationHandlers(machine, options.publicAddress),
    ...fileHandlers(machine),
    ...formHandlers(machine),
    ...exchangeHandlers(machine, runner),
    ...figureHandlers(machine),
    ...collectionHandlers(machine),
    ...handingUpHandlers(machine),
    ...cockpitHandlers(machine),
    ...exploreHandlers(machine),
    ...processHandlers(machine),
    ...workHandlers(machine),
    ...overviewHandlers(machine),
    ...settingsHandlers(machine),
    ...measureHandlers(machine),
    ...messageHandlers(machine, outside),
    ...reportHandlers(machine),
    ...readingHandlers(machine, options.samples ?? []),
    ...checkHandlers(machine),
    health: async () => {
      const database = await machine.db.outside({ text: 'SELECT 1' }).then(
        () => true,
        () => false,
      );
      const readOnly = machine.disk.isReadOnly();
      const seals = isSealing(options.installation?.sealedAt?.(), machine.clock.now());
      return { ok: database, database, readOnly, disk: !readOnly, seals, version: options.version };
    },
  };
  for (const name of Object.keys(contracts) as ContractName[])
    addRoute(app, { machine, sessions, limits }, name, handlers);

  const document = openApiDocument(contracts, machine.registry);
  app.get('/api/openapi.json', async () => document);
  app.get('/api/docs', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(document)),
  );

  const { webDir } = options;
  if (webDir !== undefined && existsSync(webDir)) {
    await app.register(fastifyStatic, { root: webDir, index: 'index.html', maxAge: '1h', immutable: false });
    app.setNotFoundHandler((request, reply) =>
      request.method === 'GET' && !request.url.startsWith('/api/')
        ? reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0, cacheControl: false })
        : refuse(new WutongError('not-found'), request, reply),
    );
  } else {
    app.setNotFoundHandler((request, reply) => refuse(new WutongError('not-found'), request, reply));
  }
  return app;
}

/** Sealing goes on as long as it was done within a few of its turns. */
const sealPatienceMs = 10 * 60_000;
const isSealing = (at: Date | undefined, now: Date): boolean =>
  at === undefined || now.getTime() - at.getTime() < sealPatienceMs;

interface RouteParts {
  readonly machine: Machine;
  readonly sessions: SessionCache;
  readonly limits: ReturnType<typeof createLimits>;
}

function addRoute<N extends ContractName>(
  app: FastifyInstance,
  { machine, sessions, limits }: RouteParts,
  name: N,
  handlers: Handlers,
): void {
  const contract: Contract = contracts[name];
  const handler: Handler<N> = handlers[name];
  app.route({
    method: contract.method,
    url: contract.path,
    handler: async (request, reply) => {
      // A page of another site can send a form with our cookie, but not this header.
      if (contract.method !== 'GET' && request.headers['x-wutong'] === undefined)
        throw new WutongError('bad-origin');
      const token = request.cookies[cookieName] ?? '';
      // Asked first: whoever is not signed in learns nothing of what else is wrong.
      const signedIn = contract.open
        ? undefined
        : await getSignedIn(sessions, contract, token, request.query);
      if (signedIn) {
        request.accountId = signedIn.actor.userId;
        limits.take(name, request, signedIn.actor.userId);
        refusePackOff(machine, signedIn.actor, request.params);
      }
      const call = {
        params: read(contract.params, request.params),
        query: read(contract.query, request.query),
        body: contract.bodyType === undefined ? read(contract.body, request.body) : undefined,
        signedIn,
        token,
        key: contract.idempotent ? readKey(request.headers['idempotency-key']) : undefined,
        request,
        reply,
      };
      const result = await handler(call as unknown as Call<N>);
      // Personal data must not stay in caches of shared desktops.
      void reply.header('cache-control', 'no-store');
      return reply.send(result);
    },
  });
}

/** What is served to whoever still has to change a password or set up a second factor. */
const ownGroups: ReadonlySet<Contract['group']> = new Set(['session', 'account']);

async function getSignedIn(
  sessions: SessionCache,
  contract: Contract,
  token: string,
  query: unknown,
): Promise<SignedIn> {
  const { background = false } = contract;
  const byItself = background === 'when-auto' ? (query as { auto?: unknown }).auto !== undefined : background;
  const found = token === '' ? undefined : await sessions.find(token, !byItself);
  if (!found) throw new WutongError('not-signed-in');
  // A one-time password opens the door to its own change and to nothing else.
  if (found.must !== null && !ownGroups.has(contract.group))
    throw new WutongError(found.must === 'password' ? 'password-change-demanded' : 'second-factor-demanded');
  return found;
}

function read(schema: z.ZodType | undefined, input: unknown): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new WutongError('bad-request', { detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
}

function readKey(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !/^[\w.-]{8,100}$/.test(header))
    throw new WutongError('bad-request', { detail: 'Idempotency-Key: 8 to 100 letters, digits, . _ -' });
  return header;
}
