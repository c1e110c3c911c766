import type { Registry } from '../model/registry.ts';

/** What every command is given. */
export interface CommandContext {
  readonly registry: Registry;
  /** The folder of the program. */
  readonly root: string;
  readonly args: readonly string[];
  /** Where the answer goes, a line at a time. */
  print(line: string): void;
  /** Progress and notes for the person, never mixed with the answer. */
  note(line: string): void;
}

/** One word of the command line. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  /** @returns the exit code */
  run(context: CommandContext): Promise<number>;
}

/** A wrong use of the command line; the words say how it is used. */
export class UsageError extends Error {}
