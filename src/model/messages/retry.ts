const minute = 60_000;

/** After so many failed tries a message is a dead letter: with the pauses below that is after some six hours. */
export const mostTries = 10;

/**
 * How long to wait after the n-th try failed: one minute, then twice as long each time, two hours at most. A quarter is
 * left to chance, so that what failed together does not come back together.
 */
export function pauseAfter(tries: number, random: () => number): number {
  const plain = Math.min(minute * 2 ** Math.max(tries - 1, 0), 120 * minute);
  return Math.round(plain * (0.875 + random() * 0.25));
}
