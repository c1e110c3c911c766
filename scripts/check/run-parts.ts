import type { Fault } from './fault.ts';

/** One part of the check. */
export interface Part {
  readonly name: string;
  run(): Promise<readonly Fault[]> | readonly Fault[];
}

export interface PartResult {
  readonly name: string;
  readonly faults: readonly Fault[];
  readonly seconds: number;
}

/**
 * Runs the parts, so many at a time, in their order: the long ones stand first. A part that breaks is a fault and does
 * not keep the others from being told.
 */
export async function runParts(parts: readonly Part[], atOnce = 2): Promise<PartResult[]> {
  const results: PartResult[] = [];
  const waiting = [...parts.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, part] = next;
      const begun = performance.now();
      const faults = await runPart(part);
      results[at] = { name: part.name, faults, seconds: (performance.now() - begun) / 1000 };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

async function runPart(part: Part): Promise<readonly Fault[]> {
  try {
    return await part.run();
  } catch (error) {
    return [{ path: part.name, words: error instanceof Error ? error.message : String(error) }];
  }
}
