import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
}

/** A place to run commands in: with few tools, and without a network where the machine can take it away. */
export interface ClosedRoom {
  /** Why the network is still there; undefined where it is off. */
  readonly open: string | undefined;
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  start(args: readonly string[]): ChildProcess;
  /** A request from within; `fetch` takes the same, and certificates of `ca.pem` in the folder are believed. */
  ask(
    url: string,
    init?: unknown,
  ): Promise<{
    readonly status: number;
    readonly body: string;
    readonly cookie: string;
    readonly setCookie: string;
  }>;
  close(): void;
}

/** What every Linux server has; no node, no npm, no curl, no compiler among it. */
const tools =
  'sh env sha256sum sed grep head tail find mktemp cat cut tr uname readlink dirname mkdir du df cp rm mv ln chmod chown id cmp setpriv unshare sleep';

/** Opens the room; what is started in it sees nothing of the caller's surroundings. */
export async function openClosedRoom(dir: string): Promise<ClosedRoom> {
  const toolsDir = join(dir, 'tools');
  mkdirSync(toolsDir);
  for (const tool of tools.split(' ')) {
    const found = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).stdout.trim();
    if (found) symlinkSync(found, join(toolsDir, tool));
  }
  const { holder, open } = await holdNamespace();
  const enter = holder ? ['nsenter', '-t', String(holder.pid), '-n', '--'] : [];
  const launch = (args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess => {
    const surroundings = Object.entries({ PATH: toolsDir, ...env }).map(
      ([name, value]) => `${name}=${value}`,
    );
    const [file = 'env', ...rest] = [...enter, 'env', '-i', ...surroundings, ...args];
    return spawn(file, rest, { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  const run: ClosedRoom['run'] = async (args, env) => {
    const child = launch(args, env);
    let out = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part: Buffer) => (out += part.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, out };
  };
  return {
    open,
    run,
    start: (args) => launch(args),
    async ask(url, init) {
      const script = `const r = await fetch(process.argv[1], JSON.parse(process.argv[2])).catch((e) => ({ status: 0, headers: new Headers(), text: () => String(e.cause ?? e) }));
        console.log(JSON.stringify({ status: r.status, setCookie: r.headers.get('set-cookie') ?? '', cookie: (r.headers.get('set-cookie') ?? '').split(';')[0], body: await r.text() }));`;
      const args = [process.execPath, '--input-type=module', '-e', script, url, JSON.stringify(init ?? {})];
      const ca = join(dir, 'ca.pem');
      const { out } = await run(args, existsSync(ca) ? { NODE_EXTRA_CA_CERTS: ca } : {});
      return JSON.parse(out) as Awaited<ReturnType<ClosedRoom['ask']>>;
    },
    close: () => void holder?.kill('SIGKILL'),
  };
}

/** A process in a network of its own that has nothing but loopback; others enter by its number. */
async function holdNamespace(): Promise<{ holder?: ChildProcess; open?: string }> {
  const holder = spawn('unshare', ['-n', 'sh', '-c', 'ip link set lo up && echo ready && exec sleep 900'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const heard = new Promise<boolean>((resolve) => {
    holder.stdout.on('data', (part: Buffer) => ((said += part.toString()), resolve(said.includes('ready'))));
    holder.stderr.on('data', (part: Buffer) => (said += part.toString()));
    holder.on('error', (error) => ((said += error.message), resolve(false)));
    holder.on('close', () => resolve(false));
  });
  if (await heard) return { holder };
  return { open: said.trim() || 'unshare -n' };
}
