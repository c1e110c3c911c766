import {
  createCipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/**
 * The few operations with which values are protected. A certified module replaces this one object; its name goes
 * into what is reported about the installation.
 */
export interface CryptoProvider {
  readonly name: string;
  randomBytes(length: number): Uint8Array;
  /** SM4 (GB/T 32907) in counter mode: the same call encrypts and decrypts. */
  sm4Ctr(key: Uint8Array, counter: Uint8Array, data: Uint8Array): Uint8Array;
  /** HMAC with SM3 (GB/T 32905), over the parts one after the other. */
  hmacSm3(key: Uint8Array, parts: readonly Uint8Array[]): Uint8Array;
  /** A key for one purpose alone, out of a master key (HKDF, RFC 5869, with SM3). */
  deriveKey(master: Uint8Array, purpose: string, length: number): Uint8Array;
}

// Handed over as bytes a key is examined anew with each call, which takes four times as long as the operation.
const held = new WeakMap<Uint8Array, KeyObject>();

function keyOf(bytes: Uint8Array): KeyObject {
  const known = held.get(bytes);
  if (known) return known;
  const made = createSecretKey(bytes);
  held.set(bytes, made);
  return made;
}

/** The operations as Node's OpenSSL brings them. */
export const nodeCryptoProvider: CryptoProvider = {
  name: `node:crypto (OpenSSL ${process.versions.openssl})`,
  randomBytes: (length) => randomBytes(length),
  sm4Ctr: (key, counter, data) => {
    const cipher = createCipheriv('sm4-ctr', keyOf(key), counter);
    return Buffer.concat([cipher.update(data), cipher.final()]);
  },
  hmacSm3: (key, parts) => {
    const mac = createHmac('sm3', keyOf(key));
    for (const part of parts) mac.update(part);
    return mac.digest();
  },
  deriveKey: (master, purpose, length) =>
    new Uint8Array(hkdfSync('sm3', master, '', `wutong/${purpose}`, length)),
};
