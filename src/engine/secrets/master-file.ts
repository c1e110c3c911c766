import { BrokenKey, parseKeyFile } from './broken-key.ts';
import type { CryptoProvider } from './crypto-provider.ts';

/** One master key as its file holds it. */
interface StoredKey {
  readonly id: string;
  readonly key: string;
  readonly check: string;
  /** When it was made; the first keys of early installations do not say it. */
  readonly made?: string;
}

/** The master keys of an installation, checked. */
export interface MasterKeys {
  /** New values are sealed with it. */
  readonly currentId: string;
  /** New blind indexes are made with it. */
  readonly blindId: string;
  readonly masters: ReadonlyMap<string, Uint8Array>;
  readonly madeAt: ReadonlyMap<string, string>;
}

const idShape = /^[0-9a-f]{8}$/;
const keyLength = 32;

/** The file of a new installation, with one key. */
export function makeMasterFile(provider: CryptoProvider): string {
  const key = makeKey(provider);
  return write({ current: key.id, blind: key.id, keys: [key] });
}

/** The same file with a new key beside the others, and its id. Nothing is sealed with it yet. */
export function addMasterKey(text: string, provider: CryptoProvider): { text: string; id: string } {
  const file = readFile(text);
  const key = makeKey(provider);
  return { text: write({ ...file, keys: [...file.keys, key] }), id: key.id };
}

/** The same file, from now on sealing with the key of this id. */
export function useMasterKey(text: string, id: string): string {
  return write({ ...readFile(text), current: id, blind: id });
}

/** The same file without the keys of these ids; the one that is in use always stays. */
export function dropMasterKeys(text: string, ids: readonly string[]): string {
  const file = readFile(text);
  const kept = file.keys.filter(({ id }) => id === file.current || id === file.blind || !ids.includes(id));
  return write({ ...file, keys: kept });
}

/** @throws BrokenKey */
export function readMasterFile(text: string, provider: CryptoProvider): MasterKeys {
  const file = readFile(text);
  const masters = new Map<string, Uint8Array>();
  const madeAt = new Map<string, string>();
  for (const { id, key, check, made } of file.keys) {
    const bytes = Buffer.from(key, 'base64');
    if (!idShape.test(id)) throw new BrokenKey('id');
    if (bytes.length !== keyLength) throw new BrokenKey(`${id}: length`);
    if (check !== checkValue(provider, id, bytes)) throw new BrokenKey(`${id}: check value`);
    masters.set(id, bytes);
    if (made !== undefined) madeAt.set(id, made);
  }
  const { current, blind } = file;
  if (!masters.has(current) || !masters.has(blind)) throw new BrokenKey('current / blind');
  return { currentId: current, blindId: blind, masters, madeAt };
}

interface MasterFile {
  readonly current: string;
  readonly blind: string;
  readonly keys: readonly StoredKey[];
}

function readFile(text: string): MasterFile {
  const found = parseKeyFile(text);
  const list = Array.isArray(found['keys']) ? (found['keys'] as Partial<StoredKey>[]) : [];
  return {
    current: String(found['current']),
    blind: String(found['blind']),
    keys: list.map(({ id, key, check, made }) => ({
      id: String(id ?? ''),
      key: String(key ?? ''),
      check: String(check),
      ...(typeof made === 'string' ? { made } : {}),
    })),
  };
}

function write({ current, blind, keys }: MasterFile): string {
  return `${JSON.stringify({ version: 1, current, blind, keys }, null, 2)}\n`;
}

function makeKey(provider: CryptoProvider): StoredKey {
  const id = Buffer.from(provider.randomBytes(4)).toString('hex');
  const key = provider.randomBytes(keyLength);
  return {
    id,
    key: Buffer.from(key).toString('base64'),
    check: checkValue(provider, id, key),
    made: new Date().toISOString(),
  };
}

// Shows a single wrong letter, and tells nothing about the key.
function checkValue(provider: CryptoProvider, id: string, key: Uint8Array): string {
  const full = provider.hmacSm3(provider.deriveKey(key, 'check', 32), [Buffer.from(id)]);
  return Buffer.from(full).subarray(0, 8).toString('hex');
}
