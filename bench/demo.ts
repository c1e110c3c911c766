import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '../src/domain/server.gen.ts';
import { loadDemo } from '../src/demo/load-demo.ts';
import { defaultSeed } from '../src/demo/seed.ts';
import { openEngine } from '../src/engine/open-engine.ts';
import type { Row } from './main.ts';

/** (e) The demonstration through the save path, records a second. */
export async function benchDemo(): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), 'wutong-bench-'));
  const engine = await openEngine({
    registry,
    migrationsDir: join(import.meta.dirname, '../migrations'),
    dir,
  });
  try {
    const began = performance.now();
    const { records, saves } = await loadDemo({
      machine: engine.machine,
      owner: engine.owner,
      seed: defaultSeed,
      year: 2018,
    });
    const seconds = (performance.now() - began) / 1000;
    const row = (name: string, count: number): Row => ({
      name: `(e) demonstration: ${count.toLocaleString('en')} ${name} in ${seconds.toFixed(1)} s`,
      aim: '',
      unit: `${name} a second`,
      ours: { median: count / seconds, p95: count / seconds, runs: 1 },
    });
    return [row('records', records), row('saves', saves)];
  } finally {
    await engine.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
