import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../harness/database.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';

/** A tree of a few files in which faults can be planted, with the project's own settings and packages. */
export interface SmallTree {
  readonly dir: string;
  write(path: string, text: string): void;
  remove(): void;
}

const settings = [
  'package.json',
  'tsconfig.json',
  'eslint.config.js',
  '.prettierrc.json',
  '.prettierignore',
  'knip.json',
];

export function plantTree(files: Readonly<Record<string, string>>): SmallTree {
  const { dir, remove } = temporaryFolder('tree');
  for (const name of settings) cpSync(join(root, name), join(dir, name));
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  const tree: SmallTree = {
    dir,
    write(path, text) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    },
    remove,
  };
  for (const [path, text] of Object.entries(files)) tree.write(path, text);
  return tree;
}
