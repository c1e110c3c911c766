/** Gives values from one who makes them to one who takes them, one at a time. */
export interface HandOver<T> {
  /** Waits until the value is taken; false when nobody takes any more. @throws Error when nobody comes for it */
  give(value: T): Promise<boolean>;
  end(error?: unknown): void;
  /** Nobody takes any more. */
  stop(): void;
  taken(): AsyncGenerator<T>;
}

/** Whoever does not come for the next part within this time is gone, and must not hold the database any longer. */
const patienceMs = 60_000;

export function handOver<T>(patience = patienceMs): HandOver<T> {
  const waiting: T[] = [];
  let state: 'open' | 'ended' | 'stopped' = 'open';
  let fault: unknown;
  let wakeTaker = (): void => {};
  let wakeGiver = (): void => {};
  return {
    async give(value) {
      if (state === 'stopped') return false;
      waiting.push(value);
      wakeTaker();
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('nobody takes what is exported')), patience);
        wakeGiver = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      // It may have been stopped while this waited.
      return (state as string) !== 'stopped';
    },
    end(error) {
      if (state === 'open') state = 'ended';
      fault = error;
      wakeTaker();
    },
    stop() {
      state = 'stopped';
      wakeGiver();
      wakeTaker();
    },
    async *taken() {
      for (;;) {
        const value = waiting.shift();
        if (value !== undefined) {
          // It makes the next while this one is on its way.
          wakeGiver();
          yield value;
        } else if (state !== 'open') break;
        else await new Promise<void>((resolve) => (wakeTaker = resolve));
      }
      if (fault !== undefined) throw fault;
    },
  };
}
