import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { civilDateOf } from '../../model/date.ts';
import { errors, errorText, isWutongError, WutongError } from '../../model/errors.ts';
import type { Values } from '../../model/field.ts';
import { isId } from '../../model/id.ts';
import type { Lang } from '../../model/label.ts';
import type { Machine } from '../../engine/machine.ts';
import { getOffice, listOffices, type OfficeInfo } from '../../engine/org/offices.ts';
import { canMail } from '../../engine/registration/confirmation.ts';
import { cancelGuest, changeGuest, readGuest } from '../../engine/registration/guest.ts';
import { listOpenHosts, readHost, type Host } from '../../engine/registration/host.ts';
import { registrationsOf, type Registration } from '../../engine/registration/kinds.ts';
import { isMark, newMark } from '../../engine/registration/guest-link.ts';
import { register } from '../../engine/registration/register.ts';
import { createThrottle } from '../throttle.ts';
import { eventPage, listPage } from './event-page.ts';
import { guestPage, guestPath } from './guest-page.ts';
import { notice } from './layout.ts';
import { say } from './public-words.ts';
import { style } from './style.ts';

export interface PublicServerOptions {
  readonly machine: Machine;
  /** What stands before the paths in links that a guest keeps. */
  readonly address: string;
  /** The address of the office's own listener, which badges lead to. */
  readonly checkInAddress: string;
  readonly log?: (line: string) => void;
}

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const windowMs = 600_000;
const longestForm = 20_000;

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
type Params = Readonly<Record<'office' | 'event' | 'token', string>>;

/**
 * The listener of the public: it shows open events and takes registrations, and knows nothing else. No cookie, no
 * session, no script, and not one route of the office's interface.
 */
export async function createPublicServer(options: PublicServerOptions): Promise<FastifyInstance> {
  const { machine, log = (line) => process.stderr.write(`${line}\n`) } = options;
  const app = Fastify({ bodyLimit: longestForm, trustProxy: false, logger: false });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body: string, done) => done(null, Object.fromEntries(new URLSearchParams(body))),
  );
  const sent = createThrottle({ most: 30, windowMs });
  const asked = createThrottle({ most: 1200, windowMs });
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      // A personal link must not travel on in the address that a page was come from.
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      'cache-control': 'no-store',
    });
    const throttle = request.method === 'POST' ? sent : asked;
    const seconds = throttle.wait(request.ip);
    if (seconds > 0) throw new WutongError('too-many-requests', { seconds });
    throttle.count(request.ip);
  });

  const refuse = (thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const lang = langOf(request);
    const error = asRefusal(thrown, request, log);
    const { status } = errors[error.code];
    if (status === 429) void reply.header('retry-after', String(error.params['seconds'] ?? 60));
    const isLost = error.code === 'not-found';
    const title = say(lang, isLost ? 'notFound' : 'failed');
    const hint = isLost ? say(lang, 'notFoundHint') : errorText(error.code, error.params, lang);
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .send(notice(lang, '/', title, hint));
  };
  app.setErrorHandler((error, request, reply) => refuse(error, request, reply));
  app.setNotFoundHandler((request, reply) => refuse(new WutongError('not-found'), request, reply));

  const page = (answer: Answer): Answer => answer;
  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  app.get(
    '/',
    page(async (request, reply) => send(reply, listPage(langOf(request), await listOpen(machine)))),
  );

  const showEvent = async (
    request: FastifyRequest,
    reply: FastifyReply,
    found: Found,
    typed: { values: Values; findings: WutongError['findings'] },
  ): Promise<unknown> => {
    const today = civilDateOf(machine.clock.now());
    // A form that comes back for a correction is still the same page.
    const { mark: before } = typed.values;
    const mark = isMark(before) ? before : newMark();
    const mails = await canMail(machine, found.office.id);
    return send(reply, eventPage({ lang: langOf(request), today, mark, mails, ...found, ...typed }));
  };
  app.get(
    '/:office/:event',
    page(async (request, reply) =>
      showEvent(request, reply, await findHost(machine, paramsOf(request)), { values: {}, findings: [] }),
    ),
  );
  app.post(
    '/:office/:event',
    page(async (request, reply) => {
      const found = await findHost(machine, paramsOf(request));
      const values = formOf(request);
      const place = { officeId: found.office.id, host: found.host.id };
      const lang = langOf(request);
      const consent = values['consent'];
      try {
        const pathOf = (secret: string) => `${guestPath(found.office.code, secret)}?lang=${lang}`;
        const token = await register(machine, found.registration, place, {
          values,
          lang,
          consent,
          mark: isMark(values['mark']) ? values['mark'] : undefined,
          linkOf: (secret) => `${options.address}${pathOf(secret)}`,
        });
        return await reply.redirect(pathOf(token), 303);
      } catch (error) {
        if (!isWutongError(error) || error.code !== 'invalid-record') throw error;
        void reply.code(422);
        return showEvent(request, reply, found, { values, findings: error.findings });
      }
    }),
  );

  const showGuest = async (
    request: FastifyRequest,
    reply: FastifyReply,
    more: { typed?: { values: Values; findings: WutongError['findings'] }; saved?: boolean },
  ): Promise<unknown> => {
    const { office: code, token } = paramsOf(request);
    const office = await officeOf(machine, code);
    const guest = await readGuest(machine, office.id, token);
    const { address, checkInAddress } = options;
    const { saved = false, typed } = more;
    const whole = { lang: langOf(request), office, guest, token, address, checkInAddress, saved };
    return send(reply, guestPage(typed ? { ...whole, typed } : whole));
  };
  app.get(
    '/:office/r/:token',
    page((request, reply) => showGuest(request, reply, {})),
  );
  app.post(
    '/:office/r/:token',
    page(async (request, reply) => {
      const { office: code, token } = paramsOf(request);
      const office = await officeOf(machine, code);
      const { do: wish, ...values } = formOf(request);
      try {
        if (wish === 'cancel') await cancelGuest(machine, office.id, token);
        else if (wish === 'change') await changeGuest(machine, office.id, token, values);
        else throw new WutongError('bad-request', { detail: 'do' });
      } catch (error) {
        if (!isWutongError(error) || error.code !== 'invalid-record') throw error;
        void reply.code(422);
        return showGuest(request, reply, { typed: { values, findings: error.findings } });
      }
      return showGuest(request, reply, { saved: wish === 'change' });
    }),
  );
  return app;
}

