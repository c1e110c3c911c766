import { statSync } from 'node:fs';
import { join } from 'node:path';
import { WutongError } from '../../model/errors.ts';
import { findFileText, writePrivateFile } from '../home/private-file.ts';
import { BrokenKey } from './broken-key.ts';
import { nodeCryptoProvider, type CryptoProvider } from './crypto-provider.ts';
import { makeMasterFile, readMasterFile, type MasterKeys } from './master-file.ts';
import { loadSealKey, makeSealKey, type SealKey } from './seal-key.ts';

/** The keys of an installation, complete and checked. */
export interface Keys {
  readonly provider: CryptoProvider;
  /** The key with which new values are sealed. */
  readonly currentId: string;
  /** The key of new blind indexes; those of the other keys are looked up as well until they are retired. */
  readonly blindId: string;
  /** All keys that there are, the current one first. */
  readonly ids: readonly string[];
  findMaster(id: string): Uint8Array | undefined;
  /** When a key was made, where its file says it. */
  madeAt(id: string): string | undefined;
  readonly seal: SealKey;
  /** Reads the file again if somebody changed it. A running server asks each second, to learn of a new key. */
  refresh(): void;
}

/** The texts of both key files, as they lie on the disk or in a copy of the keys. */
export interface KeyTexts {
  readonly master: string;
  readonly seal: string;
}

/** Where the key files lie in their folder. */
export const keyFileNames = { master: 'master.json', seal: 'seal.json' } as const;

/**
 * Opens the key files. `create` is for an installation that has no data yet, and only then: a new key beside old data
 * would hide that the old key is lost.
 */
export function openKeys(options: {
  home: { readonly keysDir: string };
  create: boolean;
  provider?: CryptoProvider;
}): Keys {
  const { home, create, provider = nodeCryptoProvider } = options;
  const sealFile = join(home.keysDir, keyFileNames.seal);
  const masterFile = join(home.keysDir, keyFileNames.master);
  if (create) {
    if (findFileText(sealFile) === undefined) writePrivateFile(sealFile, makeSealKey());
    if (findFileText(masterFile) === undefined) writePrivateFile(masterFile, makeMasterFile(provider));
  }
  const read = (): MasterKeys => readKeyFile(masterFile, (text) => readMasterFile(text, provider));
  let seen = changedAt(masterFile);
  const readChanged = (): MasterKeys | undefined => {
    const now = changedAt(masterFile);
    if (now === seen) return undefined;
    const found = read();
    seen = now;
    return found;
  };
  return holdKeys(read(), readKeyFile(sealFile, loadSealKey), provider, readChanged);
}

/** Keys out of texts that lie nowhere in the data folder: those of a copy of the keys. @throws key-file-broken */
export function keysFromTexts(texts: KeyTexts, provider: CryptoProvider = nodeCryptoProvider): Keys {
  try {
    return holdKeys(readMasterFile(texts.master, provider), loadSealKey(texts.seal), provider);
  } catch (error) {
    const detail = error instanceof BrokenKey ? error.message : 'unreadable';
    throw new WutongError('key-file-broken', { file: 'master.json / seal.json', detail });
  }
}

// Looked at and replaced between two turns of the program only, so whoever seals and then indexes uses one key for both.
function holdKeys(
  first: MasterKeys,
  seal: SealKey,
  provider: CryptoProvider,
  readChanged: () => MasterKeys | undefined = () => undefined,
): Keys {
  let now = first;
  return {
    provider,
    get currentId() {
      return now.currentId;
    },
    get blindId() {
      return now.blindId;
    },
    get ids() {
      return [now.currentId, ...[...now.masters.keys()].filter((id) => id !== now.currentId)];
    },
    findMaster: (id) => now.masters.get(id),
    madeAt: (id) => now.madeAt.get(id),
    seal,
    refresh: () => {
      now = readChanged() ?? now;
    },
  };
}

function changedAt(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.ino}` : '';
}

function readKeyFile<T>(file: string, read: (text: string) => T): T {
  let detail = '';
  try {
    const text = findFileText(file);
    if (text !== undefined) return read(text);
  } catch (error) {
    // Only what was written here is repeated: a parser's own message would quote the file.
    detail =
      error instanceof BrokenKey ? error.message : ((error as NodeJS.ErrnoException).code ?? 'unreadable');
    throw new WutongError('key-file-broken', { file, detail });
  }
  throw new WutongError('key-file-missing', { file });
}
