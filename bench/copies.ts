import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import { proveCopy } from '../src/engine/copies/prove-copy.ts';
import { writeCopy } from '../src/engine/copies/write-copy.ts';
import { readMigrations } from '../src/engine/schema/migrate.ts';
import type { Row } from './main.ts';
import { fillDelegations, openPlace } from './place.ts';

const rows = Number(process.env['COPY_ROWS'] ?? 1_000_000);

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const began = performance.now();
  const value = await work();
  return { ms: performance.now() - began, value };
}

const once = (value: number) => ({ median: value, p95: value, runs: 1 });

/** (n) A safe copy of a million records, and the proof that it can be restored; against the bare rows. */
export async function benchCopies(): Promise<Row[]> {
  const place = await openPlace();
  try {
    await fillDelegations(place, rows);
    const { machine, home, keys, owner } = place.engine;
    const file = join(place.dir, 'bench.copy');
    const made = await timed(() =>
      writeCopy(
        {
          owner,
          keys,
          files: machine.files,
          headsFile: home.auditHeadsFile,
          program: 'bench',
          now: () => new Date(),
        },
        file,
      ),
    );
    const bareOut = await timed(() =>
      pipeline(
        place.owner.query(copyTo('COPY delegation TO STDOUT')),
        new Writable({ write: (_part, _encoding, done) => done() }),
      ),
    );
    const migrations = await readMigrations(join(import.meta.dirname, '..', 'migrations'));
    const proof = await timed(() => proveCopy(file, { home, keys, migrations }));
    if (!proof.value.verified || proof.value.rows !== made.value.rows)
      throw new Error('the copy is not proven');
    // What a database cannot save itself: the rows with all their indexes, within the server.
    const bareIn = await timed(async () => {
      await place.owner.query('CREATE TABLE bare (LIKE delegation INCLUDING ALL)');
      await place.owner.query('INSERT INTO bare SELECT * FROM delegation');
    });
    return [
      {
        name: `(n) copy of ${made.value.rows} rows, packed, encrypted, hashed: ${Math.round(made.value.bytes / 1e6)} MB; against COPY of the records`,
        aim: '',
        unit: 'ms',
        ours: once(made.ms),
        baseline: once(bareOut.ms),
        ratio: made.ms / bareOut.ms,
      },
      {
        name: '(n) its proof: a server of its own, restored, every table, file and seal held against its hash; against the rows into a table with the same indexes',
        aim: '',
        unit: 'ms',
        ours: once(proof.ms),
        baseline: once(bareIn.ms),
        ratio: proof.ms / bareIn.ms,
      },
    ];
  } finally {
    await place.close();
  }
}
