import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { BrokenKey, parseKeyFile } from './broken-key.ts';

/** The pair of keys with which the audit is sealed. */
export interface SealKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** The public half as PEM, to check seals elsewhere. */
  readonly publicPem: string;
}

/** A new pair on the curve SM2 (GB/T 32918), as the content of its file. */
export function makeSealKey(): string {
  const pair = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const about = { version: 1, id: sealKeyId(publicKey), algorithm: 'SM2 with SM3, empty distinguishing id' };
  return `${JSON.stringify({ ...about, publicKey, privateKey }, null, 2)}\n`;
}

/**
 * Reads the pair from its file. Both halves come from their text, never straight from the generator: OpenSSL treats
 * a generated pair as a plain curve and signs by ECDSA, and only one that was read in as SM2.
 */
export function loadSealKey(text: string): SealKey {
  const found = parseKeyFile(text);
  try {
    const privateKey = createPrivateKey(String(found['privateKey']));
    const publicKey = loadPublicKey(String(found['publicKey']));
    const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const derived = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
    if (derived !== publicPem || found['id'] !== sealKeyId(publicPem))
      throw new BrokenKey('the halves differ');
    return { id: sealKeyId(publicPem), privateKey, publicKey, publicPem };
  } catch (error) {
    throw error instanceof BrokenKey ? error : new BrokenKey('PEM');
  }
}

/** A public half from its PEM. */
export function loadPublicKey(pem: string): KeyObject {
  return createPublicKey(pem);
}

/** The name of a key: the beginning of the SM3 of its public half. */
export function sealKeyId(publicPem: string): string {
  return createHash('sm3')
    .update(loadPublicKey(publicPem).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}
