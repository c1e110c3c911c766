import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { demoPassword } from '../src/demo/make-offices.ts';
import type { Place } from './place.ts';

/** Somebody signed in at a server in a process of its own, as in an office. */
export interface HttpClient {
  /** @throws Error for any answer but 200 */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

export async function openHttpClient(place: Place, login: string, sockets: number): Promise<HttpClient> {
  const child = fork(join(import.meta.dirname, 'serve.ts'), [place.dir], { stdio: 'inherit' });
  const [port] = (await once(child, 'message')) as [number];
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const send = (
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): Promise<{ readonly response: IncomingMessage; readonly text: string }> =>
    new Promise((resolve, reject) => {
      const sent = JSON.stringify(body);
      const all = {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(sent)),
        'x-wutong': '1',
        ...headers,
      };
      request(`http://127.0.0.1:${port}${path}`, { method: 'POST', agent, headers: all }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => void (response.statusCode === 200 || parts.push(part)));
        response.on('end', () => resolve({ response, text: Buffer.concat(parts).toString() }));
      })
        .on('error', reject)
        .end(sent);
    });
  const signedIn = await send('/api/session', { office: 'minggang', login, password: demoPassword }, {});
  const cookie = signedIn.response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return {
    async post(path, body, headers = {}) {
      const { response, text } = await send(path, body, { cookie, ...headers });
      if (response.statusCode !== 200)
        throw new Error(`${path} was answered with ${response.statusCode}: ${text}`);
    },
    async close() {
      agent.destroy();
      child.kill();
      await once(child, 'exit');
    },
  };
}
