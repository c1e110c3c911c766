import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault.ts';

/** What a tool said and whether it was content. */
export interface ToolAnswer {
  readonly passed: boolean;
  readonly text: string;
}

/** Runs a script under the same Node and waits for its answer. */
export async function runTool(root: string, script: string, args: readonly string[]): Promise<ToolAnswer> {
  const file = join(root, script);
  if (!existsSync(file)) throw new Error(`${script} is not installed`);
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const take = (part: Buffer): void => {
    text += part.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const code = await new Promise<number | null>((ended, failed) =>
    child.on('error', failed).on('close', ended),
  );
  return { passed: code === 0, text: text.trim() };
}

/** A tool's refusal as faults: one for each line that tells something. */
export function toFaults(path: string, { passed, text }: ToolAnswer): Fault[] {
  if (passed) return [];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 0
    ? lines.map((words) => ({ path, words }))
    : [{ path, words: 'failed without a word' }];
}
