import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './database.ts';
import { freePort } from '../run/free-port.ts';

/** How a command ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Env = Readonly<Record<string, string | undefined>>;

function launch(dir: string, args: readonly string[], env: Env): ChildProcess {
  return spawn(process.execPath, [join(root, 'src/cli/main.ts'), ...args], {
    // The database of these tests is the bundled one, whatever the others run on.
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      HOST: undefined,
      PORT: undefined,
      WUTONG_DATA: dir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs `wutong` with these words on a data folder, to its end. */
export async function runCommand(dir: string, args: readonly string[], env: Env = {}): Promise<Ended> {
  const child = launch(dir, args, env);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (part: Buffer) => (said.out += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (said.err += part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}

/** A server that was started by the command. */
export interface RunningServer {
  readonly url: string;
  readonly child: ChildProcess;
  said(): string;
  /** Sends a signal and waits for the end. */
  end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Starts `wutong start` and waits until it serves. */
export async function startCommand(dir: string, env: Env = {}, args: string[] = []): Promise<RunningServer> {
  const port = String(await freePort());
  const child = launch(dir, ['start', ...args], { PORT: port, ...env });
  let said = '';
  const gone = once(child, 'exit');
  await new Promise<void>((ready, failed) => {
    const listen = (part: Buffer): void => {
      said += part.toString();
      if (said.includes('Wutong is running')) ready();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void gone.then(() => failed(new Error(`the server did not start: ${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    said: () => said,
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      const [code] = (await gone) as [number | null];
      return code;
    },
  };
}

/** Requests to a running server as a signed-in person. */
export async function signInAt(
  url: string,
  given: { readonly office: string; readonly login: string; readonly password: string },
): Promise<
  (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>
> {
  const headers = { 'x-wutong': '1', 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body: JSON.stringify(given) });
  if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return (method, path, body, more = {}) =>
    fetch(url + path, {
      method,
      headers: { cookie, ...headers, ...more },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}
