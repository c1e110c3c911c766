import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { WutongError } from '../../model/errors.ts';
import { readInstallation } from '../../engine/health/installation-health.ts';
import type { CourierService } from '../../engine/messages/courier.ts';
import type { Machine } from '../../engine/machine.ts';
import type { Installation } from '../office-admin-handlers.ts';
import { isLoopback } from './is-loopback.ts';
import { exposition, type Sample } from './exposition.ts';
import { routeOf } from './request-log.ts';

const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Requests of one route, method and status. */
interface Counted {
  readonly labels: Readonly<Record<string, string>>;
  readonly within: number[];
  count: number;
  seconds: number;
}

/** Who may read the metrics besides loopback, and what they are taken from. */
export interface MetricsOptions {
  readonly machine: Machine;
  readonly installation: Installation | undefined;
  readonly courier: Pick<CourierService, 'counts'>;
  readonly version: string;
  readonly token: string | undefined;
  /** With a proxy on this machine everybody comes from loopback, so only the token counts. */
  readonly behindProxy: boolean;
}

/** `/metrics` in the form that Prometheus reads: numbers alone, for loopback or whoever has the token. */
export function serveMetrics(app: FastifyInstance, options: MetricsOptions): void {
  const counted = new Map<string, Counted>();
  app.addHook('onResponse', async (request, reply) => {
    const labels = { route: routeOf(request), method: request.method, status: String(reply.statusCode) };
    const key = Object.values(labels).join(' ');
    const entry = counted.get(key) ?? { labels, within: buckets.map(() => 0), count: 0, seconds: 0 };
    const seconds = reply.elapsedTime / 1000;
    entry.count += 1;
    entry.seconds += seconds;
    buckets.forEach((bound, i) => {
      if (seconds <= bound) entry.within[i] = (entry.within[i] ?? 0) + 1;
    });
    counted.set(key, entry);
  });
  app.get('/metrics', async (request, reply) => {
    // Others are told that there is nothing.
    if (!mayRead(request, options)) throw new WutongError('not-found');
    void reply.type('text/plain; version=0.0.4; charset=utf-8').header('cache-control', 'no-store');
    return exposition([...(await readGauges(options)), ...requestSamples([...counted.values()])]);
  });
}

function mayRead(request: FastifyRequest, { token, behindProxy }: MetricsOptions): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token !== undefined && given !== undefined) return timingSafeEqual(hash(token), hash(given));
  const forwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some(
    (name) => request.headers[name],
  );
  return !behindProxy && !forwarded && isLoopback(request.socket.remoteAddress ?? '');
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

function requestSamples(counted: readonly Counted[]): Sample[] {
  const name = 'wutong_request_seconds';
  const help = 'How long requests took, by route and status.';
  return counted.flatMap(({ labels, within, count, seconds }): Sample[] => [
    ...buckets.map((bound, i) => ({
      name,
      help,
      type: 'histogram' as const,
      suffix: '_bucket',
      labels: { ...labels, le: String(bound) },
      value: within[i] ?? 0,
    })),
    { name, help, type: 'histogram', suffix: '_bucket', labels: { ...labels, le: '+Inf' }, value: count },
    { name, help, type: 'histogram', suffix: '_sum', labels, value: seconds },
    { name, help, type: 'histogram', suffix: '_count', labels, value: count },
  ]);
}

async function readGauges({ machine, installation, version, courier }: MetricsOptions): Promise<Sample[]> {
  const gauge = (name: string, help: string, value: number | null, labels = {}): Sample[] =>
    value === null ? [] : [{ name: `wutong_${name}`, help, type: 'gauge', labels, value }];
  const found = await readInstallation(machine, installation);
  const pool = machine.db.pool();
  return [
    ...gauge('info', 'The version that runs.', 1, { version }),
    ...gauge('database_up', 'Whether the database answers.', found.work === null ? 0 : 1),
    ...Object.entries(pool).flatMap(([state, n]) =>
      gauge('pool_connections', 'Connections to the database, and who waits for one.', n, { state }),
    ),
    ...Object.entries(found.work?.jobs ?? {}).flatMap(([state, n]) =>
      gauge('jobs', 'Jobs by state.', n, { state }),
    ),
    ...gauge(
      'outbox_waiting',
      'Messages that are due and were not brought.',
      found.work?.outboxWaiting ?? null,
    ),
    ...Object.entries(found.work?.parcels ?? {}).flatMap(([state, n]) =>
      gauge('messages', 'Messages to people outside the house, by state.', n, { state }),
    ),
    ...gauge(
      'messages_oldest_seconds',
      'Since when the oldest message that is due has not left.',
      found.work?.oldestParcelSeconds ?? null,
    ),
    ...[...courier.counts().values()].map(({ channel, result, n }): Sample => ({
      name: 'wutong_messages_total',
      help: 'Messages that left the house or failed since the start, by channel.',
      type: 'counter',
      labels: { channel, result },
      value: n,
    })),
    ...gauge('seal_age_seconds', 'Since the audit was last sealed.', found.sealAgeSeconds),
    ...gauge('copy_age_seconds', 'Since the last scheduled copy.', found.copyAgeSeconds),
    ...gauge('copy_proven', 'Whether the last scheduled copy was restored and checked.', found.copyProven),
    ...gauge('disk_free_bytes', 'Free space where the data lie.', found.diskFreeBytes),
    ...gauge('read_only', 'Whether nothing is written for lack of space.', machine.disk.isReadOnly() ? 1 : 0),
    ...gauge('certificate_days', 'Days until the certificate ends.', found.certificateDays),
    ...gauge(
      'resident_memory_bytes',
      'Memory of the program, without the database.',
      process.memoryUsage.rss(),
    ),
  ];
}
