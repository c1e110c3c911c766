import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../test/run/free-port.ts';

/** Starts Wutong as `npm start` does, on a folder and a port of its own. */
export async function servePages(
  root: string,
  data: string,
): Promise<{ readonly address: string; readonly publicAddress: string; stop(): Promise<void> }> {
  const port = await freePort();
  const publicPort = await freePort();
  const publicAddress = `http://127.0.0.1:${publicPort}`;
  const address = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, APP_DATABASE_URL: __, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, 'scripts/boot.mjs'), 'start'], {
    env: {
      ...env,
      WUTONG_DATA: data,
      WUTONG_DEMO_YEAR: '2018',
      PORT: String(port),
      HOST: '127.0.0.1',
      WUTONG_PUBLIC_PORT: String(publicPort),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4000)));
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    if (hasEnded()) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  for (const end = Date.now() + 600_000; Date.now() < end; await wait(200)) {
    if (hasEnded()) throw new Error(`Wutong did not start:\n${said}`);
    if (await answers(address)) return { address, publicAddress, stop };
  }
  await stop();
  throw new Error(`Wutong did not answer within ten minutes:\n${said}`);
}

function answers(address: string): Promise<boolean> {
  return fetch(`${address}/healthz`).then(
    (response) => response.ok,
    () => false,
  );
}
