/** Times of one thing, in milliseconds, sorted. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

/**
 * Measures two things turn by turn, so that a noisy moment of the machine meets both.
 * @returns ours, the baseline, and the ratio of their medians.
 */
export async function measurePair(
  runs: number,
  ours: (i: number) => Promise<unknown>,
  baseline: (i: number) => Promise<unknown>,
): Promise<{ ours: Times; baseline: Times; ratio: number }> {
  for (let i = 0; i < Math.ceil(runs / 4); i++) {
    await ours(i);
    await baseline(i);
  }
  const [a, b]: [number[], number[]] = [[], []];
  for (let i = 0; i < runs; i++)
    for (const [times, work] of [
      [a, ours],
      [b, baseline],
    ] as const) {
      const began = performance.now();
      await work(i);
      times.push(performance.now() - began);
    }
  const [mine, bare] = [summary(a), summary(b)];
  return { ours: mine, baseline: bare, ratio: mine.median / bare.median };
}

function summary(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), runs: times.length };
}

/** How many times a second some clients together get something done within a while. */
export async function throughput(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<unknown>,
): Promise<number> {
  let done = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < end) {
        await work(client);
        done++;
      }
    }),
  );
  return done / ((performance.now() - began) / 1000);
}
