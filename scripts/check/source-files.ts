import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file written by hand (or, where `generated`, by a script), its path from the root with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly generated: boolean;
}

const folders = ['src', 'scripts', 'test', 'bench', 'bin'];
const rootFiles = /^[^/]+\.(ts|js|mjs|json|sql)$/;
const code = /\.(ts|tsx|js|mjs)$/;

/** The style sheets, which are read by people as code is. */
export function readStyleSheets(root: string): SourceFile[] {
  return filesIn(join(root, 'src'))
    .map((file) => relative(root, file).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.css'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8'), generated: false }));
}

/** Every file of the program itself, in order. */
export function readSourceFiles(root: string): SourceFile[] {
  const inFolders = folders.flatMap((folder) => filesIn(join(root, folder)));
  const above = readdirSync(root).filter((name) => rootFiles.test(name) && code.test(name));
  return [...inFolders.map((file) => relative(root, file).replaceAll('\\', '/')), ...above]
    .filter((path) => code.test(path))
    .sort()
    .map((path) => ({
      path,
      text: readFileSync(join(root, path), 'utf8'),
      generated: /\.gen\.tsx?$/.test(path),
    }));
}

function filesIn(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
