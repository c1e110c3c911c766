import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type * as PacksModule from '../../src/domain/org/packs.ts';
import { findTypes } from '../gen/find-types.ts';
import { typeFiles, type NewType } from './type-files.ts';

const shape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Makes the folder of a new type and nothing else.
 * @returns its path from the root
 * @throws Error for a name that cannot be, is taken, or a pack that nobody declared
 */
export async function makeType(root: string, asked: NewType): Promise<string> {
  const { pack, name, label, en } = asked;
  if (!shape.test(pack) || !shape.test(name))
    throw new Error('write <pack>/<name> in kebab-case: outbound/travel-report');
  if (!/\p{Script=Han}/u.test(label)) throw new Error('--label is the Chinese name');
  if (!/^[A-Z][\x20-\x7e]+$/.test(en)) throw new Error('--en is the English name, beginning with a capital');
  const { packs } = (await import(
    pathToFileURL(join(root, 'src/domain/org/packs.ts')).href
  )) as typeof PacksModule;
  if (!packs[pack]) throw new Error(`no pack is called “${pack}”: add it to src/domain/org/packs.ts first`);
  const taken = findTypes(root).find((folder) => folder.name === name);
  if (taken) throw new Error(`there is already a type “${name}” in src/domain/${taken.path}`);
  const path = `src/domain/types/${pack}/${name}`;
  if (existsSync(join(root, path))) throw new Error(`${path} is already there`);
  mkdirSync(join(root, path), { recursive: true });
  for (const [file, text] of Object.entries(typeFiles(asked))) {
    const filepath = join(root, path, file);
    const style = (await resolveConfig(filepath)) ?? {};
    writeFileSync(filepath, file.endsWith('.ts') ? await format(text, { ...style, filepath }) : text);
  }
  return path;
}
