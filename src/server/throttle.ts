/** Counts events by name over a sliding window. Forgets what is old, so it never grows without bound. */
export function createThrottle(options: { readonly most: number; readonly windowMs: number }) {
  const seen = new Map<string, number[]>();
  const recent = (name: string, now: number): number[] =>
    (seen.get(name) ?? []).filter((at) => at > now - options.windowMs);
  return {
    count(name: string, now = Date.now()): void {
      if (seen.size > 10_000) seen.clear();
      seen.set(name, [...recent(name, now), now]);
    },
    /** Takes the latest one back. */
    forgive(name: string): void {
      seen.set(name, (seen.get(name) ?? []).slice(0, -1));
    },
    /** Whole seconds to wait; 0 when there is room. */
    wait(name: string, now = Date.now()): number {
      const times = recent(name, now);
      const first = times[times.length - options.most];
      return first === undefined ? 0 : Math.ceil((first + options.windowMs - now) / 1000);
    },
  };
}
