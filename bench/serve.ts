import { join } from 'node:path';
import { registry } from '../src/domain/server.gen.ts';
import { openEngine } from '../src/engine/open-engine.ts';
import { createServer } from '../src/server/create-server.ts';

// A server on the data folder of a benchmark, beside the process that measures it.
const engine = await openEngine({
  registry,
  migrationsDir: join(import.meta.dirname, '../migrations'),
  dir: process.argv[2] ?? '',
  whenLocked: 'join',
});
const app = await createServer({ machine: engine.machine, demo: true, version: 'bench' });
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
process.send?.(typeof address === 'object' ? address?.port : 0);
process.once('SIGTERM', () => process.exit(0));
