import { join } from 'node:path';
import { WutongError } from '../../model/errors.ts';
import { findFileText, writePrivateFile } from '../home/private-file.ts';
import { BrokenKey, parseKeyFile } from './broken-key.ts';
import { nodeCryptoProvider, type CryptoProvider } from './crypto-provider.ts';
import { loadSealKey, makeSealKey, type SealKey } from './seal-key.ts';

/** The keys of an installation, complete and checked. */
export interface Keys {
  readonly provider: CryptoProvider;
  /** The key with which new values are sealed. */
  readonly currentId: string;
  /** The key of the blind indexes: it stays when the current one changes, else nothing old would be found. */
  readonly blindId: string;
  findMaster(id: string): Uint8Array | undefined;
  readonly seal: SealKey;
}

interface StoredKey {
  readonly id: string;
  readonly key: string;
  readonly check: string;
}

const idShape = /^[0-9a-f]{8}$/;
const keyLength = 32;

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
  const sealFile = join(home.keysDir, 'seal.json');
  const masterFile = join(home.keysDir, 'master.json');
  if (create) {
    if (findFileText(sealFile) === undefined) writePrivateFile(sealFile, makeSealKey());
    if (findFileText(masterFile) === undefined) writePrivateFile(masterFile, makeMasterFile(provider));
  }
  const { currentId, blindId, masters } = readKeyFile(masterFile, (text) => readMasters(text, provider));
  return {
    provider,
    currentId,
    blindId,
    findMaster: (id) => masters.get(id),
    seal: readKeyFile(sealFile, loadSealKey),
  };
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

function makeMasterFile(provider: CryptoProvider): string {
  const id = Buffer.from(provider.randomBytes(4)).toString('hex');
  const key = provider.randomBytes(keyLength);
  const stored: StoredKey = {
    id,
    key: Buffer.from(key).toString('base64'),
    check: checkValue(provider, id, key),
  };
  return `${JSON.stringify({ version: 1, current: id, blind: id, keys: [stored] }, null, 2)}\n`;
}

function readMasters(text: string, provider: CryptoProvider) {
  const found = parseKeyFile(text);
  const list = Array.isArray(found['keys']) ? (found['keys'] as Partial<StoredKey>[]) : [];
  const masters = new Map<string, Uint8Array>();
  for (const { id = '', key = '', check } of list) {
    const bytes = Buffer.from(String(key), 'base64');
    if (!idShape.test(id)) throw new BrokenKey('id');
    if (bytes.length !== keyLength) throw new BrokenKey(`${id}: length`);
    if (check !== checkValue(provider, id, bytes)) throw new BrokenKey(`${id}: check value`);
    masters.set(id, bytes);
  }
  const currentId = String(found['current']);
  const blindId = String(found['blind']);
  if (!masters.has(currentId) || !masters.has(blindId)) throw new BrokenKey('current / blind');
  return { currentId, blindId, masters };
}

// Shows a single wrong letter, and tells nothing about the key.
function checkValue(provider: CryptoProvider, id: string, key: Uint8Array): string {
  const full = provider.hmacSm3(provider.deriveKey(key, 'check', 32), [Buffer.from(id)]);
  return Buffer.from(full).subarray(0, 8).toString('hex');
}
