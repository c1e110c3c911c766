import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './main.ts';

const root = join(import.meta.dirname, '..');

/** (f) From the command to the first answered request: cold on an empty folder, then warm on the same one. */
export async function benchStart(): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'wutong-bench-'));
  try {
    const cold = await startOnce(dir);
    const warm = [await startOnce(dir), await startOnce(dir), await startOnce(dir)].sort((a, b) => a - b);
    const times = (ms: number, runs: number) => ({ median: ms, p95: ms, runs });
    return [
      { name: '(f) cold start, empty', aim: '', unit: 'ms', ours: times(cold, 1) },
      { name: '(f) warm start', aim: '', unit: 'ms', ours: times(warm[1] ?? 0, 3) },
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function startOnce(dir: string): Promise<number> {
  const port = 18_000 + Math.floor(Math.random() * 2_000);
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'src/cli/main.ts'), 'start', '--empty'], {
    env: { ...process.env, WUTONG_DATA: dir, PORT: String(port) },
    stdio: 'ignore',
  });
  for (;;) {
    const ok = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) break;
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const took = performance.now() - began;
  child.kill('SIGTERM');
  await once(child, 'exit');
  return took;
}
