import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runHistory } from './history/run-history-harness.ts';
import { Tape } from './history/sample-tape.ts';

// WUTONG_HISTORIES=1000000 plays them by the million.
const histories = Number(process.env['WUTONG_HISTORIES'] ?? 10_000);

test(
  `${histories} histories: somebody can always act, nothing is lost or decided twice, the clock never runs backward`,
  { timeout: 120_000 + histories * 120 },
  () => {
    const seen = new Map<string, number>();
    const tapes = fc.noBias(fc.uint8Array({ minLength: 80, maxLength: 300, size: 'max' }));
    fc.assert(
      fc.property(tapes, (bytes) => {
        const { events, refused } = runHistory(new Tape(bytes));
        for (const { kind } of events) seen.set(kind, (seen.get(kind) ?? 0) + 1);
        for (const code of refused) seen.set(code, (seen.get(code) ?? 0) + 1);
      }),
      { numRuns: histories },
    );
    if (process.env['WUTONG_HISTORIES'])
      console.log(Object.fromEntries([...seen].sort((a, b) => a[1] - b[1])));
    // A world in which something never happens would prove nothing about it.
    for (const kind of [
      'collapsed',
      'takenBack',
      'returned',
      'signerAdded',
      'advised',
      'supplemented',
      'disputed',
    ]) {
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(histories / 500);
    }
  },
);
