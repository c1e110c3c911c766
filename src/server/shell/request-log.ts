import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** Takes one line of the log at a time. */
export interface LineSink {
  write(line: string): void;
  close(): Promise<void>;
}

/** Writes to a file that is put aside when it has grown to `mostBytes`: `.1` is the youngest, beyond `keep` they go. */
export function openLogFile(
  file: string,
  { mostBytes = 20_000_000, keep = 5 }: { readonly mostBytes?: number; readonly keep?: number } = {},
): LineSink {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const open = (): WriteStream => {
    const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
    // A log that cannot be written must not stop the work of the office.
    stream.on('error', () => undefined);
    return stream;
  };
  let bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  let stream = open();
  const rotate = (): void => {
    stream.end();
    for (let i = keep - 1; i >= 1; i--)
      if (existsSync(`${file}.${i}`)) renameSync(`${file}.${i}`, `${file}.${i + 1}`);
    // What is still on its way goes to the file that it was meant for, whatever its name is by then.
    if (existsSync(file)) renameSync(file, `${file}.1`);
    stream = open();
    bytes = 0;
  };
  return {
    write(line) {
      const text = `${line}\n`;
      if (bytes > 0 && bytes + text.length > mostBytes && keep > 0 && !stream.pending) rotate();
      bytes += text.length;
      stream.write(text);
    },
    close: () => new Promise((resolve) => stream.end(resolve)),
  };
}

/** `WUTONG_LOG`: `stdout`, `off`, or a file; `usual` where nothing is said. */
export function openLogSink(env: NodeJS.ProcessEnv, usual: string): LineSink | undefined {
  const where = env['WUTONG_LOG'] || usual;
  if (where === 'off') return undefined;
  if (where === 'stdout')
    return { write: (line) => void process.stdout.write(`${line}\n`), close: async () => undefined };
  const megabytes = Number(env['WUTONG_LOG_MB'] || 20);
  return openLogFile(where, { mostBytes: (megabytes > 0 ? megabytes : 20) * 1_000_000 });
}

/** Where a request went, as its route says: never the address itself, which holds numbers of records and search words. */
export const routeOf = (request: { readonly routeOptions: { readonly url?: string } }): string =>
  request.routeOptions.url ?? 'none';

/** One line of JSON for each request, without names, addresses, queries and contents. */
export function logRequests(app: FastifyInstance, sink: LineSink): void {
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      time: new Date().toISOString(),
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      request: request.id,
      account: request.accountId ?? null,
    };
    sink.write(JSON.stringify(line));
  });
  app.addHook('onClose', () => sink.close());
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The number of the account that asks, once it is known. */
    accountId?: string;
  }
}