interface Found {
  readonly office: OfficeInfo;
  readonly registration: Registration;
  readonly host: Host;
}

const paramsOf = (request: FastifyRequest): Params => request.params as Params;
const formOf = (request: FastifyRequest): Readonly<Record<string, string>> =>
  (request.body ?? {}) as Readonly<Record<string, string>>;

// Chinese unless the page was switched, or the browser of the guest does not ask for Chinese at all.
function langOf(request: FastifyRequest): Lang {
  const { lang } = request.query as { readonly lang?: unknown };
  if (lang === 'zh' || lang === 'en') return lang;
  const wanted = request.headers['accept-language'];
  return wanted === undefined || /\bzh\b|^\*/i.test(wanted) ? 'zh' : 'en';
}

function send(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page);
}

function asRefusal(thrown: unknown, request: FastifyRequest, log: (line: string) => void): WutongError {
  if (isWutongError(thrown) && errors[thrown.code].status < 500) return thrown;
  if (isWutongError(thrown) && errors[thrown.code].status === 503) return thrown;
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new WutongError('bad-request', { detail: String((thrown as Error).message).slice(0, 100) });
  const trace = randomBytes(5).toString('hex');
  // The address of a guest's page is a secret: the log gets its pattern only.
  log(
    `public error ${trace} ${request.routeOptions.url ?? ''}: ${String((thrown as Error | null)?.stack ?? thrown)}`,
  );
  return new WutongError('internal-error', { trace });
}

// An office that does not exist and an event that does not are the same: nothing.
async function officeOf(machine: Machine, code: string): Promise<OfficeInfo> {
  return getOffice(machine.db, code).catch((error: unknown) => {
    throw isWutongError(error) && error.code === 'unknown-office' ? new WutongError('not-found') : error;
  });
}

async function findHost(machine: Machine, { office: code, event }: Params): Promise<Found> {
  if (!isId(event)) throw new WutongError('not-found');
  const office = await officeOf(machine, code);
  for (const registration of registrationsOf(machine)) {
    const host = await machine.db.inOffice(office.id, (tx) => readHost(tx, registration, event), {
      reading: true,
    });
    // What is being prepared is nobody's business yet.
    if (host && host.state !== registration.host.workflow.initial) return { office, registration, host };
  }
  throw new WutongError('not-found');
}

async function listOpen(machine: Machine): Promise<{ office: OfficeInfo; host: Host }[]> {
  const today = civilDateOf(machine.clock.now());
  const open: { office: OfficeInfo; host: Host }[] = [];
  for (const office of await listOffices(machine.db))
    for (const registration of registrationsOf(machine)) {
      const hosts = await machine.db.inOffice(office.id, (tx) => listOpenHosts(tx, registration, today), {
        reading: true,
      });
      open.push(...hosts.map((host) => ({ office, host })));
    }
  return open;
}
