import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived at the gateway. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

type Answer = { readonly status: number; readonly text: string; readonly headers?: Record<string, string> };

/** A gateway in the test process, over plain HTTP on this machine. */
export interface Gateway {
  readonly url: string;
  readonly port: number;
  readonly arrived: Arrived[];
  /** What it answers; `hang` never does, `lost` takes the message and drops the connection. */
  answer: ((request: Arrived) => Answer) | 'hang' | 'lost';
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

/** Starts it; it answers `{"code":0}` until told otherwise. */
export async function startGateway(): Promise<Gateway> {
  const state: Pick<Gateway, 'arrived' | 'answer'> = {
    arrived: [],
    answer: () => ({ status: 200, text: '{"code":0}' }),
  };
  const server = createServer((request, reply) => {
    void bodyOf(request).then((body) => {
      const arrived = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body,
      };
      state.arrived.push(arrived);
      const { answer } = state;
      if (answer === 'hang') return;
      if (answer === 'lost') return void request.socket.destroy();
      const { status, text, headers = {} } = answer(arrived);
      reply.writeHead(status, headers).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    port,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
