import { sign, verify } from 'node:crypto';
import type { Keys } from './keys.ts';
import { loadPublicKey } from './seal-key.ts';

/** Signs what must not be changed behind its back. */
export interface Signer {
  readonly keyId: string;
  readonly publicPem: string;
  /** An SM2 signature over SM3 (DER), about 71 bytes. */
  sign(bytes: Uint8Array): Uint8Array;
  verify(bytes: Uint8Array, signature: Uint8Array): boolean;
}

/** The signer of an installation. */
export function createSigner(keys: Pick<Keys, 'seal'>): Signer {
  const { id, privateKey, publicKey, publicPem } = keys.seal;
  return {
    keyId: id,
    publicPem,
    sign: (bytes) => sign('sm3', bytes, privateKey),
    verify: (bytes, signature) => verify('sm3', bytes, publicKey, signature),
  };
}

/** Checks a signature with nothing but the public half, as an outsider would. */
export function verifySignature(publicPem: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify('sm3', bytes, loadPublicKey(publicPem), signature);
}
