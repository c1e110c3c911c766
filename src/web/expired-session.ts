/**
 * A session may end while somebody types. The request that finds out waits here until the person has signed in
 * again, then goes on; nothing on the page is lost.
 */
let waiting: ((signedIn: boolean) => void)[] = [];
let listener: (() => void) | undefined;
let guarded = false;

export const expiredSession = {
  /** From now on a refused request asks for a new sign-in; before, the sign-in page is shown anyway. */
  guard(on: boolean): void {
    guarded = on;
  },
  isGuarded: (): boolean => guarded,
  isWaiting: (): boolean => waiting.length > 0,
  /** Waits for a new sign-in; false when the person gives up. */
  wait(): Promise<boolean> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      listener?.();
    });
  },
  settle(signedIn: boolean): void {
    const settled = waiting;
    waiting = [];
    for (const resolve of settled) resolve(signedIn);
    listener?.();
  },
  subscribe(next: () => void): () => void {
    listener = next;
    return () => {
      if (listener === next) listener = undefined;
    };
  },
};
