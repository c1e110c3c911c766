import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The official documents: the files that lie in `src/domain/sources`, without their ending. Tables have a folder. */
export function findSources(root: string): string[] {
  return readdirSync(join(root, 'src/domain/sources'), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => entry.name.slice(0, -'.ts'.length))
    .sort();
}
