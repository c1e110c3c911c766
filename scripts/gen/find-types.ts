import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of one record type, as the tree shows it; nothing of it has been loaded yet. */
export interface TypeFolder {
  readonly pack: string;
  readonly name: string;
  /** Relative to `src/domain`: `types/outbound/delegation`. */
  readonly path: string;
  has(file: string): boolean;
  /** The official forms in `forms/`, by the names of their files. */
  readonly forms: readonly string[];
  /** Those over many records in `list-forms/`. */
  readonly listForms: readonly string[];
}

const required = ['type.ts', 'examples.ts', 'type.test.ts', 'README.md'];

/**
 * Finds the record types in the order of their folders.
 * @throws Error naming every required file that is missing
 */
export function findTypes(root: string): TypeFolder[] {
  const types = join(root, 'src/domain/types');
  const folders = foldersIn(types).flatMap((pack) =>
    foldersIn(join(types, pack)).map((name): TypeFolder => {
      const dir = join(types, pack, name);
      return {
        pack,
        name,
        path: `types/${pack}/${name}`,
        has: (file) => existsSync(join(dir, file)),
        forms: formsIn(join(dir, 'forms')),
        listForms: formsIn(join(dir, 'list-forms')),
      };
    }),
  );
  const missing = folders.flatMap((folder) =>
    required.filter((file) => !folder.has(file)).map((file) => `src/domain/${folder.path}/${file}`),
  );
  if (missing.length > 0) throw new Error(`every record type needs these files: ${missing.join(', ')}`);
  return folders;
}

function formsIn(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
}

function foldersIn(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
