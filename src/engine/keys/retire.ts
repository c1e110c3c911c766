import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { WutongError } from '../../model/errors.ts';
import type { Registry } from '../../model/registry.ts';
import { noteInEveryOffice } from '../audit/command-line.ts';
import { readHeader } from '../copies/copy-cipher.ts';
import { findFileText, writePrivateFile } from '../home/private-file.ts';
import { keyFileNames, type Keys } from '../secrets/keys.ts';
import { dropMasterKeys } from '../secrets/master-file.ts';
import { readKeyNotes } from './key-notes.ts';
import { countByKey } from './reseal.ts';

/** Where old keys may still be in use. */
export interface KeyUse {
  readonly client: Client;
  readonly registry: Pick<Registry, 'types'>;
  readonly home: { readonly dir: string; readonly keysDir: string };
  readonly keys: Keys;
  readonly copiesDir: string;
}

/**
 * Takes the old keys out of the key file once nothing here needs them: no value, no copy in the folder of copies, and
 * the copy of the keys was made anew. Copies that were carried elsewhere open only with a copy of the keys that still
 * holds the old one.
 * @throws keys-busy
 */
export async function retireKeys(use: KeyUse): Promise<readonly string[]> {
  const { client, registry, home, keys } = use;
  const old = keys.ids.filter((id) => id !== keys.currentId && id !== keys.blindId);
  if (old.length === 0) return [];
  const busy = (detail: string): never => {
    throw new WutongError('keys-busy', { detail });
  };
  const counts = await countByKey({ client, registry });
  const values = old.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
  if (values > 0)
    busy(`还有${values}个值由旧密钥保护，请先运行 bin/wutong keys rotate / ${values} values need them`);
  const named = await copiesUnder(use.copiesDir, old);
  const [first] = named;
  if (first !== undefined)
    busy(`${named.length}份备份还要用旧密钥打开，例如 ${first} / ${named.length} safe copies need them`);
  if (readKeyNotes(home).copy?.ids.includes(keys.currentId) !== true)
    busy('新密钥还没有副本，请先运行 bin/wutong keys copy 文件名 / the new key has no copy yet');
  const file = join(home.keysDir, keyFileNames.master);
  writePrivateFile(file, dropMasterKeys(findFileText(file) ?? '', old));
  keys.refresh();
  await noteInEveryOffice(client, { type: 'keys', action: 'retire', after: { ids: old } });
  return old;
}

async function copiesUnder(dir: string, ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await readdir(dir).catch(() => [])).sort()) {
    const keyId = await keyOfCopy(join(dir, name));
    if (keyId !== undefined && ids.includes(keyId)) found.push(name);
  }
  return found;
}

/** Which key a file needs; nothing for what is no copy. */
async function keyOfCopy(file: string): Promise<string | undefined> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8_192), 0, 8_192, 0);
    return readHeader(buffer.subarray(0, bytesRead))?.header.keyId;
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}
