import { parseArgs } from 'node:util';
import { UsageError } from './command.ts';

type Kinds = Readonly<Record<string, 'string' | 'boolean'>>;
type Options<K extends Kinds> = { readonly [N in keyof K]?: K[N] extends 'string' ? string : boolean };

/**
 * Reads `--name value` and `--flag`.
 * @throws UsageError for anything that is not declared
 */
export function readOptions<const K extends Kinds>(
  args: readonly string[],
  kinds: K,
): { readonly options: Options<K>; readonly rest: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }])),
      allowPositionals: true,
    });
    return { options: values as Options<K>, rest: positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
