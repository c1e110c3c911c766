import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** One command of the tests. */
export interface Stage {
  readonly name: string;
  /** A script with its arguments, run under this same Node. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Where vitest leaves its counts. */
  readonly report?: string;
}

export interface StageResult {
  readonly stage: Stage;
  readonly passed: boolean;
  readonly seconds: number;
}

const longestMs = 38 * 60_000;

/**
 * Runs a stage to its end. What it says is printed when it is over, so that stages beside each other do not mix their
 * lines; one that hangs is ended.
 */
export async function runStage(
  stage: Stage,
  options: { readonly cwd: string; readonly print: (text: string) => void },
): Promise<StageResult> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...stage.args], {
    cwd: options.cwd,
    env: { ...process.env, ...stage.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: longestMs,
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  const [code] = (await once(child, 'close').catch((error: unknown) => {
    said.push(Buffer.from(String(error)));
    return [1];
  })) as [number | null];
  const seconds = (performance.now() - begun) / 1000;
  const passed = code === 0;
  options.print(`${Buffer.concat(said).toString().trimEnd()}\n`);
  options.print(`-- ${stage.name}: ${passed ? '通过 ok' : '失败 failed'} (${seconds.toFixed(1)} s)\n`);
  return { stage, passed, seconds };
}
