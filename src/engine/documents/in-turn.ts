const mostAtOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Two documents at a time are taken apart: more would only take memory from each other. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}
